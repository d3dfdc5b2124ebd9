import { HallProvider, useHall } from '@foyer/ui/staff';
import { Center, Loader } from '@mantine/core';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { CountersPage } from './counters/CountersPage.tsx';
import { HistoryPage } from './history/HistoryPage.tsx';
import { Layout } from './layout/Layout.tsx';
import { HallDiaryProvider } from './live/HallDiary.tsx';
import { LivePage } from './live/LivePage.tsx';
import { OverviewPage } from './overview/OverviewPage.tsx';
import { type PageName, usePage } from './pages.ts';
import { ServicesPage } from './services/ServicesPage.tsx';

const ROOMS = ['global'];
const CONTENT: Readonly<Record<PageName, ComponentType>> = {
  overview: OverviewPage,
  live: LivePage,
  history: HistoryPage,
  services: ServicesPage,
  counters: CountersPage,
};

export function Admin() {
  return (
    <HallProvider rooms={ROOMS}>
      <HallDiaryProvider>
        <Pages />
      </HallDiaryProvider>
    </HallProvider>
  );
}

function Pages() {
  const { t } = useTranslation();
  const page = usePage();
  const known = useHall().state.hall !== null;
  const Content = CONTENT[page];
  return (
    <Layout page={page}>
      {known ? (
        <Content />
      ) : (
        <Center mih="50dvh">
          <Loader aria-label={t('loading')} />
        </Center>
      )}
    </Layout>
  );
}
