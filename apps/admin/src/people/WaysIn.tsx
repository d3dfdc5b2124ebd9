import type { Person } from '@foyer/contract';
import { useTranslation } from 'react-i18next';
import page from '../layout/page.module.css';
import classes from './people.module.css';

/** With what a person can sign in. */
export function WaysIn({ person: { hasPassword, hasPin, ssoSubject, disabled } }: { readonly person: Person }) {
  const { t } = useTranslation();
  const ways = [hasPassword && 'password', hasPin && 'pin', ssoSubject !== null && 'sso'].filter((way) => way !== false);
  if (disabled || ways.length === 0) return <span className={page['soft']}>{t(disabled ? 'people.noWay' : 'people.noWayYet')}</span>;
  return (
    <ul className={classes['ways']}>
      {ways.map((way) => (
        <li key={way} className={page['badge']}>
          {t(`people.way.${way}`)}
        </li>
      ))}
    </ul>
  );
}
