import { Button, Group, Modal } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../layout/Failure.tsx';
import classes from './dialog.module.css';

interface DialogFormProps {
  /** What the button that does it says. */
  readonly action: string;
  /** It cannot be taken back. */
  readonly danger?: boolean;
  readonly pending: boolean;
  readonly disabled?: boolean;
  readonly error?: unknown;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  /** Another button, at the other end. */
  readonly other?: ReactNode;
  readonly children: ReactNode;
}

interface DialogProps extends DialogFormProps {
  readonly title: string;
}

/** Something to be chosen or confirmed before it is done; it stays open, and says why, when the hub refuses. */
export function Dialog({ title, ...form }: DialogProps) {
  const { t } = useTranslation();
  return (
    <Modal opened onClose={form.onClose} size="lg" title={title} closeButtonProps={{ 'aria-label': t('close') }}>
      <DialogForm {...form} />
    </Modal>
  );
}

/** What stands in a dialogue, where it has several steps. */
export function DialogForm({ action, danger, pending, disabled, error, onSubmit, onClose, other, children }: DialogFormProps) {
  const { t } = useTranslation();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <form noValidate className={classes['form']} onSubmit={submit}>
      <Failure error={error} />
      {children}
      <Group justify="flex-end" className={classes['actions'] ?? ''}>
        {other}
        <Button variant="default" onClick={onClose}>
          {t('cancel')}
        </Button>
        <Button type="submit" loading={pending} disabled={disabled ?? false} {...(danger && { color: 'danger' })}>
          {action}
        </Button>
      </Group>
    </form>
  );
}
