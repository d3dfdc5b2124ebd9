import { useSession } from '@foyer/ui/staff';
import type { UseFormReturnType } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type FieldOf, hubErrors } from './contract-validation.ts';

interface Saving<Values> {
  readonly save: (values: Values) => void;
  readonly pending: boolean;
  /** What the hub had against it that belongs to no field; null where there is nothing. */
  readonly failure: unknown;
}

/** Sends what stands in a form; the hub's refusals go to their fields. */
export function useSaving<Values extends Record<string, unknown>>(
  form: UseFormReturnType<Values>,
  send: (values: Values) => Promise<unknown>,
  fieldOf: FieldOf,
  on: { readonly saved: () => void; readonly refused: (fields: readonly string[]) => void },
): Saving<Values> {
  const { t } = useTranslation();
  const { notice } = useSession();
  const sending = useMutation({
    mutationFn: send,
    onSuccess: on.saved,
    onError: (thrown) => {
      notice(thrown);
      const errors = hubErrors(t, thrown, fieldOf) ?? {};
      form.setErrors(errors);
      on.refused(Object.keys(errors));
    },
  });
  const elsewhere = sending.error !== null && hubErrors(t, sending.error, fieldOf) === null;
  return { save: sending.mutate, pending: sending.isPending, failure: elsewhere ? sending.error : null };
}
