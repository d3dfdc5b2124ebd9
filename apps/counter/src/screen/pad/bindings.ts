import type { CounterPadConfig } from '@foyer/contract';
import type { PadButton } from '@foyer/contract/constants';

/** What makes a button act: what a pad sends, or a key. */
export type Heard = { readonly bytes: string } | { readonly accelerator: string };
export interface Binding {
  readonly text: string;
  readonly heard: Heard;
}

/** What was learnt for a button: bytes by twos, keys by their names. */
export function bindingsOf({ serial, keys }: CounterPadConfig, button: PadButton): Binding[] {
  const learnt = serial === null || serial.speaks === 'foyer' ? [] : serial.speaks;
  return [
    ...learnt.filter((one) => one.button === button).map(({ bytes }) => ({ text: bytesText(bytes), heard: { bytes } })),
    ...keys.filter((one) => one.button === button).map(({ accelerator }) => ({ text: accelerator, heard: { accelerator } })),
  ];
}

/** The same cannot mean two things: what it meant before it means no more. */
export function bind(config: CounterPadConfig, button: PadButton, heard: Heard): CounterPadConfig {
  const cleared = unbind(config, heard);
  if ('accelerator' in heard) return { ...cleared, keys: [...cleared.keys, { accelerator: heard.accelerator, button }] };
  const { serial } = cleared;
  if (serial === null || serial.speaks === 'foyer') return config;
  return { ...cleared, serial: { ...serial, speaks: [...serial.speaks, { bytes: heard.bytes, button }] } };
}

export function unbind(config: CounterPadConfig, heard: Heard): CounterPadConfig {
  if ('accelerator' in heard) return { ...config, keys: config.keys.filter(({ accelerator }) => accelerator !== heard.accelerator) };
  const { serial } = config;
  if (serial === null || serial.speaks === 'foyer') return config;
  return { ...config, serial: { ...serial, speaks: serial.speaks.filter(({ bytes }) => bytes !== heard.bytes) } };
}

/** As a person can compare it: letters as such, all else in hexadecimal digits. */
export function bytesText(hex: string): string {
  const bytes = hex.match(/../g) ?? [];
  const letters = bytes.map((byte) => String.fromCharCode(Number.parseInt(byte, 16))).join('');
  return /^[\x21-\x7e]+[\r\n]*$/.test(letters) ? letters.trim() : bytes.join(' ');
}
