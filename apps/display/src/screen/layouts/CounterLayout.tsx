import type { CounterView, HallView, RecentCallView } from '@foyer/contract';
import { boardOf } from '../board/board.ts';
import { CounterNow } from '../board/CounterNow.tsx';

interface CounterLayoutProps {
  readonly counterId: CounterView['id'] | null;
  readonly counters: readonly CounterView[];
  readonly recentCalls: readonly RecentCallView[];
  readonly hall: HallView | null;
  /** The hub's time. */
  readonly now: number;
  /** The seq of the call being announced. */
  readonly speaking: number | null;
}

/** What hangs above one counter. */
export function CounterLayout({ counterId, counters, recentCalls, hall, now, speaking }: CounterLayoutProps) {
  const isHere = (id: string) => id === counterId;
  const board = boardOf(
    recentCalls.filter((call) => isHere(call.counterId)),
    counters.filter(({ id }) => isHere(id)),
    now,
    hall,
  );
  const [counter] = board.counters;
  return (
    <main className="display-main">
      {counter && (
        <CounterNow counter={counter} call={board.nowServing} isSpeaking={board.nowServing !== null && speaking === board.nowServing.seq} />
      )}
    </main>
  );
}
