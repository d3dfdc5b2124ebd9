import type { Board } from '../board/board.ts';
import { CounterList } from '../board/CounterList.tsx';
import { LastCalls } from '../board/LastCalls.tsx';
import { NowServing } from '../board/NowServing.tsx';

export interface CallsProps {
  readonly board: Board;
  /** The seq of the call being announced. */
  readonly speaking: number | null;
  /** The hall has been heard of. */
  readonly known: boolean;
}

export function Calls({ board, speaking, known }: CallsProps) {
  return (
    <div className="display-calls">
      <NowServing call={board.nowServing} speaking={speaking} known={known} />
      <LastCalls calls={board.lastCalls} speaking={speaking} />
    </div>
  );
}

/** Who is called, who was, and how the counters are. */
export function BoardLayout(props: CallsProps) {
  return (
    <main className="display-main">
      <Calls {...props} />
      <CounterList counters={props.board.counters} fresh={props.board.nowServing} />
    </main>
  );
}
