import { Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import page from '../layout/page.module.css';
import { ServiceName } from '../layout/Series.tsx';

/** The services of a counter, or that it has none, which nobody wants for long. */
export function ServiceTags({ ids }: { readonly ids: readonly string[] }) {
  const { t } = useTranslation();
  if (ids.length === 0) return <span className={page['soft']}>{t('counters.noServices')}</span>;
  return (
    <Group gap="lg">
      {ids.map((id) => (
        <ServiceName key={id} id={id} />
      ))}
    </Group>
  );
}
