import type { CounterView } from '@foyer/contract';
import { Icon, TicketNumber } from '@foyer/ui';
import { useTranslation } from 'react-i18next';
import type { CalledLine } from './board.ts';
import { CounterName } from './CounterName.tsx';

interface CounterNowProps {
  readonly counter: CounterView;
  /** The newest call to this counter whose visitor is still expected; null: none. */
  readonly call: CalledLine | null;
  readonly isSpeaking: boolean;
}

/** One counter, as large as the screen: hung up above it, it says who is meant here and nothing else. */
export function CounterNow({ counter: { name, status, currentTicket }, call, isSpeaking }: CounterNowProps) {
  const { t } = useTranslation();
  const number = currentTicket?.number ?? null;
  return (
    <section key={call?.seq} className="display-one" data-fresh={call?.fresh ?? false} aria-live="polite">
      <h2 className="display-one-name" data-long={name.length > 12}>
        <CounterName name={name} />
      </h2>
      {isSpeaking && <Icon name="soundOn" className="display-speaking" />}
      {number === null ? (
        <p className="display-one-status" data-status={status}>
          {t(`common:counterStatus.${status}`)}
        </p>
      ) : (
        <TicketNumber number={number} className="display-one-number" data-length={number.length} />
      )}
      {call?.visitorName !== undefined && <bdi className="display-hero-name">{call.visitorName}</bdi>}
    </section>
  );
}
