import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { isPadKey, LAMPS, type PadAnswer, type PadKey } from '../pad/types.ts';
import { openPty } from '../virtual-printer/pty.ts';
import { createVirtualPad, type VirtualPad } from './index.ts';

/** A letter each; digits and Enter call by number. */
const LETTERS: Readonly<Record<string, PadKey>> = {
  n: 'NEXT',
  r: 'RECALL',
  s: 'START',
  f: 'FINISH',
  x: 'NOSHOW',
  b: 'BREAK',
  p: 'PARK',
  t: 'TRANSFER',
};
const HELP = `n next · r recall · s start · f finish · x no-show · b break · p park · t transfer (2t: to the second preset)
digits and Enter: call by number · q quits`;
const CTRL_C = '\u0003';

export interface PadSimulatorOptions {
  /** A link that is made to the pseudo terminal: the port to name in the counter app, or for a line of the hub. */
  readonly pty: string;
  readonly address?: string | undefined;
  readonly input?: (Readable & { isTTY?: boolean; setRawMode?: (on: boolean) => unknown }) | undefined;
  readonly output?: Writable | undefined;
}

/**
 * A button pad in a terminal: letters press, lamps and text are shown as they change. Without a terminal it takes lines, `NEXT` or
 * `CALL A012`. Resolves when it is told to end, or its input does. @throws in words where socat is missing
 */
export async function runPadSimulator({
  pty: link,
  address,
  input = process.stdin,
  output = process.stdout,
}: PadSimulatorOptions): Promise<void> {
  const pty = await openPty(link);
  const pad = createVirtualPad({ address });
  pty.stream.on('error', () => {});
  pad.duplex.pipe(pty.stream);
  pty.stream.pipe(pad.duplex);
  const say = (line: string) => output.write(`${line}\r\n`);
  say(`The pad is at ${link}${address === undefined ? '' : `, address ${address}`}.`);
  let shown = '';
  pad.onChange(() => {
    const now = faceOf(pad);
    if (now !== shown) say(now);
    shown = now;
  });
  const press = async (key: PadKey, operand?: string): Promise<void> => {
    say(answerText(key, await pad.press(key, operand)));
  };
  await (input.isTTY ? takeLetters(input, press, say) : takeLines(input, press, say));
  pad.close();
  pty.close();
}

type Press = (key: PadKey, operand?: string) => Promise<void>;

function takeLetters(input: NonNullable<PadSimulatorOptions['input']>, press: Press, say: (line: string) => void): Promise<void> {
  say(HELP);
  input.setRawMode?.(true);
  let digits = '';
  return new Promise((resolve) => {
    input.on('data', (chunk: Buffer) => {
      for (const letter of chunk.toString()) {
        if (letter === 'q' || letter === CTRL_C) {
          input.setRawMode?.(false);
          input.pause();
          return resolve();
        }
        if (/\d/.test(letter)) digits += letter;
        else {
          const key = letter === '\r' && digits !== '' ? 'CALL' : LETTERS[letter];
          if (key) void press(key, takesOperand(key) && digits !== '' ? digits : undefined);
          digits = '';
        }
      }
    });
    input.once('end', resolve);
  });
}

async function takeLines(input: Readable, press: Press, say: (line: string) => void): Promise<void> {
  for await (const line of createInterface({ input })) {
    const [word = '', operand] = line.trim().toUpperCase().split(/\s+/);
    if (isPadKey(word)) await press(word, operand);
    else if (word !== '') say(`no such key: ${word}`);
  }
}

const takesOperand = (key: PadKey): boolean => key === 'CALL' || key === 'TRANSFER';

const SIGNS = { OFF: '○', ON: '●', BLINK: '◐' };
const faceOf = ({ lamps, text }: VirtualPad): string =>
  `${LAMPS.map((lamp) => `${SIGNS[lamps[lamp]]} ${lamp}`).join('  ')}  [${text.padEnd(16)}]`;
const answerText = (key: PadKey, answer: PadAnswer): string => `${key}: ${answer.ok ? 'accepted' : `refused, ${answer.why}`}`;
