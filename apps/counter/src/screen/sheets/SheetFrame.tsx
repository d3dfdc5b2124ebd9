import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDesk } from '../desk/desk-context.ts';
import { NoticeLine } from '../desk/NoticeLine.tsx';
import classes from './sheets.module.css';

/** Over the desk, from its foot. What was refused is said here, and what was typed stays. */
export function SheetFrame({ title, children }: { readonly title: ReactNode; readonly children: ReactNode }) {
  const { t } = useTranslation();
  const { close, commands } = useDesk();
  return (
    <Modal
      opened
      onClose={close}
      title={title}
      size="34rem"
      returnFocus={false}
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': t('close') }}
      classNames={{ inner: classes['inner'] ?? '', content: classes['content'] ?? '', body: classes['body'] ?? '' }}
    >
      {commands.notice?.kind === 'failed' && <NoticeLine />}
      {children}
    </Modal>
  );
}
