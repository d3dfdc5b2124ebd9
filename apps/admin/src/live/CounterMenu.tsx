import type { CounterView } from '@foyer/contract';
import { useSession } from '@foyer/ui/staff';
import { ActionIcon, Menu } from '@mantine/core';
import {
  IconBellRinging,
  IconCoffee,
  IconDoor,
  IconDoorOff,
  IconDotsVertical,
  IconHandStop,
  IconPlayerPause,
  IconPlayerPlay,
  IconSpeakerphone,
  IconUserOff,
  IconX,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CallDialog } from './CallDialog.tsx';
import { FreeSeatDialog } from './FreeSeatDialog.tsx';
import { StatusDialog, type StoppingStatus } from './StatusDialog.tsx';
import { useCommand } from './use-command.ts';

interface CounterMenuProps {
  readonly counter: CounterView;
  /** How many wait for this counter and nobody else. */
  readonly alone: number;
}

type Asked = { readonly about: 'call' | 'seat' } | { readonly about: 'status'; readonly status: StoppingStatus };

/** What a supervisor can do to a counter from afar. */
export function CounterMenu({ counter, alone }: CounterMenuProps) {
  const { t } = useTranslation();
  const [asked, ask] = useState<Asked | null>(null);
  const close = () => ask(null);
  return (
    <>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon variant="subtle" size="lg" aria-label={t('live.tools', { name: t('common:counter', { name: counter.name }) })}>
            <IconDotsVertical size={18} stroke={1.75} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <StatusItems counter={counter} alone={alone} ask={(status) => ask({ about: 'status', status })} />
          <CallItems counter={counter} askToCall={() => ask({ about: 'call' })} />
          {counter.specialist && <SeatItem onClick={() => ask({ about: 'seat' })} />}
        </Menu.Dropdown>
      </Menu>
      {asked?.about === 'status' && <StatusDialog counter={counter} alone={alone} status={asked.status} onClose={close} />}
      {asked?.about === 'call' && <CallDialog counter={counter} onClose={close} />}
      {asked?.about === 'seat' && counter.specialist && (
        <FreeSeatDialog counter={counter} person={counter.specialist.name} onClose={close} />
      )}
    </>
  );
}

/** Whoever sits there has gone home without leaving. */
function SeatItem({ onClick }: { readonly onClick: () => void }) {
  const { t } = useTranslation();
  return (
    <>
      <Menu.Divider />
      <Menu.Item leftSection={<IconUserOff size={18} aria-hidden />} onClick={onClick}>
        {t('live.free.item')}
      </Menu.Item>
    </>
  );
}

/** A break has a reason, and whoever is there or waits for it alone has to go somewhere: then it is asked first. */
function StatusItems({ counter, alone, ask }: CounterMenuProps & { readonly ask: (status: StoppingStatus) => void }) {
  const { t } = useTranslation();
  const { client } = useSession();
  const set = useCommand((status: CounterView['status']) =>
    client.call('setCounterStatus', {
      params: { id: counter.id },
      body: { status, expectTicketId: counter.currentTicket?.id ?? null },
    }),
  );
  const isFree = counter.currentTicket === null && counter.parked === 0 && alone === 0;
  const stop = (status: StoppingStatus) => (status !== 'break' && isFree ? set.mutate(status) : ask(status));
  const { setStatus } = counter;
  return (
    <>
      {setStatus !== 'open' && (
        <Menu.Item leftSection={<IconDoor size={18} aria-hidden />} onClick={() => set.mutate('open')}>
          {t('live.status.open')}
        </Menu.Item>
      )}
      {setStatus !== 'busy' && (
        <Menu.Item leftSection={<IconHandStop size={18} aria-hidden />} onClick={() => set.mutate('busy')}>
          {t('live.status.busy')}
        </Menu.Item>
      )}
      {setStatus !== 'break' && (
        <Menu.Item leftSection={<IconCoffee size={18} aria-hidden />} onClick={() => stop('break')}>
          {t('live.status.break')}
        </Menu.Item>
      )}
      {setStatus !== 'closed' && (
        <Menu.Item leftSection={<IconDoorOff size={18} aria-hidden />} onClick={() => stop('closed')}>
          {t('live.status.closed')}
        </Menu.Item>
      )}
    </>
  );
}

/** To call where somebody is ends their service: then it is asked first. */
function CallItems({ counter, askToCall }: { readonly counter: CounterView; readonly askToCall: () => void }) {
  const { t } = useTranslation();
  const { client } = useSession();
  const { currentTicket, autoCallSeconds, autoCallPaused, nextStored } = counter;
  const params = { id: counter.id };
  const expectTicketId = currentTicket?.id ?? null;
  const call = useCommand(() => client.call('callNext', { params, body: { expectTicketId } }));
  const recall = useCommand(() => client.call('recall', { params, body: { expectTicketId } }));
  const pause = useCommand(() => client.call('pauseAutoCall', { params, body: { paused: !autoCallPaused } }));
  const unstore = useCommand(() => client.call('unstoreNext', { params }));
  const PauseSign = autoCallPaused ? IconPlayerPlay : IconPlayerPause;
  return (
    <>
      {counter.setStatus === 'open' && (
        <>
          <Menu.Divider />
          <Menu.Item
            leftSection={<IconSpeakerphone size={18} aria-hidden />}
            onClick={() => (currentTicket === null ? call.mutate() : askToCall())}
          >
            {t('live.callNext')}
          </Menu.Item>
        </>
      )}
      {currentTicket && (
        <Menu.Item leftSection={<IconBellRinging size={18} aria-hidden />} onClick={() => recall.mutate()}>
          {t('live.recall', { number: currentTicket.number })}
        </Menu.Item>
      )}
      {autoCallSeconds !== null && (
        <Menu.Item leftSection={<PauseSign size={18} aria-hidden />} onClick={() => pause.mutate()}>
          {t(autoCallPaused ? 'live.resumeAutoCall' : 'live.pauseAutoCall')}
        </Menu.Item>
      )}
      {nextStored && (
        <Menu.Item leftSection={<IconX size={18} aria-hidden />} onClick={() => unstore.mutate()}>
          {t('live.unstore')}
        </Menu.Item>
      )}
    </>
  );
}
