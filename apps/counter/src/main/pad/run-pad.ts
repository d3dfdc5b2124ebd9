import type { CounterPadConfig, PadState } from '@foyer/contract';
import type { PadMessage, PadStatus } from '@foyer/contract/ipc';
import { PAD_CHANNEL } from '@foyer/contract/ipc-names';
import { createPadHost, DARK, type PadAnswer, type PadLineSettings, type PadPress, type ShownFace } from '@foyer/devices/pad';
import type { Shell } from '@foyer/shell/main';
import { app, type BrowserWindow } from 'electron';
import type { CounterSettings } from '../settings.ts';
import { forkPadUtility } from './pad-channel.ts';
import { padKeys } from './pad-keys.ts';

/** The app's one line. */
const LINE = 'desk';
/** What a pad shows while nobody is signed in. */
const NOBODY: ShownFace = { lamps: DARK, text: 'SIGN IN', about: null };

export interface DeskPad {
  /** Its page is another one from now on: nobody answers for what the old one showed. */
  watch(window: BrowserWindow): void;
}

/** The button pad of the desk: presses go to the screen, whose signed-in specialist they are of; its answers and its face come back. */
export function runPad(shell: Shell<CounterSettings>): DeskPad {
  const waiting = new Map<number, (answer: PadAnswer) => void>();
  let face: ShownFace | null = null;
  let state: PadState | null = null;
  let blockedKeys: string[] = [];
  let pressed = 0;

  const tell = (message: PadMessage) => shell.window()?.webContents.send(PAD_CHANNEL, message);
  const status = (): PadStatus => ({ config: shell.settings.current.pad, state, blockedKeys });
  const tellStatus = () => tell({ type: 'status', status: status() });

  const ask = ({ key, operand, about }: Pick<PadPress, 'key' | 'operand' | 'about'>): Promise<PadAnswer> => {
    if (face === null) return Promise.resolve({ ok: false, why: 'UNKNOWN' });
    const id = ++pressed;
    return new Promise((resolve) => {
      waiting.set(id, resolve);
      tell({ type: 'press', id, key, operand, about });
    });
  };
  const host = createPadHost({
    start: () => forkPadUtility((line) => shell.log.warn(`pad process: ${line}`)),
    onPress: (_line, press) => ask(press),
    onState(_line, _address, next) {
      if (next !== state) shell.log.info(`button pad: ${next}`);
      state = next;
      tellStatus();
    },
    onHeard: (_line, bytes) => tell({ type: 'heard', bytes }),
    report: (what) => shell.log.warn(what),
  });
  const keys = padKeys((button) => void ask({ key: button, operand: null, about: face?.about ?? null }));

  function apply(config: CounterPadConfig): void {
    if (config.serial === null) state = null;
    host.lines(config.serial === null ? [] : [lineOf(config.serial)]);
    blockedKeys = keys.listen(config.keys);
    tellStatus();
  }
  function show(next: ShownFace | null): void {
    face = next;
    host.show(LINE, null, next ?? NOBODY);
    if (next === null) for (const [id, answer] of [...waiting]) settle(id, answer, { ok: false, why: 'UNKNOWN' });
  }
  function settle(id: number, answer: (answer: PadAnswer) => void, what: PadAnswer): void {
    waiting.delete(id);
    answer(what);
  }

  shell.handle('padStatus', status);
  shell.handle('setPad', (config) => {
    shell.settings.update({ pad: config });
    apply(config);
    return status();
  });
  shell.handle('padPorts', async () => (await host.ports()).map(({ path, usb, maker }) => ({ path, usb, maker })));
  shell.handle('padLearn', ({ on }) => {
    host.learn(on ? LINE : null);
    return null;
  });
  shell.handle('padFace', (next) => {
    show(next);
    return null;
  });
  shell.handle('padAnswer', ({ id, answer }) => {
    const resolve = waiting.get(id);
    if (resolve) settle(id, resolve, answer);
    return null;
  });
  show(null);
  apply(shell.settings.current.pad);
  app.once('will-quit', () => {
    keys.listen([]);
    host.close();
  });
  return {
    watch({ webContents }) {
      webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => isMainFrame && !isSameDocument && show(null));
      webContents.on('render-process-gone', () => show(null));
    },
  };
}

function lineOf({ place, baudRate, speaks }: NonNullable<CounterPadConfig['serial']>): PadLineSettings {
  const buttons = speaks === 'foyer' ? speaks : Object.fromEntries(speaks.map(({ bytes, button }) => [bytes, button]));
  return { id: LINE, place, baudRate, addresses: [null], speaks: buttons };
}
