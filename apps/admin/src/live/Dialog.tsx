import { Button, Group, Modal } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../layout/Failure.tsx';

interface DialogProps {
  readonly title: string;
  /** What the button that does it says. */
  readonly action: string;
  /** It cannot be taken back. */
  readonly danger?: boolean;
  readonly pending: boolean;
  readonly disabled?: boolean;
  readonly error?: unknown;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Something to be chosen or confirmed before it is done; it stays open, and says why, when the hub refuses. */
export function Dialog({ title, action, danger, pending, disabled, error, onSubmit, onClose, children }: DialogProps) {
  const { t } = useTranslation();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <Modal opened onClose={onClose} size="lg" title={title} closeButtonProps={{ 'aria-label': t('close') }}>
      <form noValidate onSubmit={submit}>
        <Failure error={error} />
        {children}
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" loading={pending} disabled={disabled ?? false} {...(danger && { color: 'danger' })}>
            {action}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
