import { StaleBanner } from '@foyer/ui';
import { LanguageMenu, SchemeToggle, useHall, useNames } from '@foyer/ui/staff';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { PageName } from '../pages.ts';
import classes from './layout.module.css';
import { Navigation } from './Navigation.tsx';
import { PersonMenu } from './PersonMenu.tsx';

/** Where one is, where one can go, and how the hall is. */
export function Layout({ page, children }: { readonly page: PageName; readonly children: ReactNode }) {
  const { t } = useTranslation();
  const names = useNames();
  const { state } = useHall();
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    document.title = `${t(`page.${page}`)} – ${names.hall() || 'Foyer'}`;
  }, [t, page, names]);
  return (
    <div className={classes['frame']}>
      <Navigation page={page} onSkip={() => main.current?.focus()} />
      <div className={classes['body']}>
        <StaleBanner stale={state.connection === 'stale'} lastHeardAt={state.lastHeardAt} zone={state.hall?.zone} />
        <section className={classes['tools']} aria-label={t('tools')}>
          <LanguageMenu />
          <SchemeToggle />
          <PersonMenu />
        </section>
        <main ref={main} className={classes['main']} tabIndex={-1}>
          {children}
        </main>
      </div>
    </div>
  );
}
