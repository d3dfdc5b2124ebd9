import { Icon, TicketNumber } from '@foyer/ui';
import { useTranslation } from 'react-i18next';
import type { CalledLine } from './board.ts';
import { CounterName, LONG_NAME } from './CounterName.tsx';

/** Those that do not fit are out of sight. */
const LINES = 8;

export function LastCalls({ calls, speaking }: { readonly calls: readonly CalledLine[]; readonly speaking: number | null }) {
  const { t } = useTranslation();
  if (calls.length === 0) return null;
  return (
    <section className="display-last" aria-labelledby="last-calls">
      <h2 id="last-calls">{t('lastCalls')}</h2>
      <ol>
        {calls.slice(0, LINES).map((call) => (
          <li key={call.seq} data-fresh={call.fresh}>
            <TicketNumber number={call.number} />
            <Icon name={speaking === call.seq ? 'soundOn' : 'arrow'} />
            <span className="display-last-counter" data-long={call.counterName.length > LONG_NAME}>
              <CounterName name={call.counterName} />
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
