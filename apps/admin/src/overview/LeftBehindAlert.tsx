import type { OpenTickets } from '@foyer/contract';
import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './day-figures.module.css';
import { useLeftBehind } from './use-left-behind.ts';

/** Whom nobody will see to, beside the tools that help. */
export function LeftBehindAlert({ open }: { readonly open: OpenTickets | undefined }) {
  const { t } = useTranslation();
  const sentences = useLeftBehind(open);
  if (sentences.length === 0) return null;
  return (
    <Alert color="warn" mb="lg" icon={<IconAlertTriangle size={20} aria-hidden />} title={t('overview.attention')}>
      <ul className={classes['alarms']}>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Alert>
  );
}
