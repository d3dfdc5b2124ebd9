import { Loader } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { errorKey } from '../i18n/error-texts.ts';
import { useSession } from './SessionProvider.tsx';
import { SignIn } from './SignIn.tsx';
import classes from './sign-in.module.css';

/** The sign-in, until somebody is. */
export function SignInGate({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const { state } = useSession();
  if (state.status === 'signed_in') return children;
  return state.status === 'restoring' ? <Restoring trouble={state.trouble} /> : <SignIn title={title} why={state.why} />;
}

/** A moment only, unless the hub is away. */
function Restoring({ trouble }: { readonly trouble: unknown }) {
  const { t } = useTranslation('staff');
  return (
    <main className={classes['page']}>
      <div className={classes['restoring']}>
        <Loader role="status" aria-label={t('signIn.restoring')} />
        {trouble !== null && <p role="alert">{t(errorKey(trouble))}</p>}
      </div>
    </main>
  );
}
