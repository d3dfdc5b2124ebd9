import { useHall, useNames } from '@foyer/ui/staff';
import { Button, Input, NativeSelect } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { OrderedList } from '../forms/OrderedList.tsx';
import { setList } from '../forms/set-list.ts';
import { AgeingFields } from './AgeingFields.tsx';
import { type LineValues, newLine } from './line-values.ts';
import { type ProfileFormState, ruleOf } from './profile-values.ts';
import { RuleLine } from './RuleLine.tsx';
import { ruleProblems, setUpOf } from './rule-problems.ts';

const FINALLY = ['first_come', 'in_order', 'ageing'] as const;

/** WHEN … THEN, one line after the other, and what is called when none of them holds. What can never hold is said at its line at once. */
export function RuleLines({ form }: { readonly form: ProfileFormState }) {
  const { t } = useTranslation();
  const titleId = useId();
  const { hall, services } = useHall().state;
  const { lines, last, serviceIds } = form.values;
  const problems = ruleProblems(setUpOf(hall, services), serviceIds, ruleOf(form.values));
  const problemAt = (index: number) =>
    problems[index] === undefined ? form.errors[`lines.${index}`] : t(`invalid.code.RULE_NEVER_MATCHES_${problems[index]}`);
  const set = (next: LineValues[]) => setList(form, 'lines', next);
  return (
    <>
      <div>
        <Input.Label component="div" id={titleId}>
          {t('profiles.lines')}
        </Input.Label>
        <Input.Description mb="xs">{t('profiles.linesHint')}</Input.Description>
        <OrderedList
          labelledBy={titleId}
          items={lines}
          onChange={set}
          keyOf={({ key }) => key}
          nameOf={({ when }, index) => t('profiles.lineNamed', { place: index + 1, when: t(`profiles.when.${when}`) })}
          tall
        >
          {(line, index) => (
            <RuleLine line={line} serviceIds={serviceIds} problem={problemAt(index)} onChange={(next) => set(lines.with(index, next))} />
          )}
        </OrderedList>
        <Button
          variant="default"
          leftSection={<IconPlus size={18} aria-hidden />}
          onClick={() => set([...lines, newLine(serviceIds[0] ?? '', hall?.priorities.at(-1)?.id ?? '')])}
        >
          {t('profiles.addLine')}
        </Button>
      </div>
      <NativeSelect
        label={t('profiles.finally')}
        description={t('profiles.finallyHint')}
        data={FINALLY.map((value) => ({ value, label: t(`profiles.finallyCall.${value}`) }))}
        value={last}
        onChange={({ currentTarget }) => form.setFieldValue('last', currentTarget.value as typeof last)}
      />
      {last === 'ageing' && <AgeingFields form={form} />}
      <OrderOfServices form={form} />
    </>
  );
}

/** "In order" goes by the profile's own order, which is set beside its name. */
function OrderOfServices({ form }: { readonly form: ProfileFormState }) {
  const { t, i18n } = useTranslation();
  const names = useNames();
  if (form.values.last !== 'in_order') return null;
  const services = new Intl.ListFormat(i18n.language, { style: 'narrow', type: 'conjunction' }).format(
    form.values.serviceIds.map(names.service),
  );
  return <Input.Description>{t('profiles.inThisOrder', { services })}</Input.Description>;
}
