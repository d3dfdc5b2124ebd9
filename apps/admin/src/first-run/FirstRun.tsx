import type { SetUpView } from '@foyer/contract';
import { errorKey } from '@foyer/ui';
import { LanguageMenu, SchemeToggle } from '@foyer/ui/staff';
import { Alert, Button, Group } from '@mantine/core';
import { type FormEvent, type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './first-run.module.css';
import { HallStep } from './HallStep.tsx';
import { PersonStep } from './PersonStep.tsx';
import { ReadyStep } from './ReadyStep.tsx';
import { StepList } from './StepList.tsx';
import { TemplateStep } from './TemplateStep.tsx';
import { type FirstRunState, useFirstRun } from './use-first-run.ts';
import type { Step } from './values.ts';
import { WelcomeStep } from './WelcomeStep.tsx';

interface FirstRunProps {
  readonly setUp: SetUpView;
  /** To the administration. */
  readonly onLeave: () => void;
}

/** From a hub that nobody can sign in to, to a hall with services, an administrator, and a code for its first kiosk. */
export function FirstRun({ setUp, onLeave }: FirstRunProps) {
  const { t } = useTranslation('firstRun');
  const state = useFirstRun(setUp);
  const { step } = state;
  return (
    <div className={classes['page']}>
      <header className={classes['head']}>
        <span className={classes['product']}>Foyer</span>
        <Group gap="xs">
          {step !== 'welcome' && <LanguageMenu />}
          <SchemeToggle />
        </Group>
      </header>
      <div className={classes['columns']}>
        <StepList step={step} />
        <main className={classes['card']}>
          <Heading step={step} text={t(`${step}.title`)} about={t(`${step}.about`)} />
          {step === 'ready' ? <ReadyStep onLeave={onLeave} /> : <Form state={state} setUp={setUp} onLeave={onLeave} />}
        </main>
      </div>
    </div>
  );
}

/** Each step begins with its heading, for the keys and for whoever listens. */
function Heading({ step, text, about }: { readonly step: Step; readonly text: string; readonly about: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(step);
  useEffect(() => {
    if (shown.current !== step) heading.current?.focus();
    shown.current = step;
  }, [step]);
  return (
    <div className={classes['heading']}>
      <h1 ref={heading} tabIndex={-1}>
        {text}
      </h1>
      <p>{about}</p>
    </div>
  );
}

interface FormProps {
  readonly state: FirstRunState;
  readonly setUp: SetUpView;
  readonly onLeave: () => void;
}

function Form({ state, setUp, onLeave }: FormProps) {
  const { t } = useTranslation('firstRun');
  const { step, busy, problems, next, back } = state;
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    // Where something is to be mended, there are the keys: at the first such field of the page.
    const fields = [...(form.current?.querySelectorAll<HTMLElement>('[data-field]') ?? [])];
    fields.find(({ dataset }) => Object.hasOwn(problems, dataset['field'] ?? ''))?.focus();
  }, [problems]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    next();
  };
  const fields: Readonly<Record<Exclude<Step, 'ready'>, ReactNode>> = {
    welcome: <WelcomeStep state={state} />,
    hall: <HallStep state={state} setUp={setUp} />,
    template: <TemplateStep state={state} templates={setUp.templates} />,
    person: <PersonStep state={state} />,
  };
  return (
    <form ref={form} onSubmit={submit} noValidate className={classes['form']}>
      <Refusal state={state} onLeave={onLeave} />
      {step !== 'ready' && fields[step]}
      <div className={classes['ways']}>
        {step !== 'welcome' && (
          <Button variant="default" size="md" onClick={back} disabled={busy}>
            {t('back')}
          </Button>
        )}
        <Button type="submit" size="md" loading={busy}>
          {t(step === 'person' ? 'finish' : 'next')}
        </Button>
      </div>
    </form>
  );
}

/** What is said at a field is not said twice. */
function Refusal({ state: { refusal, problems }, onLeave }: Pick<FormProps, 'state' | 'onLeave'>) {
  const { t } = useTranslation('firstRun');
  if (refusal === null || Object.keys(problems).length > 0) return null;
  const { retryAfterSeconds } = refusal.details;
  const isLocked = refusal.code === 'TOO_MANY_REQUESTS' && typeof retryAfterSeconds === 'number';
  return (
    <Alert color="danger" role="alert">
      {isLocked ? t('locked', { count: Math.ceil(retryAfterSeconds / 60) }) : t(errorKey(refusal))}
      {refusal.code === 'SETUP_DONE' && (
        <Button variant="default" mt="sm" display="block" onClick={onLeave}>
          {t('signIn')}
        </Button>
      )}
    </Alert>
  );
}
