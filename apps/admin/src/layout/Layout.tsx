import { StaleBanner } from '@foyer/ui';
import { LanguageMenu, SchemeToggle, useHall, useNames } from '@foyer/ui/staff';
import { IconActivity, IconBuildingBank, IconHistory, IconLayoutDashboard, IconListNumbers } from '@tabler/icons-react';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { addressOf, PAGES, type PageName } from '../pages.ts';
import { HallState } from './HallState.tsx';
import classes from './layout.module.css';
import { PersonMenu } from './PersonMenu.tsx';

const SIGNS = {
  overview: IconLayoutDashboard,
  live: IconActivity,
  history: IconHistory,
  services: IconListNumbers,
  counters: IconBuildingBank,
} satisfies Record<PageName, unknown>;

/** Where one is, where one can go, and how the hall is. */
export function Layout({ page, children }: { readonly page: PageName; readonly children: ReactNode }) {
  const { t } = useTranslation();
  const names = useNames();
  const { state } = useHall();
  useEffect(() => {
    document.title = `${t(`page.${page}`)} – ${names.hall() || 'Foyer'}`;
  }, [t, page, names]);
  return (
    <div className={classes['frame']}>
      <nav className={classes['nav']} aria-label={t('nav')}>
        <p className={classes['hall']}>
          <span>Foyer</span>
          <bdi>{names.hall()}</bdi>
        </p>
        <ul>
          {PAGES.map((name) => (
            <NavLine key={name} name={name} here={name === page} />
          ))}
        </ul>
        <HallState />
      </nav>
      <div className={classes['body']}>
        <StaleBanner stale={state.connection === 'stale'} lastHeardAt={state.lastHeardAt} zone={state.hall?.zone} />
        <section className={classes['tools']} aria-label={t('tools')}>
          <LanguageMenu />
          <SchemeToggle />
          <PersonMenu />
        </section>
        <main className={classes['main']}>{children}</main>
      </div>
    </div>
  );
}

function NavLine({ name, here }: { readonly name: PageName; readonly here: boolean }) {
  const { t } = useTranslation();
  const Sign = SIGNS[name];
  return (
    <li>
      <a href={addressOf(name)} aria-current={here ? 'page' : undefined}>
        <Sign size={20} stroke={1.75} aria-hidden />
        {t(`page.${name}`)}
      </a>
    </li>
  );
}
