import type { UseFormReturnType } from '@mantine/form';

/** Another order or choice of a form's list. What was wrong with its lines is forgotten: they may stand elsewhere now. */
export function setList<Values extends Record<string, unknown>>(
  form: UseFormReturnType<Values>,
  field: keyof Values & string,
  items: readonly unknown[],
): void {
  form.setValues({ [field]: items } as Partial<Values>);
  form.setErrors((errors) =>
    Object.fromEntries(Object.entries(errors).filter(([path]) => path !== field && !path.startsWith(`${field}.`))),
  );
}
