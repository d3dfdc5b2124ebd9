import { Alert, Button, Drawer, Group } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { IconDeviceFloppy } from '@tabler/icons-react';
import { type FormEvent, useCallback, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { Failure } from '../layout/Failure.tsx';
import { useLeaveGuard } from '../place.ts';
import type { FieldOf } from './contract-validation.ts';
import { DiscardQuestion } from './DiscardQuestion.tsx';
import { FormSections } from './FormSections.tsx';
import classes from './form-drawer.module.css';
import { type FormSection, homeless, sectionToMend } from './sections.ts';
import { useSaving } from './use-saving.ts';

interface FormDrawerProps<Values extends Record<string, unknown>> {
  readonly title: string;
  readonly form: UseFormReturnType<Values>;
  /** Sends it; its refusals are shown at their fields, or above them. */
  readonly save: (values: Values) => Promise<unknown>;
  readonly fieldOf: FieldOf;
  readonly onClose: () => void;
  /** Room for two columns. */
  readonly wide?: boolean;
  /** Another way on than saving: what stands in the form is taken along, so nobody is asked whether to discard it. */
  readonly elsewhere?: { readonly title: string; readonly Sign: typeof IconDeviceFloppy; readonly go: (values: Values) => void };
  /** One: it stands alone. Several: each behind a tab. */
  readonly sections: readonly [FormSection, ...FormSection[]];
}

/** A form beside the page, however long: checked by the contract before it is sent, and by the hub after. Nothing typed is lost unasked. */
export function FormDrawer<Values extends Record<string, unknown>>({
  title,
  form,
  save,
  fieldOf,
  onClose,
  wide,
  elsewhere,
  sections,
}: FormDrawerProps<Values>) {
  const { t } = useTranslation();
  const place = useRef<HTMLFormElement>(null);
  const leaving = useRef(false);
  const [section, setSection] = useState(sections[0].name);
  const [asking, setAsking] = useState(false);
  const leave = () => {
    leaving.current = true;
    onClose();
  };
  const mend = (paths: readonly string[]) => {
    flushSync(() => setSection((now) => sectionToMend(sections, paths)?.name ?? now));
    focusFirstProblem(place.current);
  };
  const { save: send, pending, failure } = useSaving(form, save, fieldOf, { saved: leave, refused: mend });
  const changed = form.isDirty();
  const stays = useCallback(() => {
    if (!leaving.current) setAsking(true);
    return !leaving.current;
  }, []);
  useLeaveGuard(changed, stays);
  const lost = homeless(sections, Object.keys(form.errors));
  const submit = (event: FormEvent<HTMLFormElement>) => {
    setAsking(false);
    form.onSubmit(send, (errors) => mend(Object.keys(errors)))(event);
  };
  const goElsewhere = form.onSubmit(
    (values) => {
      leaving.current = true;
      elsewhere?.go(values);
    },
    (errors) => mend(Object.keys(errors)),
  );
  return (
    <Drawer
      opened
      onClose={() => (changed ? setAsking(true) : leave())}
      position="right"
      size={wide ? 'min(68rem, 100vw)' : 'min(46rem, 100vw)'}
      title={title}
      closeButtonProps={{ 'aria-label': t('close') }}
      classNames={{ content: classes['content'] ?? '', header: classes['header'] ?? '', body: classes['body'] ?? '' }}
    >
      <form ref={place} noValidate className={classes['form']} onSubmit={submit}>
        <div className={classes['fields']}>
          <Failure error={failure} />
          {lost.length > 0 && (
            <Alert color="danger" role="alert" mb="md">
              {lost.map((path) => (
                <p key={path}>{form.errors[path]}</p>
              ))}
            </Alert>
          )}
          <FormSections sections={sections} shown={section} onShow={setSection} paths={Object.keys(form.errors)} />
        </div>
        <footer className={classes['footer']}>
          {asking ? (
            <DiscardQuestion onKeep={() => setAsking(false)} onDiscard={leave} />
          ) : (
            <Group justify="flex-end">
              {elsewhere && (
                <Button
                  variant="subtle"
                  me="auto"
                  leftSection={<elsewhere.Sign size={18} stroke={1.75} aria-hidden />}
                  onClick={() => goElsewhere()}
                >
                  {elsewhere.title}
                </Button>
              )}
              <Button variant="default" onClick={() => (changed ? setAsking(true) : leave())}>
                {t('cancel')}
              </Button>
              <Button type="submit" loading={pending}>
                {t('save')}
              </Button>
            </Group>
          )}
        </footer>
      </form>
    </Drawer>
  );
}

/** After the errors have reached the screen. */
function focusFirstProblem(form: HTMLFormElement | null): void {
  requestAnimationFrame(() => {
    const problems = [...(form?.querySelectorAll<HTMLElement>('[aria-invalid="true"]') ?? [])];
    problems.find((input) => input.getClientRects().length > 0)?.focus();
  });
}
