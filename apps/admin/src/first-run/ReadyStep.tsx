import { useSession } from '@foyer/ui/staff';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import classes from './first-run.module.css';
import { KioskCode } from './KioskCode.tsx';
import { authorityAddress, isThisMachine, kioskAddress } from './kiosk-address.ts';

/** The hall is there. What it needs next is a kiosk: where to go on its machine, and what to type there. */
export function ReadyStep({ onLeave }: { readonly onLeave: () => void }) {
  const { t } = useTranslation('firstRun');
  return (
    <div className={classes['form']}>
      <ol className={classes['kiosk']}>
        <Address />
        <li>
          <h2>{t('ready.type')}</h2>
          <KioskCode />
        </li>
      </ol>
      <div className={classes['ways']}>
        <Button size="md" onClick={onLeave}>
          {t('ready.leave')}
        </Button>
      </div>
      <p className={classes['soft']}>{t('ready.later')}</p>
    </div>
  );
}

function Address() {
  const { t } = useTranslation('firstRun');
  const { client } = useSession();
  const hall = useQuery({ queryKey: ['hall'], queryFn: () => client.call('getHall') });
  const authorities = useQuery({ queryKey: ['authorities'], queryFn: () => client.call('getAuthorities') });
  const fingerprint = authorities.data?.authorities.find(({ current }) => current)?.fingerprint;
  if (!hall.data || authorities.isLoading) return <li aria-busy="true" />;
  const address = kioskAddress(hall.data.publicUrl, fingerprint !== undefined);
  return (
    <li>
      <h2>{t('ready.open')}</h2>
      <p className={classes['address']}>
        <bdi dir="ltr">{address}</bdi>
      </p>
      {isThisMachine(new URL(address).hostname) && <p>{t('ready.noNetwork')}</p>}
      {fingerprint && (
        <details className={classes['fingerprint']}>
          <summary>{t('ready.fingerprint')}</summary>
          <p>{t('ready.fingerprintHint')}</p>
          <bdi dir="ltr">{fingerprint}</bdi>
          <p>{t('ready.browser')}</p>
          <bdi dir="ltr">{authorityAddress(address)}</bdi>
        </details>
      )}
    </li>
  );
}
