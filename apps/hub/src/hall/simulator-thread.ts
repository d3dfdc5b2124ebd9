import { parentPort, workerData } from 'node:worker_threads';
import { type DaySetUp, type DayShape, generateDay, type RecordedDay, type SimulatedDay, simulateDay } from '@foyer/queue';

/** What the thread is given, and says when it is done: then it ends. */
export interface SimulatorTask {
  /** A day that was, or the shape of one that is made up. */
  readonly day: RecordedDay | DayShape;
  readonly present: DaySetUp;
  readonly proposed: DaySetUp;
}
export interface SimulatorResult {
  readonly present: SimulatedDay;
  readonly proposed: SimulatedDay;
}

// Plays whole days, away from the thread that answers.

if (!parentPort) throw new Error('the simulator runs as a worker thread');
const { day: given, present, proposed } = workerData as SimulatorTask;
const day = 'visitors' in given ? given : generateDay(given);
const result: SimulatorResult = { present: simulateDay(day, present), proposed: simulateDay(day, proposed) };
parentPort.postMessage(result);
