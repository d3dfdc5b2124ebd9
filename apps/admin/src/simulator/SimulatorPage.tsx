import type { SimulatorReply } from '@foyer/contract';
import { useHall, useSession } from '@foyer/ui/staff';
import { Center, Loader } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../layout/Failure.tsx';
import { PageHeader } from '../layout/PageHeader.tsx';
import { usePlace } from '../place.ts';
import type { Tried } from './apply-profile.ts';
import { SimulatorForm } from './SimulatorForm.tsx';
import { SimulatorResult } from './SimulatorResult.tsx';
import { bodyOf, firstValues, type SimulatorFormState, type SimulatorValues, simulatorProblems } from './simulator-values.ts';
import { type Choice, useChoices } from './use-choices.ts';

/** What a day would have been under another work profile, before anybody works by it. */
export function SimulatorPage() {
  const { t } = useTranslation();
  const { choices, error } = useChoices();
  return (
    <>
      <PageHeader title={t('page.simulator')} about={t('simulator.about')} />
      <Failure error={error} />
      {choices === undefined && !error && (
        <Center p="xl">
          <Loader aria-label={t('loading')} />
        </Center>
      )}
      {choices && <Simulator choices={choices} />}
    </>
  );
}

interface Simulated {
  readonly tried: Tried;
  readonly reply: SimulatorReply;
}

function Simulator({ choices }: { readonly choices: readonly Choice[] }) {
  const { t } = useTranslation();
  const { client, notice } = useSession();
  const { hall, services } = useHall().state;
  const result = useRef<HTMLElement>(null);
  const serviceIds = services.map(({ id }) => id);
  const chosenBy = ({ profile }: SimulatorValues) => choices.find(({ value }) => value === profile);
  const form = useForm<SimulatorValues>({
    mode: 'controlled',
    initialValues: firstValues(hall?.businessDay ?? '', serviceIds),
    validate: (values) => simulatorProblems(t, values, chosenBy(values)?.profile ?? null),
  });
  const choose = useChoice(form, choices);
  const run = useMutation({
    mutationFn: async (values: SimulatorValues): Promise<Simulated> => {
      const { profile, profileId = null, isDraft = true } = chosenBy(values) ?? {};
      if (profile === undefined) throw new Error('nothing is chosen');
      const reply = await client.call('simulate', { body: bodyOf(values, profile) });
      return { reply, tried: { profile, profileId, isDraft, counterIds: values.counterIds } };
    },
    onSuccess: () => requestAnimationFrame(() => result.current?.focus()),
    onError: notice,
  });
  return (
    <>
      <SimulatorForm form={form} choices={choices} pending={run.isPending} onChoose={choose} onSubmit={run.mutate} />
      <Failure error={run.error} />
      {run.data && <SimulatorResult ref={result} key={run.submittedAt} {...run.data} />}
    </>
  );
}

/** Chooses what the address names, else the first; and with it the counters that it is for. */
function useChoice({ setValues }: Pick<SimulatorFormState, 'setValues'>, choices: readonly Choice[]): (value: string) => void {
  const { item } = usePlace();
  const counters = useHall().state.counters;
  const choose = (value: string) => {
    const { counterIds = [] } = choices.find((one) => one.value === value) ?? {};
    setValues({ profile: value, counterIds: counterIds.length > 0 ? [...counterIds] : counters.map(({ id }) => id) });
  };
  const named = choices.find(({ value }) => value === item)?.value ?? choices[0]?.value;
  const first = useRef(choose);
  first.current = choose;
  useEffect(() => {
    if (named !== undefined) first.current(named);
  }, [named]);
  return choose;
}
