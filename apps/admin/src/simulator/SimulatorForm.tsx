import { useHall, useNames } from '@foyer/ui/staff';
import { Alert, Anchor, Button, Checkbox, Fieldset, Group, NativeSelect, SimpleGrid, Text } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { ServiceTags } from '../counters/ServiceTags.tsx';
import { addressOf } from '../pages.ts';
import { goTo } from '../place.ts';
import { DRAFT, draftKept } from '../profiles/draft.ts';
import { ruleWords } from '../profiles/rule-words.ts';
import { DayFields } from './DayFields.tsx';
import classes from './simulator.module.css';
import type { SimulatorFormState, SimulatorValues } from './simulator-values.ts';
import type { Choice } from './use-choices.ts';

interface SimulatorFormProps {
  readonly form: SimulatorFormState;
  readonly choices: readonly Choice[];
  readonly pending: boolean;
  readonly submitButton: Ref<HTMLButtonElement>;
  readonly onChoose: (value: string) => void;
  readonly onSubmit: (values: SimulatorValues) => void;
}

/** Which day, which profile, at which counters. */
export function SimulatorForm({ form, choices, pending, submitButton, onChoose, onSubmit }: SimulatorFormProps) {
  const { t } = useTranslation();
  if (choices.length === 0)
    return (
      <Alert>
        {t('simulator.nothingToTry')} <Anchor href={addressOf('profiles')}>{t('page.profiles')}</Anchor>
      </Alert>
    );
  return (
    <form noValidate className={classes['form']} onSubmit={form.onSubmit((values) => onSubmit(values), focusFirst)}>
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
        <DayFields form={form} />
        <ProposalFields form={form} choices={choices} onChoose={onChoose} />
      </SimpleGrid>
      <Group justify="flex-end">
        {form.values.profile === DRAFT && (
          <Button variant="default" me="auto" onClick={() => goTo('profiles', draftKept()?.profileId ?? DRAFT)}>
            {t('simulator.backToEditor')}
          </Button>
        )}
        <Button ref={submitButton} type="submit" loading={pending} leftSection={<IconPlayerPlay size={18} aria-hidden />}>
          {t('simulator.run')}
        </Button>
      </Group>
    </form>
  );
}

/** After the errors have reached the screen. */
function focusFirst(): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>('main [aria-invalid="true"]')?.focus());
}

function ProposalFields({ form, choices, onChoose }: Pick<SimulatorFormProps, 'form' | 'choices' | 'onChoose'>) {
  const { t } = useTranslation();
  const { counters } = useHall().state;
  return (
    <Fieldset legend={t('simulator.proposal')}>
      <NativeSelect
        label={t('column.profile')}
        data={choices.map(({ value, title }) => ({ value, label: title }))}
        value={form.values.profile}
        error={form.errors['profile']}
        onChange={({ currentTarget }) => onChoose(currentTarget.value)}
      />
      <RuleOf choice={choices.find(({ value }) => value === form.values.profile)} />
      <Checkbox.Group
        mt="md"
        label={t('simulator.counters')}
        description={t('simulator.countersHint')}
        {...form.getInputProps('counterIds')}
      >
        <Group gap="lg" my="xs">
          {counters.map(({ id, name }) => (
            <Checkbox key={id} value={id} label={t('common:counter', { name })} />
          ))}
        </Group>
      </Checkbox.Group>
    </Fieldset>
  );
}

/** What the chosen profile does. */
function RuleOf({ choice }: { readonly choice: Choice | undefined }) {
  const { t, i18n } = useTranslation();
  const names = useNames();
  if (choice === undefined) return null;
  return (
    <>
      <div className={classes['services']}>
        <ServiceTags ids={choice.described.serviceIds} />
      </div>
      <Text size="sm" c="dimmed">
        {ruleWords(t, choice.described, names, i18n.language)}
      </Text>
    </>
  );
}
