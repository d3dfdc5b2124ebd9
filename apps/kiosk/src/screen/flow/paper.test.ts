import type { PrinterState, PrintJobView } from '@foyer/contract';
import { expect, it } from 'vitest';
import { isSettled, noPaperBecause, paperOf } from './paper.ts';

const job = (state: PrintJobView['state'], trouble: string | null = null) => ({ state, trouble, copy: false }) as PrintJobView;

it.each<[string, PrintJobView | null, PrinterState, number, string]>([
  ['no printer', null, 'none', 0, 'none'],
  ['no printer, said by the job', job('failed', 'no_printer'), 'none', 100, 'none'],
  ['on its way', job('queued'), 'ready', 100, 'printing'],
  ['sent', job('sent'), 'busy', 3000, 'printing'],
  ['after other paper', job('queued'), 'busy', 3000, 'busy'],
  ['the second of two printers prints, the first has no paper', job('queued'), 'ready', 100, 'printing'],
  ['none of two printers can', job('queued', 'paper_end'), 'paper_end', 100, 'trouble:paper_end'],
  ['the blade is stuck', job('queued', 'cutter'), 'cutter', 100, 'trouble:cutter'],
  ['at fault', job('queued', 'error'), 'error', 100, 'trouble:error'],
  ['no answer', job('queued', 'silent'), 'silent', 100, 'trouble:silent'],
  ['given to a printer of the operating system', job('unknown', 'unconfirmed'), 'ready', 3000, 'expected'],
  ['refused by the operating system', job('failed', 'error'), 'ready', 3000, 'trouble:error'],
  ['not begun before the kiosk lost the hub', job('failed', 'connection_lost'), 'ready', 3000, 'trouble:offline'],
  ['little paper left', job('queued'), 'paper_near_end', 100, 'printing'],
  ['out', job('confirmed'), 'ready', 3000, 'take'],
  ['out, and the paper ended with it', job('confirmed'), 'paper_end', 3000, 'take'],
  ['no paper, said by the job', job('queued', 'paper_end'), 'ready', 100, 'trouble:paper_end'],
  ['no paper, said by the printer', job('queued'), 'paper_end', 100, 'trouble:paper_end'],
  ['open', job('sent'), 'cover_open', 100, 'trouble:cover_open'],
  ['away', job('queued', 'offline'), 'offline', 100, 'trouble:offline'],
  ['a word not known here', job('failed', 'expired'), 'ready', 100, 'trouble:other'],
  ['no proof of paper', job('unknown', 'silent'), 'ready', 100, 'trouble:unsure'],
  ['the paper ended in the middle of it', job('unknown', 'paper_end'), 'paper_end', 100, 'trouble:paper_end'],
  ['bytes taken, and no word', job('unknown', 'no_proof'), 'ready', 100, 'trouble:unsure'],
  ['late', job('sent'), 'ready', 10_001, 'trouble:slow'],
])('%s', (_, printJob, printer, waitedMs, expected) => {
  const paper = paperOf(printJob, printer, waitedMs);
  expect(paper.state === 'trouble' ? `trouble:${paper.why}` : paper.state).toBe(expected);
});

it('counts down only once it is clear what becomes of the paper', () => {
  expect([paperOf(job('sent'), 'ready', 0), paperOf(job('queued'), 'busy', 0)].map(isSettled)).toEqual([false, false]);
  expect([paperOf(job('confirmed'), 'ready', 0), paperOf(job('unknown', 'unconfirmed'), 'ready', 0)].map(isSettled)).toEqual([true, true]);
});

it.each<PrinterState>(['none', 'ready', 'busy', 'paper_near_end'])('promises paper before the touch while the printer is %s', (state) => {
  expect(noPaperBecause(state)).toBeNull();
});
it.each<PrinterState>(['paper_end', 'cover_open', 'cutter', 'error', 'offline', 'silent'])('promises none while it is %s', (state) => {
  expect(noPaperBecause(state)).toBe(state);
});
