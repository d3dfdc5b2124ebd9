import { errorKey } from '@foyer/ui';
import { useSession } from '@foyer/ui/staff';
import { Alert, Button, Group, Modal, Stack } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type FieldOf, hubErrors } from './contract-validation.ts';

interface FormModalProps<Values extends Record<string, unknown>> {
  readonly title: string;
  readonly form: UseFormReturnType<Values>;
  /** Sends it; its refusals are shown at their fields, or above them. */
  readonly save: (values: Values) => Promise<unknown>;
  readonly fieldOf: FieldOf;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A form over the page: checked by the contract before it is sent, and by the hub after. */
export function FormModal<Values extends Record<string, unknown>>({
  title,
  form,
  save,
  fieldOf,
  onClose,
  children,
}: FormModalProps<Values>) {
  const { t } = useTranslation();
  const { notice } = useSession();
  const saving = useMutation({
    mutationFn: save,
    onSuccess: onClose,
    onError: (thrown) => {
      notice(thrown);
      form.setErrors(hubErrors(t, thrown, fieldOf) ?? {});
    },
  });
  const elsewhere = saving.error !== null && hubErrors(t, saving.error, fieldOf) === null;
  return (
    <Modal opened onClose={onClose} title={title} size="lg" closeButtonProps={{ 'aria-label': t('close') }}>
      <form
        noValidate
        onSubmit={form.onSubmit(
          (values) => saving.mutate(values),
          (errors) => form.getInputNode(Object.keys(errors)[0] ?? '')?.focus(),
        )}
      >
        <Stack gap="md">
          {elsewhere && (
            <Alert color="danger" role="alert">
              {t(errorKey(saving.error))}
            </Alert>
          )}
          {children}
          <Group justify="flex-end" mt="sm">
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={saving.isPending}>
              {t('save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
