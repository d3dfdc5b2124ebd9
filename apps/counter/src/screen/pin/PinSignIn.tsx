import { LanguageMenu, SchemeToggle, type SignInProps } from '@foyer/ui/staff';
import { Alert, Button, Group, Stack, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PinPad } from './PinPad.tsx';
import classes from './pin.module.css';

export interface PinPerson {
  readonly id: string;
  readonly name: string;
}

interface PinSignInProps {
  readonly people: readonly PinPerson[];
  readonly why: SignInProps['why'];
  readonly onPassword: () => void;
}

/** Who sits down here? A name, then digits: quick enough to lock the desk for every errand. */
export function PinSignIn({ people, why, onPassword }: PinSignInProps) {
  const { t } = useTranslation();
  const [chosenId, choose] = useState<string | null>(null);
  const chosen = people.find(({ id }) => id === chosenId) ?? null;
  return (
    <main className={classes['page']}>
      <Group justify="flex-end" gap="xs">
        <LanguageMenu />
        <SchemeToggle />
      </Group>
      {chosen === null ? (
        <Stack className={classes['room'] ?? ''} gap="md">
          <Title order={1} size="h2">
            {t('pin.who')}
          </Title>
          {why !== 'nobody' && (
            <Alert color="warn" role="status">
              {t(`staff:signIn.${why}`)}
            </Alert>
          )}
          <ul className={classes['people']}>
            {people.map(({ id, name }) => (
              <li key={id}>
                <Button variant="default" size="lg" fullWidth justify="flex-start" onClick={() => choose(id)}>
                  <bdi>{name}</bdi>
                </Button>
              </li>
            ))}
          </ul>
        </Stack>
      ) : (
        <PinPad key={chosen.id} person={chosen} onBack={() => choose(null)} />
      )}
      <Button variant="subtle" onClick={onPassword}>
        {t('pin.password')}
      </Button>
    </main>
  );
}
