import { Alert, Button, Group, Paper, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorKey } from '../i18n/error-texts.ts';
import { LanguageMenu } from './LanguageMenu.tsx';
import { SchemeToggle } from './SchemeToggle.tsx';
import { useSession } from './SessionProvider.tsx';
import { SingleSignOn } from './SingleSignOn.tsx';
import classes from './sign-in.module.css';
import { ssoFailure } from './sso-failure.ts';

export interface SignInProps {
  readonly title: string;
  /** Why nobody is signed in. */
  readonly why: 'nobody' | 'ended' | 'untold';
  /** Other ways in. */
  readonly children?: ReactNode;
}

export function SignIn({ title, why, children }: SignInProps) {
  const { t } = useTranslation('staff');
  const { signIn } = useSession();
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [failedSso] = useState(ssoFailure);
  const attempt = useMutation({ mutationFn: () => signIn(username.trim(), password), onError: () => setPassword('') });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    attempt.mutate();
  };
  return (
    <main className={classes['page']}>
      <Group className={classes['corner']} gap="xs">
        <LanguageMenu />
        <SchemeToggle />
      </Group>
      <Paper component="form" onSubmit={submit} className={classes['card'] ?? ''}>
        <Stack gap="lg">
          <div>
            <Text className={classes['product'] ?? ''}>Foyer</Text>
            <Title order={1} size="h2">
              {t(title)}
            </Title>
          </div>
          {failedSso !== null && !attempt.isError && (
            <Alert color="danger" role="alert">
              {t([`signIn.ssoFailed.${failedSso}`, 'signIn.ssoFailed.failed'])}
            </Alert>
          )}
          {why !== 'nobody' && failedSso === null && !attempt.isError && (
            <Alert color="warn" role="status">
              {t(`signIn.${why}`)}
            </Alert>
          )}
          {attempt.isError && (
            <Alert color="danger" role="alert">
              {t(errorKey(attempt.error))}
            </Alert>
          )}
          <TextInput
            size="md"
            label={t('signIn.username')}
            name="username"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            autoFocus
            required
            withAsterisk={false}
            dir="auto"
            value={username}
            onChange={(event) => setUsername(event.currentTarget.value)}
          />
          <PasswordInput
            size="md"
            label={t('signIn.password')}
            name="password"
            autoComplete="current-password"
            required
            withAsterisk={false}
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
            visibilityToggleButtonProps={{ 'aria-label': t('signIn.show') }}
          />
          <Button type="submit" size="lg" loading={attempt.isPending} disabled={username.trim() === '' || password === ''}>
            {t('signIn.submit')}
          </Button>
          <SingleSignOn />
          {children}
        </Stack>
      </Paper>
    </main>
  );
}
