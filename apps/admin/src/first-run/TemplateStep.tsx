import type { TemplateView } from '@foyer/contract';
import { Icon, isServiceIcon, localized } from '@foyer/ui';
import { Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './first-run.module.css';
import { TemplateLook } from './TemplateLook.tsx';
import type { FirstRunState } from './use-first-run.ts';

interface TemplateStepProps {
  readonly state: FirstRunState;
  readonly templates: readonly TemplateView[];
}

/** What the hall begins with, seen before it is chosen. */
export function TemplateStep({ state: { values, change }, templates }: TemplateStepProps) {
  const { t } = useTranslation('firstRun');
  const chosen = templates.find(({ id }) => id === values.template);
  return (
    <div className={classes['templates']}>
      <Radio.Group
        aria-label={t('template.title')}
        value={values.template}
        onChange={(id) => change({ template: templates.find((one) => one.id === id)?.id ?? values.template })}
      >
        <div className={classes['choices']}>
          {templates.map((template) => (
            <Choice key={template.id} template={template} />
          ))}
        </div>
      </Radio.Group>
      {chosen && <TemplateLook template={chosen} />}
    </div>
  );
}

function Choice({ template: { id, icon, name, description } }: { readonly template: TemplateView }) {
  const { i18n } = useTranslation('firstRun');
  return (
    <Radio.Card value={id} className={classes['choice'] ?? ''} aria-describedby={`about-${id}`}>
      {isServiceIcon(icon) && <Icon name={icon} className={classes['choiceIcon'] ?? ''} />}
      <span>
        <strong>{localized(name, i18n.language)}</strong>
        <span id={`about-${id}`} className={classes['soft']}>
          {localized(description, i18n.language)}
        </span>
      </span>
    </Radio.Card>
  );
}
