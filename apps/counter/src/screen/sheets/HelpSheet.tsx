import { useTranslation } from 'react-i18next';
import { ACTIONS } from '../desk/actions.ts';
import { KeyCap } from '../desk/KeyCap.tsx';
import { Lead } from './Lead.tsx';
import { SheetFrame } from './SheetFrame.tsx';
import classes from './sheets.module.css';

/** Which key does what. */
export function HelpSheet() {
  const { t } = useTranslation();
  return (
    <SheetFrame title={t('help.title')}>
      <ul className={classes['keys']}>
        {ACTIONS.map((action) => (
          <li key={action}>
            <span>{t(`action.${action}`)}</span>
            <KeyCap action={action} spoken />
          </li>
        ))}
      </ul>
      <Lead focus>{t('help.spaceEnter')}</Lead>
    </SheetFrame>
  );
}
