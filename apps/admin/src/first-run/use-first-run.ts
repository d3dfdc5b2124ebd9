import type { SetUpView } from '@foyer/contract';
import { type HubError, isHubError } from '@foyer/hub-client';
import { useSession } from '@foyer/ui/staff';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { codeInAddress } from './code-in-address.ts';
import { useSteps } from './use-steps.ts';
import { type FirstRunValues, firstValues, inputOf, type Problems, problemsOf, STEPS, type Step } from './values.ts';

/** The refusals that belong to a field, and the step on which it is. Everything else is told over the step. */
const FIELD_OF: Readonly<Record<string, { readonly step: Step; readonly field: string }>> = {
  SETUP_CODE_WRONG: { step: 'welcome', field: 'code' },
  ZONE_UNKNOWN: { step: 'hall', field: 'zone' },
  PASSWORD_WEAK: { step: 'person', field: 'password' },
};

/** The first run as its screens see it. */
export function useFirstRun(setUp: SetUpView) {
  const { i18n } = useTranslation();
  const { client, enter } = useSession();
  const { step, go, back } = useSteps();
  const [values, setValues] = useState(() => startingValues(i18n.language, setUp));
  const [problems, setProblems] = useState<Problems>({});
  const [refusal, setRefusal] = useState<HubError | null>(null);
  const [codeCameAlong] = useState(values.code !== '');

  function refused(thrown: unknown): void {
    const error = isHubError(thrown) ? thrown : null;
    const place = error && FIELD_OF[error.code];
    setRefusal(error);
    if (!place) return;
    setProblems({ [place.field]: error.code });
    if (place.step !== step) go(place.step);
  }

  const leaving = useMutation({
    mutationFn: async () => {
      if (step === 'welcome') await client.call('checkSetUpCode', { body: { code: values.code } });
      if (step === 'person') await enter(() => client.call('setUpHall', { body: inputOf(values) }));
    },
    onSuccess: () => go(STEPS[STEPS.indexOf(step) + 1] ?? 'ready'),
    onError: refused,
  });

  return {
    step,
    values,
    problems,
    refusal,
    codeCameAlong,
    busy: leaving.isPending,
    change(changes: Partial<FirstRunValues>) {
      setValues((before) => ({ ...before, ...changes }));
      setProblems({});
      setRefusal(null);
    },
    next() {
      const found = problemsOf(step, values);
      setProblems(found);
      setRefusal(null);
      if (Object.keys(found).length === 0) leaving.mutate();
    },
    back() {
      setProblems({});
      setRefusal(null);
      back();
    },
  };
}
export type FirstRunState = ReturnType<typeof useFirstRun>;

function startingValues(language: string, setUp: SetUpView): FirstRunValues {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return firstValues({
    language,
    languages: navigator.languages,
    zone: timeZone || setUp.zone,
    code: codeInAddress(location.hash),
  });
}
