import type { AuditEntry, TicketView } from '@foyer/contract';
import { useTranslation } from 'react-i18next';
import { actorText, said } from '../audit/event-words.ts';
import { useWords, type Words } from '../audit/use-words.ts';
import { secondText } from './dates.ts';
import classes from './story.module.css';
import { legsOf } from './story.ts';

interface TicketStoryProps {
  readonly ticket: TicketView;
  readonly events: readonly AuditEntry[];
}

/** Who did what with a ticket, and when, in sentences. */
export function TicketStory({ ticket, events }: TicketStoryProps) {
  const { t } = useTranslation();
  const words = useWords();
  const legs = legsOf(events);
  return (
    <section className={classes['story']} aria-labelledby="story">
      <h3 id="story">{t('ticket.story')}</h3>
      {legs.map(({ serviceId, entries }, index) => (
        <div key={entries[0]?.seq}>
          {legs.length > 1 && (
            <h4>{t('ticket.leg', { number: index + 1, service: words.names.service(serviceId ?? ticket.serviceId) })}</h4>
          )}
          <ol>
            {entries.map((entry) => (
              <Step key={entry.seq} entry={entry} words={words} />
            ))}
          </ol>
        </div>
      ))}
    </section>
  );
}

function Step({ entry, words }: { readonly entry: AuditEntry; readonly words: Words }) {
  const { text, notes = [] } = said(entry, words);
  return (
    <li data-type={entry.type}>
      <time dateTime={entry.at}>{secondText(entry.at, words.locale, words.zone)}</time>
      <div>
        <p className={classes['said']}>
          <bdi>{text}</bdi>
        </p>
        {notes.map((note) => (
          <p key={note} className={classes['note']}>
            {note}
          </p>
        ))}
        <p className={classes['actor']}>
          <bdi>{actorText(entry.actor, words)}</bdi>
        </p>
      </div>
    </li>
  );
}
