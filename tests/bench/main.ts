import { arch, cpus, release } from 'node:os';
import { openBenchHall } from './measures/bench-hall.ts';
import { measureFanOut } from './measures/fan-out.ts';
import { measureMemory } from './measures/footprint.ts';
import { measurePastTickets } from './measures/past-tickets.ts';
import { measureStatusUnderLoad } from './measures/reads-under-load.ts';
import { measureSlowDisk } from './measures/slow-disk.ts';
import { measureThroughput } from './measures/throughput.ts';
import { measureWaiting } from './measures/waiting.ts';
import { report } from './report.ts';

/**
 * Measures a fresh hub beside what the same machine does without one, in one run: on shared machines only the ratios
 * mean something. `--past N` sets how long the long history is (default one million tickets; 0 leaves it out).
 */
const pastArgument = process.argv.indexOf('--past');
const past = pastArgument < 0 ? 1_000_000 : Number(process.argv[pastArgument + 1]);

console.log(`Node ${process.version} on ${cpus().length} × ${cpus()[0]?.model ?? arch()}, ${release()}`);

const hall = await openBenchHall();
measureMemory(hall, 'hub at rest');
await measureThroughput(hall);
await measureFanOut(hall);
report.heading('Status while 16 clients take tickets');
await measureStatusUnderLoad(hall, 'this disk');
await measureSlowDisk();
report.heading('Memory');
measureMemory(hall, 'hub after all of it');
await hall.hub.stop();
await measureWaiting();
if (past > 0) await measurePastTickets(past);
