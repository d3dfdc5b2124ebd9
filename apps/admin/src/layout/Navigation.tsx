import { useNames, useUser } from '@foyer/ui/staff';
import { IconMenu2, IconX } from '@tabler/icons-react';
import { type KeyboardEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PAGE_PARTS } from '../page-parts.ts';
import { addressOf, maySee, type PageName, SECTIONS, type SectionName } from '../pages.ts';
import { HallState } from './HallState.tsx';
import classes from './navigation.module.css';

interface NavigationProps {
  readonly page: PageName;
  /** To the page itself, past all these links. */
  readonly onSkip: () => void;
}

/** All pages in their groups: beside the page, or behind a button where the window is narrow or enlarged. */
export function Navigation({ page, onSkip }: NavigationProps) {
  const { t } = useTranslation();
  const names = useNames();
  const [open, setOpen] = useState(false);
  const pages = useId();
  const { role } = useUser();
  const closeOnEscape = ({ key }: KeyboardEvent) => key === 'Escape' && setOpen(false);
  return (
    <nav className={classes['nav']} aria-label={t('nav')} onKeyDown={closeOnEscape}>
      <button type="button" className={classes['skip']} onClick={onSkip}>
        {t('skip')}
      </button>
      <div className={classes['top']}>
        <p className={classes['hall']}>
          <span>Foyer</span>
          <bdi>{names.hall()}</bdi>
        </p>
        <button type="button" className={classes['menu']} aria-expanded={open} aria-controls={pages} onClick={() => setOpen(!open)}>
          {open ? <IconX size={20} stroke={1.75} aria-hidden /> : <IconMenu2 size={20} stroke={1.75} aria-hidden />}
          {t('menu')}
        </button>
      </div>
      <div id={pages} className={classes['pages']} data-open={open}>
        {SECTIONS.map((section) => (
          <Section
            key={section.name}
            name={section.name}
            pages={section.pages.filter((one) => maySee(role, one))}
            here={page}
            onChoose={() => setOpen(false)}
          />
        ))}
      </div>
      <HallState />
    </nav>
  );
}

interface SectionProps {
  readonly name: SectionName;
  readonly pages: readonly PageName[];
  readonly here: PageName;
  readonly onChoose: () => void;
}

function Section({ name, pages, here, onChoose }: SectionProps) {
  const { t } = useTranslation();
  const title = useId();
  return (
    <div className={classes['section']}>
      <p id={title}>{t(`section.${name}`)}</p>
      <ul aria-labelledby={title}>
        {pages.map((page) => (
          <PageLink key={page} page={page} here={page === here} onChoose={onChoose} />
        ))}
      </ul>
    </div>
  );
}

function PageLink({ page, here, onChoose }: { readonly page: PageName; readonly here: boolean; readonly onChoose: () => void }) {
  const { t } = useTranslation();
  const { Sign } = PAGE_PARTS[page];
  return (
    <li>
      <a href={addressOf(page)} aria-current={here ? 'page' : undefined} onClick={onChoose}>
        <Sign size={20} stroke={1.75} aria-hidden />
        {t(`page.${page}`)}
      </a>
    </li>
  );
}
