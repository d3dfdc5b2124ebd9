import { useHall, useNames } from '@foyer/ui/staff';
import { Alert, Input, Radio, Stack } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { OrderedList } from '../forms/OrderedList.tsx';
import { setList } from '../forms/set-list.ts';
import { ServiceName } from '../layout/Series.tsx';
import { AgeingFields } from './AgeingFields.tsx';
import { linesOf } from './line-values.ts';
import { type ProfileFormState, type ProfileValues, ruleOf } from './profile-values.ts';
import classes from './profiles.module.css';
import { RatioFields } from './RatioFields.tsx';
import { RuleLines } from './RuleLines.tsx';
import { RuleSentence } from './RuleSentence.tsx';
import { ruleProblems, setUpOf } from './rule-problems.ts';

const PRESETS = ['first_come', 'strict', 'ratio', 'ageing', 'appointments_first', 'custom'] as const;

/** In which order visitors are called: a preset with its own form, or lines of one's own. */
export function RuleFields({ form }: { readonly form: ProfileFormState }) {
  const { t } = useTranslation();
  const { preset, serviceIds } = form.values;
  if (serviceIds.length === 0) return <Alert color="warn">{t('profiles.servicesFirst')}</Alert>;
  return (
    <div className={classes['editor']}>
      <Stack gap="md">
        <Radio.Group label={t('profiles.presets')} value={preset} onChange={(next) => choose(form, next as ProfileValues['preset'])}>
          <Stack gap="xs" my="xs">
            {PRESETS.map((name) => (
              <Radio key={name} value={name} label={t(`profiles.preset.${name}`)} description={t(`profiles.presetHint.${name}`)} />
            ))}
          </Stack>
        </Radio.Group>
        <PresetFields form={form} />
      </Stack>
      <RuleSentence form={form} />
    </div>
  );
}

/** Lines of one's own begin with what the preset before them did. */
function choose(form: ProfileFormState, preset: ProfileValues['preset']): void {
  const { values } = form;
  form.clearErrors();
  if (preset !== 'custom' || values.lines.length > 0) return form.setFieldValue('preset', preset);
  const rule = ruleOf(values);
  form.setValues({ preset, lines: linesOf(rule.conditions), last: rule.finally.call });
}

function PresetFields({ form }: { readonly form: ProfileFormState }) {
  switch (form.values.preset) {
    case 'strict':
      return <StrictFields form={form} />;
    case 'ratio':
      return <RatioFields form={form} />;
    case 'ageing':
      return <AgeingFields form={form} />;
    case 'custom':
      return <RuleLines form={form} />;
    default:
      return <PresetProblem form={form} />;
  }
}

/** A preset without fields of its own may still not fit the services. */
function PresetProblem({ form }: { readonly form: ProfileFormState }) {
  const { t } = useTranslation();
  const { hall, services } = useHall().state;
  const [problem] = Object.values(ruleProblems(setUpOf(hall, services), form.values.serviceIds, ruleOf(form.values)));
  return problem === undefined ? null : (
    <Alert color="danger" role="alert">
      {t(`invalid.code.RULE_NEVER_MATCHES_${problem}`)}
    </Alert>
  );
}

function StrictFields({ form }: { readonly form: ProfileFormState }) {
  const { t } = useTranslation();
  const names = useNames();
  const titleId = useId();
  return (
    <div>
      <Input.Label component="div" id={titleId}>
        {t('profiles.order')}
      </Input.Label>
      <OrderedList
        labelledBy={titleId}
        items={form.values.serviceIds}
        onChange={(ids) => setList(form, 'serviceIds', ids)}
        keyOf={(id) => id}
        nameOf={(id) => names.service(id)}
        keepsAll
      >
        {(id) => <ServiceName id={id} />}
      </OrderedList>
    </div>
  );
}
