import { Loader } from '@mantine/core';
import type { ComponentType, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { errorKey } from '../i18n/error-texts.ts';
import { useSession } from './SessionProvider.tsx';
import { SignIn, type SignInProps } from './SignIn.tsx';
import classes from './sign-in.module.css';

interface SignInGateProps {
  readonly title: string;
  /** The way in, where it is not by password alone. */
  readonly Way?: ComponentType<SignInProps> | undefined;
  readonly children: ReactNode;
}

/** The sign-in, until somebody is. */
export function SignInGate({ title, Way = SignIn, children }: SignInGateProps) {
  const { state } = useSession();
  if (state.status === 'signed_in') return children;
  return state.status === 'restoring' ? <Restoring trouble={state.trouble} /> : <Way title={title} why={state.why} />;
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
