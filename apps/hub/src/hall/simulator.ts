import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { SimulatedDayView, SimulatorInput, SimulatorReply } from '@foyer/contract';
import { type DayFigures, daySetUpProblem, type Figures, type HallState } from '@foyer/queue';
import type { Storage } from '../storage/index.ts';
import { HallError } from './hall-error.ts';
import { setUpsOf, shapeToGenerate } from './simulator-task.ts';
import type { SimulatorResult, SimulatorTask } from './simulator-thread.ts';

const fromSource = import.meta.url.endsWith('.ts');
const THREAD = new URL(fromSource ? './simulator-thread.ts' : './simulator-thread.js', import.meta.url);
const MEMORY_MB = 512;

export interface Simulator {
  /** @throws HallError DAY_EMPTY, DAY_TOO_LARGE, COUNTER_UNKNOWN, or a refusal of the profile; the signal's reason when it is aborted */
  run(input: SimulatorInput, signal: AbortSignal): Promise<SimulatorReply>;
  close(): Promise<void>;
}

/** Plays days again under other set-ups. One at a time, in a thread of its own: a hall is never slower because of it. */
export function simulator(
  { reader }: Pick<Storage, 'reader'>,
  state: () => HallState,
  clock: { now(): number },
  memoryMb = MEMORY_MB,
): Simulator {
  const closing = new AbortController();
  let last: Promise<unknown> = Promise.resolve();

  async function run(input: SimulatorInput, signal: AbortSignal): Promise<SimulatorReply> {
    const setUps = setUpsOf(state(), input);
    const day = await dayOf(input);
    const refusal = daySetUpProblem(setUps.proposed, day.businessDay);
    if (refusal) throw new HallError(refusal.code, { ...refusal.details });
    const { present, proposed } = await inTurn(() => play({ day, ...setUps }, memoryMb, AbortSignal.any([signal, closing.signal])));
    return {
      recorded: present.recorded && dayView(present.recorded),
      present: dayView(present.simulated),
      proposed: dayView(proposed.simulated),
    };
  }

  async function dayOf({ source }: SimulatorInput): Promise<SimulatorTask['day']> {
    if (source.kind === 'generated') return shapeToGenerate(state(), source, clock.now());
    const day = await reader.ask('recordedDay', source.day);
    if (!day || day.visitors.length === 0) throw new HallError('DAY_EMPTY', { day: source.day });
    return day;
  }

  function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const mine = last.then(work, work);
    last = mine.catch(() => undefined);
    return mine;
  }

  return {
    run,
    async close() {
      closing.abort(new HallError('SHUTTING_DOWN'));
      await last;
    },
  };
}

async function play(task: SimulatorTask, memoryMb: number, signal: AbortSignal): Promise<SimulatorResult> {
  signal.throwIfAborted();
  const worker = new Worker(THREAD, { workerData: task, name: 'foyer-simulator', resourceLimits: { maxOldGenerationSizeMb: memoryMb } });
  try {
    const [result] = (await once(worker, 'message', { signal })) as [SimulatorResult];
    return result;
  } catch (error) {
    signal.throwIfAborted();
    if ((error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY') throw new HallError('DAY_TOO_LARGE', {}, { cause: error });
    throw error;
  } finally {
    await worker.terminate();
  }
}

function dayView(figures: DayFigures): SimulatedDayView {
  return {
    ...figuresView(figures),
    byService: figures.byService.map((service) => ({ serviceId: service.serviceId, ...figuresView(service) })),
  };
}

function figuresView(figures: Figures): Omit<SimulatedDayView, 'byService'> {
  const { visitors, served, unserved, calledShare, medianWaitSeconds, p80WaitSeconds, longestWaitSeconds, serviceLevel, longestQueue } =
    figures;
  return { visitors, served, unserved, calledShare, medianWaitSeconds, p80WaitSeconds, longestWaitSeconds, serviceLevel, longestQueue };
}
