import type { TicketView } from '@foyer/contract';
import { useHall, useNames } from '@foyer/ui/staff';
import { ActionIcon, Group, Loader } from '@mantine/core';
import { IconArrowUp, IconCheck, IconCircle, IconPlayerPlay, IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useDesk, useKnown } from '../desk/desk-context.ts';
import type { Subject } from '../desk/use-acts.ts';
import { Choice } from './Choice.tsx';
import { addable, sooner, without } from './journey.ts';
import { SheetFrame } from './SheetFrame.tsx';
import classes from './sheets.module.css';

const ICON = { size: 20, stroke: 1.75, 'aria-hidden': true } as const;

/** What of this visit is done, what is being done, and what follows. Each change is sent at once. */
export function JourneySheet({ ticket }: { readonly ticket: Subject }) {
  const { t } = useTranslation();
  const known = useKnown(ticket.id);
  return (
    <SheetFrame title={t('journey.titleOf', { number: ticket.number })}>
      {known === null ? (
        <Loader role="status" aria-label={t('loading')} />
      ) : (
        <>
          <ol className={classes['journey']}>
            <Done ticket={known} />
            <Present ticket={known} />
            <ToCome ticket={known} />
          </ol>
          <Add ticket={known} />
        </>
      )}
    </SheetFrame>
  );
}

function Done({ ticket: { legs } }: { readonly ticket: TicketView }) {
  const { t } = useTranslation();
  const names = useNames();
  return legs.map(({ serviceId, counterId, endedAt, end }) => (
    <li key={endedAt} data-at="done">
      <IconCheck {...ICON} />
      <span className={classes['words']}>
        <span>{names.service(serviceId)}</span>
        <span className={classes['soft']}>
          {t(`journey.${end}`, { time: names.time(endedAt) })}
          {counterId !== null && ` · ${t('common:counter', { name: names.counter(counterId) })}`}
        </span>
      </span>
    </li>
  ));
}

function Present({ ticket: { serviceId } }: { readonly ticket: TicketView }) {
  const { t } = useTranslation();
  const names = useNames();
  return (
    <li data-at="present" aria-current="step">
      <IconPlayerPlay {...ICON} />
      <span className={classes['words']}>
        <span>{names.service(serviceId)}</span>
        <span className={classes['soft']}>{t('journey.now')}</span>
      </span>
    </li>
  );
}

function ToCome({ ticket }: { readonly ticket: TicketView }) {
  const { t } = useTranslation();
  const names = useNames();
  const { acts, commands } = useDesk();
  const isBusy = commands.pending !== null;
  return ticket.journey.map((serviceId, at) => {
    const service = names.service(serviceId);
    return (
      <li key={serviceId}>
        <IconCircle {...ICON} />
        <span className={classes['words']}>{service}</span>
        <Group gap={4} wrap="nowrap">
          {at > 0 && (
            <ActionIcon
              variant="subtle"
              size="lg"
              disabled={isBusy}
              aria-label={t('journey.sooner', { service })}
              onClick={() => void acts.planJourney(ticket, sooner(ticket.journey, serviceId))}
            >
              <IconArrowUp {...ICON} />
            </ActionIcon>
          )}
          <ActionIcon
            variant="subtle"
            size="lg"
            disabled={isBusy}
            aria-label={t('journey.remove', { service })}
            onClick={() => void acts.planJourney(ticket, without(ticket.journey, serviceId))}
          >
            <IconX {...ICON} />
          </ActionIcon>
        </Group>
      </li>
    );
  });
}

function Add({ ticket }: { readonly ticket: TicketView }) {
  const { t } = useTranslation();
  const names = useNames();
  const { acts, commands } = useDesk();
  const { services } = useHall().state;
  const choices = addable(services, ticket.serviceId, ticket.journey);
  if (choices.length === 0) return null;
  return (
    <section className={classes['group']}>
      <h3>{t('journey.add')}</h3>
      {choices.map(({ id }) => (
        <Choice
          key={id}
          Sign={IconPlus}
          disabled={commands.pending !== null}
          onClick={() => void acts.planJourney(ticket, [...ticket.journey, id])}
        >
          {names.service(id)}
        </Choice>
      ))}
    </section>
  );
}
