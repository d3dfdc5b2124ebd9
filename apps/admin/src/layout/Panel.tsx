import { Center, Loader } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import page from './page.module.css';

interface PanelProps {
  readonly label: string;
  readonly loading?: boolean;
  readonly children: ReactNode;
}

/** A table's or a list's place on a page, also before there is anything in it. */
export function Panel({ label, loading, children }: PanelProps) {
  const { t } = useTranslation();
  return (
    <section className={page['panel']} aria-label={label}>
      {loading ? (
        <Center p="xl">
          <Loader role="status" aria-label={t('loading')} />
        </Center>
      ) : (
        children
      )}
    </section>
  );
}
