import { DirectionProvider, MantineProvider, MantineThemeProvider, useDirection } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { i18n } from 'i18next';
import { type ComponentType, Fragment, type ReactNode, useEffect, useMemo, useState } from 'react';
import { I18nextProvider, useTranslation } from 'react-i18next';
import { hubUrl } from '../hub-url.ts';
import { followLanguage } from '../i18n/create-i18n.ts';
import { direction } from '../i18n/locales.ts';
import { NoHub } from './NoHub.tsx';
import { rememberLanguage } from './remembered-language.ts';
import { SessionProvider } from './SessionProvider.tsx';
import type { SignInProps } from './SignIn.tsx';
import { SignInGate } from './SignInGate.tsx';
import { staffTheme, staffVariables } from './theme.ts';

interface StaffAppProps {
  readonly i18n: i18n;
  /** The screen's name over the sign-in, as a text key. */
  readonly title: string;
  /** What may have to come before the sign-in, and shows its children when it has: the first run, the pairing of the device. */
  readonly Gate?: ComponentType<{ readonly children: ReactNode }>;
  /** The way in, where it is not by password alone. */
  readonly SignInWay?: ComponentType<SignInProps>;
  /** What stands behind the sign-in. */
  readonly children: ReactNode;
}

// The hub's client already repeats what got no answer, and the live picture says when to ask again.
const newQueries = () =>
  new QueryClient({
    defaultOptions: {
      queries: { retry: false, refetchOnWindowFocus: false, staleTime: 2000, networkMode: 'always' },
      mutations: { networkMode: 'always' },
    },
  });

/** A staff screen: theme, language, sign-in. */
export function StaffApp({ i18n, title, Gate = Fragment, SignInWay, children }: StaffAppProps) {
  const [queries] = useState(newQueries);
  const baseUrl = hubUrl();
  return (
    <I18nextProvider i18n={i18n}>
      <DirectionProvider initialDirection={direction(i18n.language)} detectDirection={false}>
        <MantineProvider theme={staffTheme} cssVariablesResolver={staffVariables} defaultColorScheme="auto">
          <Language i18n={i18n} />
          <Messages />
          <QueryClientProvider client={queries}>
            {baseUrl === null ? (
              <NoHub />
            ) : (
              <SessionProvider baseUrl={baseUrl}>
                <Gate>
                  <SignInGate title={title} Way={SignInWay}>
                    {children}
                  </SignInGate>
                </Gate>
              </SessionProvider>
            )}
          </QueryClientProvider>
        </MantineProvider>
      </DirectionProvider>
    </I18nextProvider>
  );
}

/** What is told in passing; the button that puts it away has a name in the language of the screen. */
function Messages() {
  const { t } = useTranslation('staff');
  const theme = useMemo(
    () => ({ components: { Notification: { defaultProps: { closeButtonProps: { 'aria-label': t('dismiss') } } } } }),
    [t],
  );
  return (
    <MantineThemeProvider inherit theme={theme}>
      <Notifications position="top-center" />
    </MantineThemeProvider>
  );
}

/** Keeps the page, Mantine and this machine's memory at the language of the screen. */
function Language({ i18n }: { readonly i18n: i18n }) {
  const { setDirection } = useDirection();
  useEffect(() => {
    const apply = (locale: string) => {
      setDirection(direction(locale));
      rememberLanguage(locale);
    };
    setDirection(direction(i18n.language));
    i18n.on('languageChanged', apply);
    const stopFollowing = followLanguage(i18n);
    return () => {
      i18n.off('languageChanged', apply);
      stopFollowing();
    };
  }, [i18n, setDirection]);
  return null;
}
