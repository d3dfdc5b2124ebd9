import { Loader } from '@mantine/core';
import { type ComponentType, Fragment, type ReactNode } from 'react';
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
  // Another person finds nothing of the one before: no half-filled form, no socket in their name.
  if (state.status === 'signed_in') return <Fragment key={state.session.user.id}>{children}</Fragment>;
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
