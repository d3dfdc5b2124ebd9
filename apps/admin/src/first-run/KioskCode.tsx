import { clockTime, errorKey, Icon, useNow } from '@foyer/ui';
import { useSession } from '@foyer/ui/staff';
import { Alert, Button, Loader } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './first-run.module.css';

const LOOK_EVERY_MS = 3000;

/** The code for the first kiosk, large enough to be read at the kiosk's machine from across the room, until one has paired with it. */
export function KioskCode() {
  const { t } = useTranslation('firstRun');
  const { client } = useSession();
  const invitation = useMutation({
    mutationFn: async () => {
      const { code, expiresInSeconds } = await client.call('inviteDevice', { body: { role: 'kiosk', name: t('ready.kioskName') } });
      // By this machine's clock, which need not be the hub's.
      return { code, endsAt: Date.now() + expiresInSeconds * 1000 };
    },
  });
  const devices = useQuery({ queryKey: ['devices'], queryFn: () => client.call('listDevices'), refetchInterval: LOOK_EVERY_MS });
  const kiosk = devices.data?.find(({ role, revokedAt }) => role === 'kiosk' && revokedAt === null);
  const asked = useRef(false);
  const { mutate } = invitation;
  useEffect(() => {
    // React's strict mode mounts twice: one code is enough.
    if (!asked.current) mutate();
    asked.current = true;
  }, [mutate]);

  if (kiosk)
    return (
      <p className={classes['given']} role="status">
        <Icon name="check" />
        {t('ready.paired', { name: kiosk.name })}
      </p>
    );
  if (invitation.isError)
    return (
      <Alert color="danger" role="alert">
        {t(errorKey(invitation.error))}
        <Button variant="default" mt="sm" display="block" onClick={() => mutate()}>
          {t('ready.again')}
        </Button>
      </Alert>
    );
  if (!invitation.data) return <Loader role="status" aria-label={t('ready.making')} />;
  return <Code {...invitation.data} onRenew={() => mutate()} />;
}

interface CodeProps {
  readonly code: string;
  readonly endsAt: number;
  readonly onRenew: () => void;
}

function Code({ code, endsAt, onRenew }: CodeProps) {
  const { t, i18n } = useTranslation('firstRun');
  const isOver = useNow() >= endsAt;
  return (
    <div className={classes['kioskCode']} data-over={isOver}>
      <output aria-live="polite">
        <bdi dir="ltr">{code}</bdi>
      </output>
      <p>{isOver ? t('ready.over') : t('ready.until', { time: clockTime(endsAt, i18n.language) })}</p>
      <Button variant={isOver ? 'filled' : 'default'} onClick={onRenew}>
        {t('ready.renew')}
      </Button>
    </div>
  );
}
