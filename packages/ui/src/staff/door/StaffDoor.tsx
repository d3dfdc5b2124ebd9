import { Alert, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bridge } from '../../bridge.ts';
import { timeLeft } from '../../device/code.ts';
import type { Door } from '../../device/keeper.ts';
import type { Keeping } from '../../device/use-device.ts';
import { useNow } from '../../hooks/use-now.ts';
import { LanguageMenu } from '../LanguageMenu.tsx';
import { SchemeToggle } from '../SchemeToggle.tsx';
import signIn from '../sign-in.module.css';
import { DeskFacts } from './DeskFacts.tsx';
import classes from './door.module.css';
import { InvitationForm } from './InvitationForm.tsx';

interface StaffDoorProps {
  readonly baseUrl: string;
  readonly keeping: Keeping;
  readonly door: Door;
}

/** What a desk shows until an administrator lets it in. */
export function StaffDoor({ baseUrl, keeping, door }: StaffDoorProps) {
  const { t } = useTranslation('device');
  const [typing, setTyping] = useState(false);
  return (
    <main className={signIn['page']}>
      <Group className={signIn['corner']} gap="xs">
        <LanguageMenu />
        <SchemeToggle />
      </Group>
      <Paper className={`${signIn['card'] ?? ''} ${classes['card'] ?? ''}`}>
        <Stack gap="md">
          <div>
            <Text className={signIn['product'] ?? ''}>Foyer</Text>
            <Title order={1} size="h3">
              {t('title.counter')}
            </Title>
          </div>
          {door.why !== null && (
            <Alert color="warn" role="status">
              {t(`why.${door.why}`)}
            </Alert>
          )}
          {typing ? <InvitationForm claim={keeping.claim} onBack={() => setTyping(false)} /> : <Asking keeping={keeping} door={door} />}
          <DeskFacts baseUrl={baseUrl} keeping={keeping} />
          {!typing && (
            <Group gap="xs">
              <Button variant="default" onClick={() => setTyping(true)}>
                {t('haveCode')}
              </Button>
              {bridge()?.chooseHub && (
                <Button variant="subtle" onClick={() => void bridge()?.chooseHub?.()}>
                  {t('otherHub')}
                </Button>
              )}
            </Group>
          )}
        </Stack>
      </Paper>
    </main>
  );
}

/** The code that this desk shows, or why it has none. */
function Asking({ keeping, door }: { readonly keeping: Keeping; readonly door: Door }) {
  const { t } = useTranslation(['device', 'errors']);
  const now = useNow();
  if (door.refused) {
    return (
      <Alert color="warn" role="status">
        <Stack gap="sm" align="flex-start">
          {t('refused')}
          <Button onClick={keeping.askAgain}>{t('askAgain')}</Button>
        </Stack>
      </Alert>
    );
  }
  if (door.pairing === null) return <Text role="status">{door.trouble === null ? t('oneMoment') : t(`errors:${door.trouble}`)}</Text>;
  const { code, expiresAt } = door.pairing;
  return (
    <>
      <div>
        <p className={classes['code']} dir="ltr" role="img" aria-label={t('codeIs', { code: [...code].join(' ') })}>
          {code}
        </p>
        <Text size="sm" c="dimmed">
          {t('newCodeIn', { time: timeLeft(expiresAt, now) })}
        </Text>
      </div>
      <ol className={classes['steps']}>
        {(['signIn', 'open', 'type'] as const).map((step) => (
          <li key={step}>{t(`steps.${step}`)}</li>
        ))}
      </ol>
    </>
  );
}
