import { Stack, Tabs, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './form-drawer.module.css';
import { type FormSection, problemsIn } from './sections.ts';

interface FormSectionsProps {
  readonly sections: readonly [FormSection, ...FormSection[]];
  readonly shown: string;
  readonly onShow: (name: string) => void;
  /** Fields that have an error. */
  readonly paths: readonly string[];
}

/** A form's sections as tabs, each saying how much in it is to be mended. */
export function FormSections({ sections, shown, onShow, paths }: FormSectionsProps) {
  if (sections.length === 1) return <Stack gap="md">{sections[0].content}</Stack>;
  return (
    // Hidden by style, not unmounted: an error must be able to find its field in another section.
    <Tabs value={shown} onChange={(name) => name !== null && onShow(name)} keepMountedMode="display-none">
      <Tabs.List mb="lg" className={classes['tabs'] ?? ''}>
        {sections.map((section) => (
          <Tabs.Tab key={section.name} value={section.name}>
            {section.title}
            <Problems count={problemsIn(section, paths)} />
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {sections.map(({ name, content }) => (
        <Tabs.Panel key={name} value={name}>
          <Stack gap="md">{content}</Stack>
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}

function Problems({ count }: { readonly count: number }) {
  const { t } = useTranslation();
  if (count === 0) return null;
  return (
    <>
      <span className={classes['problems']} aria-hidden>
        {count}
      </span>
      <VisuallyHidden> {t('form.problems', { count })}</VisuallyHidden>
    </>
  );
}
