import type { CounterView } from '@foyer/contract';
import { isHubError } from '@foyer/hub-client';
import { errorKey } from '@foyer/ui';
import { StatusDot, useHall, useNames, useSession, useUser } from '@foyer/ui/staff';
import { Alert, Button, Text, Title, UnstyledButton } from '@mantine/core';
import { IconUserOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StaffMenu } from '../desk/StaffMenu.tsx';
import classes from './choose-counter.module.css';
import { FreeSeat } from './FreeSeat.tsx';
import { type Seat, seatAt } from './seats.ts';
import { useTake } from './use-take.ts';

interface ChooseCounterProps {
  readonly onTaken: (counterId: string) => void;
  /** Where this person sat in this window until somebody said otherwise. */
  readonly lost: CounterView | null;
}

/** Where does the specialist sit today? Only what they may take is offered, with who sits where. */
export function ChooseCounter({ onTaken, lost }: ChooseCounterProps) {
  const { t } = useTranslation();
  const user = useUser();
  const { signOut } = useSession();
  const { counters, connection } = useHall().state;
  const take = useTake(onTaken);
  const [freed, free] = useState<string | null>(null);
  const mayFree = user.role !== 'operator';
  const offered = counters.flatMap((counter) => {
    const seat = seatAt(counter, user.id);
    return seat === null ? [] : [{ counter, seat }];
  });
  const toFree = offered.find(({ counter, seat }) => counter.id === freed && seat === 'taken')?.counter;
  return (
    <main className={classes['page']}>
      <header className={classes['header']}>
        <Title order={1} size="h3">
          {t('choose.title')}
        </Title>
        <StaffMenu onSignOut={signOut} />
      </header>
      {lost && !take.isError && (
        <Alert color="warn" role="status" mb="md">
          {t('choose.lost', { name: lost.name })}
        </Alert>
      )}
      {take.isError && (
        <Alert color="danger" role="alert" mb="md">
          <Refusal thrown={take.error} />
        </Alert>
      )}
      {offered.length === 0 && <Text>{t(counters.length === 0 ? 'choose.none' : 'choose.noneAllowed')}</Text>}
      <ul className={classes['list']}>
        {offered.map(({ counter, seat }) => (
          <li key={counter.id}>
            <Place
              counter={counter}
              seat={seat}
              disabled={connection !== 'live' || take.isPending}
              onClick={() => take.mutate(counter.id)}
            />
            {mayFree && seat === 'taken' && (
              <FreeButton counter={counter} disabled={connection !== 'live'} onClick={() => free(counter.id)} />
            )}
          </li>
        ))}
      </ul>
      {toFree && <FreeSeat counter={toFree} onClose={() => free(null)} />}
    </main>
  );
}

interface PlaceProps {
  readonly counter: CounterView;
  readonly seat: Seat;
  readonly disabled: boolean;
  readonly onClick: () => void;
}

function Place({ counter, seat, disabled, onClick }: PlaceProps) {
  const { t } = useTranslation();
  const names = useNames();
  return (
    <UnstyledButton className={classes['counter'] ?? ''} disabled={disabled || seat === 'taken'} onClick={onClick}>
      <span className={classes['name']}>
        <span className={classes['word']}>{t('common:counter', { name: '' }).trim()}</span>
        <bdi>{counter.name}</bdi>
      </span>
      <span className={classes['about']}>
        <span>{counter.serviceIds.map(names.service).join(' · ') || t('choose.noServices')}</span>
        <span className={classes['state']}>
          <StatusDot status={counter.status} />
          {seat === 'mine' && <span>{t('choose.mine')}</span>}
          {seat === 'taken' && <bdi>{t('choose.taken', { name: counter.specialist?.name })}</bdi>}
        </span>
      </span>
    </UnstyledButton>
  );
}

function FreeButton({ counter: { name }, disabled, onClick }: Omit<PlaceProps, 'seat'>) {
  const { t } = useTranslation();
  return (
    <Button
      className={classes['free'] ?? ''}
      variant="subtle"
      leftSection={<IconUserOff size={18} stroke={1.75} aria-hidden />}
      disabled={disabled}
      aria-label={t('choose.freeOf', { name })}
      onClick={onClick}
    >
      {t('choose.free')}
    </Button>
  );
}

function Refusal({ thrown }: { readonly thrown: unknown }) {
  const { t } = useTranslation();
  const names = useNames();
  const isBusyElsewhere = isHubError(thrown) && thrown.code === 'COUNTER_HAS_TICKET';
  return isBusyElsewhere ? t('choose.busyElsewhere', { name: names.counter(String(thrown.details['counterId'])) }) : t(errorKey(thrown));
}
