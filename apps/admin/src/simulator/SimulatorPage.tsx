import { useHall, useSession } from '@foyer/ui/staff';
import { Center, Loader } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { hubErrors } from '../forms/contract-validation.ts';
import { Failure } from '../layout/Failure.tsx';
import { PageHeader } from '../layout/PageHeader.tsx';
import { usePlace } from '../place.ts';
import { Progress } from './Progress.tsx';
import { SimulatorForm } from './SimulatorForm.tsx';
import { SimulatorResult } from './SimulatorResult.tsx';
import {
  firstValues,
  type RecordedVisitors,
  type SimulatorFormState,
  type SimulatorValues,
  simulatorField,
  simulatorProblems,
} from './simulator-values.ts';
import { type Choice, useChoices } from './use-choices.ts';
import { useLastRecordedDay } from './use-recorded-days.ts';
import { type Simulation, useSimulation } from './use-simulation.ts';

/** What a day would have been under another work profile, before anybody works by it. */
export function SimulatorPage() {
  const { t } = useTranslation();
  const { choices, error } = useChoices();
  const lastDay = useLastRecordedDay();
  const ready = choices !== undefined && lastDay !== undefined;
  return (
    <>
      <PageHeader title={t('page.simulator')} about={t('simulator.about')} />
      <Failure error={error} />
      {!ready && !error && (
        <Center p="xl">
          <Loader role="status" aria-label={t('loading')} />
        </Center>
      )}
      {ready && <Simulator choices={choices} lastDay={lastDay} />}
    </>
  );
}

interface SimulatorProps {
  readonly choices: readonly Choice[];
  /** On which anybody came; null: none yet. */
  readonly lastDay: RecordedVisitors | null;
}

function Simulator({ choices, lastDay }: SimulatorProps) {
  const { t } = useTranslation();
  const { notice } = useSession();
  const { hall, services, counters } = useHall().state;
  const chosenBy = ({ profile }: SimulatorValues) => choices.find(({ value }) => value === profile);
  const form = useForm<SimulatorValues>({
    mode: 'controlled',
    initialValues: firstValues(
      hall?.businessDay ?? '',
      lastDay,
      services.map(({ id }) => id),
    ),
    validate: (values) => simulatorProblems(t, values, chosenBy(values)?.profile ?? null),
  });
  const choose = useChoice(form, choices);
  const fieldOf = simulatorField(form.values);
  const simulation = useSimulation({
    refused: (thrown) => {
      notice(thrown);
      form.setErrors(hubErrors(t, thrown, fieldOf) ?? {});
    },
  });
  const submitButton = useFocusOnceStopped(simulation);
  const elsewhere = simulation.error !== null && hubErrors(t, simulation.error, fieldOf) === null;
  const submit = (values: SimulatorValues) => {
    const choice = chosenBy(values);
    // In the hall's order, not in that of the ticks.
    const counterIds = counters.map(({ id }) => id as string).filter((id) => values.counterIds.includes(id));
    if (choice !== undefined) simulation.start({ ...values, counterIds }, choice);
  };
  return (
    <>
      <SimulatorForm
        form={form}
        choices={choices}
        pending={simulation.pending}
        submitButton={submitButton}
        onChoose={choose}
        onSubmit={submit}
      />
      <Failure error={elsewhere ? simulation.error : null} />
      {simulation.pending && <Progress key={simulation.startedAt} startedAt={simulation.startedAt} onStop={simulation.stop} />}
      {simulation.result && <SimulatorResult key={simulation.startedAt} {...simulation.result} />}
    </>
  );
}

/** The button that was pressed to stop it is gone then: its focus goes to where it can be started again. */
function useFocusOnceStopped({ stopped }: Simulation) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (stopped) button.current?.focus();
  }, [stopped]);
  return button;
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
