import type { CounterView } from '@foyer/contract';
import { TicketNumber } from '@foyer/ui';
import { useTranslation } from 'react-i18next';
import type { CalledLine } from './board.ts';
import { CounterName, LONG_NAME } from './CounterName.tsx';

interface CounterListProps {
  readonly counters: readonly CounterView[];
  /** The newest call: its counter is marked. */
  readonly fresh: CalledLine | null;
}

/** More than these stand closer together, and yet more in two columns. */
const ROOMY = 5;
const ONE_COLUMN = 8;
/** There is room for these; in a larger hall the closed ones are left out. */
const MOST = 22;

export function CounterList({ counters, fresh }: CounterListProps) {
  const { t } = useTranslation();
  const shown = counters.length > MOST ? counters.filter(({ status }) => status !== 'closed') : counters;
  return (
    <section
      className="display-counters"
      aria-labelledby="counters"
      data-many={shown.length > ROOMY}
      data-columns={shown.length > ONE_COLUMN ? 2 : 1}
    >
      <h2 id="counters">{t('counters')}</h2>
      <ul>
        {shown.map((counter) => (
          <li key={counter.id} data-status={counter.status} data-fresh={fresh?.fresh === true && fresh.counterId === counter.id}>
            <span className="display-counter-name" data-long={counter.name.length > LONG_NAME}>
              <CounterName name={counter.name} />
            </span>
            {counter.currentTicket === null ? (
              <span className="display-counter-status">{t(`common:counterStatus.${counter.status}`)}</span>
            ) : (
              <TicketNumber number={counter.currentTicket.number} className="display-counter-number" />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
