import type { PrinterState, PrintJobView } from '@foyer/contract';
import { expect, it } from 'vitest';
import { paperOf } from './paper.ts';

const job = (state: PrintJobView['state'], trouble: string | null = null) => ({ state, trouble, copy: false }) as PrintJobView;

it.each<[string, PrintJobView | null, PrinterState, number, string]>([
  ['no printer', null, 'none', 0, 'none'],
  ['no printer, said by the job', job('failed', 'no_printer'), 'none', 100, 'none'],
  ['on its way', job('queued'), 'ready', 100, 'printing'],
  ['sent', job('sent'), 'busy', 3000, 'printing'],
  ['little paper left', job('queued'), 'paper_near_end', 100, 'printing'],
  ['out', job('confirmed'), 'ready', 3000, 'take'],
  ['out, and the paper ended with it', job('confirmed'), 'paper_end', 3000, 'take'],
  ['no paper, said by the job', job('queued', 'paper_end'), 'ready', 100, 'trouble:paper_end'],
  ['no paper, said by the printer', job('queued'), 'paper_end', 100, 'trouble:paper_end'],
  ['open', job('sent'), 'cover_open', 100, 'trouble:cover_open'],
  ['away', job('queued', 'offline'), 'offline', 100, 'trouble:offline'],
  ['a word not known here', job('failed', 'expired'), 'ready', 100, 'trouble:other'],
  ['no proof of paper', job('unknown', 'silent'), 'ready', 100, 'trouble:unsure'],
  ['late', job('sent'), 'ready', 10_001, 'trouble:slow'],
])('%s', (_, printJob, printer, waitedMs, expected) => {
  const paper = paperOf(printJob, printer, waitedMs);
  expect(paper.state === 'trouble' ? `trouble:${paper.why}` : paper.state).toBe(expected);
});
