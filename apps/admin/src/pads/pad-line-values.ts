import { type PadLineView, ROUTES, type RouteBody, type SerialPortView } from '@foyer/contract';
import type { UseFormReturnType } from '@mantine/form';
import type { TFunction } from 'i18next';
import { contractErrors, type FieldErrors } from '../forms/contract-validation.ts';

type Body = NonNullable<RouteBody<'addPadLine'>>;
type Target = PadLineView['presets']['transferTo'][number];

interface Fields {
  name: string;
  place: Body['place'];
  baudRate: string;
  /** An empty address: the only pad of the line. */
  pads: { address: string; counterId: string }[];
  parkMinutes: number | '';
  transferTo: Target[];
  enabled: boolean;
}
/** A line of pads as it stands in a form. */
export type PadLineValues = Fields & Record<string, unknown>;
export type PadLineFormState = UseFormReturnType<PadLineValues>;

export const BAUD_RATES = ['1200', '2400', '4800', '9600', '19200', '38400', '57600', '115200'];

export const valuesOf = (line: PadLineView | null): PadLineValues => ({
  name: line?.name ?? '',
  place: line?.place ?? { path: '', usb: null },
  baudRate: String(line?.baudRate ?? 9600),
  pads: line?.pads.map(({ address, counterId }) => ({ address: address ?? '', counterId })) ?? [{ address: '', counterId: '' }],
  parkMinutes: Math.round((line?.presets.parkSeconds ?? 600) / 60),
  transferTo: [...(line?.presets.transferTo ?? [])],
  enabled: line?.enabled ?? true,
});

export const bodyOf = ({ name, place, baudRate, pads, parkMinutes, transferTo, enabled }: PadLineValues): Body => ({
  name,
  place,
  baudRate: Number(baudRate) as Body['baudRate'],
  pads: pads.map(({ address, counterId }) => ({ address: address.trim() === '' ? null : address.trim(), counterId })),
  presets: { parkSeconds: Number(parkMinutes) * 60, transferTo },
  enabled,
});

/** Where the request's parts stand in the form. */
export function padLineField(path: string): string {
  if (path.startsWith('place')) return 'place';
  return path.startsWith('presets.parkSeconds') ? 'parkMinutes' : path.replace(/^presets\./, '');
}

export const padLineProblems = (t: TFunction, values: PadLineValues): FieldErrors => {
  const problems = contractErrors(t, ROUTES.addPadLine.body, bodyOf(values), padLineField);
  // The contract's word for it is not a person's.
  return problems['pads'] === undefined ? problems : { ...problems, pads: t('pads.apart') };
};

export const portText = ({ path, maker }: SerialPortView): string => (maker === null ? path : `${maker}, ${path}`);
