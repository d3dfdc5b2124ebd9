import type { Printer } from '@foyer/devices/printer';
import { FIXED } from '../../printers/book.ts';
import type { PrintersOptions } from '../../printers/printers.ts';
import type { Composed, Paper } from '../printing.ts';

type Lay = (paper: Paper) => Uint8Array;

/** Printers of the test's own at the hub, the first that is to be tried first. */
export function printing(fakes: readonly Printer[], lay: Lay = () => new Uint8Array(), heightMm = 100): PrintersOptions {
  const fixed = fakes.map((_, index) => ({ id: `${FIXED}${index}`, name: `Printer ${index}`, target: TARGET, profile: 'virtual' }));
  const compose = (paper: Paper): Composed => ({ bytes: lay(paper), widthMm: 80, heightMm });
  return { fixed, open: ({ id }) => ({ press: fakes[Number(id.slice(FIXED.length))] as Printer, compose, profile: null }) };
}

const TARGET = JSON.stringify({ kind: 'tcp', host: '127.0.0.1', port: 9100 });
