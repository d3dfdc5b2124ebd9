import { parentPort, workerData } from 'node:worker_threads';
import { type DaySetUp, type RecordedDay, type SimulatedDay, simulateDay } from '@foyer/queue';

/** What the thread is given, and says when it is done: then it ends. */
export interface SimulatorTask {
  readonly day: RecordedDay;
  readonly present: DaySetUp;
  readonly proposed: DaySetUp;
}
export interface SimulatorResult {
  readonly present: SimulatedDay;
  readonly proposed: SimulatedDay;
}

// Plays whole days, away from the thread that answers.

if (!parentPort) throw new Error('the simulator runs as a worker thread');
const { day, present, proposed } = workerData as SimulatorTask;
const result: SimulatorResult = { present: simulateDay(day, present), proposed: simulateDay(day, proposed) };
parentPort.postMessage(result);
