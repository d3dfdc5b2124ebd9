import { IconServer } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../layout/Panel.tsx';
import page from '../layout/page.module.css';
import { PartList } from './PartList.tsx';
import classes from './parts.module.css';
import type { Part } from './parts.ts';

/** The hub's own parts: what is connected to its machine, and whether it can save. */
export function HubPanel({ parts }: { readonly parts: readonly Part[] }) {
  const { t } = useTranslation();
  if (parts.length === 0) return null;
  return (
    <Panel label={t('staff:parts.hub')}>
      <div className={classes['hub']}>
        <div className={page['named']}>
          <IconServer size={22} stroke={1.5} aria-hidden />
          <strong>{t('staff:parts.hub')}</strong>
        </div>
        <PartList parts={parts} />
      </div>
    </Panel>
  );
}
