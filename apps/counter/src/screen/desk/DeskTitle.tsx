import { useHubNow } from '@foyer/ui/staff';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { dueAt } from '../lists/parked.ts';
import { useDesk } from './desk-context.ts';

/** The window's name says who is here, and who is due back: it is read on the task bar while the window lies behind others. */
export function DeskTitle(): null {
  const { counter, queue, here } = useDesk();
  const { t } = useTranslation();
  const now = useHubNow();
  const place = t('common:counter', { name: counter.name });
  const [due] = dueAt(queue?.parked ?? [], now);
  const title = [due && t('parked.dueTitle', { number: due.number }), here?.number, place].filter(Boolean).join(' · ');
  useEffect(() => {
    const before = document.title;
    document.title = title;
    return () => {
      document.title = before;
    };
  }, [title]);
  return null;
}
