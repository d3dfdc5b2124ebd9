import { useHall, useHubNow } from '@foyer/ui/staff';
import { useTranslation } from 'react-i18next';
import { momentText } from '../history/dates.ts';
import page from './page.module.css';
import { relativeText } from './relative-time.ts';

/** How long ago, and when by the hall's clocks. @param at a moment of the contract; null: never, or nobody knows */
export function Moment({ at, never }: { readonly at: string | null; readonly never?: string }) {
  const { i18n } = useTranslation();
  const now = useHubNow();
  const { hall } = useHall().state;
  if (at === null) return <span className={page['soft']}>{never ?? '–'}</span>;
  return (
    <time dateTime={at} className={page['moment']}>
      <span>{relativeText(Date.parse(at), now, i18n.language)}</span>
      <small>{momentText(at, i18n.language, hall?.zone)}</small>
    </time>
  );
}
