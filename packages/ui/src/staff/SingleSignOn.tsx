import { Button } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSession } from './SessionProvider.tsx';
import classes from './sign-in.module.css';

/** Another way in, where the hall has one. An app's own window has no address to come back to: it stays with the password. */
export function SingleSignOn() {
  const { t } = useTranslation('staff');
  const { baseUrl, client, expect } = useSession();
  const { origin, pathname } = globalThis.location;
  const comesBack = origin === baseUrl;
  const hall = useQuery({ queryKey: ['sign-in'], queryFn: ({ signal }) => client.call('getHall', { signal }), enabled: comesBack });
  if (!comesBack || !hall.data?.singleSignOn) return null;
  return (
    <>
      <span className={classes['or']}>{t('signIn.or')}</span>
      <Button
        component="a"
        href={`${baseUrl}/api/auth/sso/start?to=${encodeURIComponent(pathname)}`}
        onClick={expect}
        variant="default"
        size="lg"
        leftSection={<IconKey size={20} stroke={1.75} aria-hidden />}
      >
        {t('signIn.sso')}
      </Button>
    </>
  );
}
