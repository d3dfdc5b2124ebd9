import { hasRight } from '@foyer/contract/constants';
import { HallProvider, useHall, useUser } from '@foyer/ui/staff';
import { Alert, Center, Loader } from '@mantine/core';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Layout } from './layout/Layout.tsx';
import { PageBoundary } from './layout/PageBoundary.tsx';
import { HallDiaryProvider } from './live/HallDiary.tsx';
import { PAGE_PARTS } from './page-parts.ts';
import { maySee } from './pages.ts';
import { usePlace } from './place.ts';

const HALL = ['global'];
const HALL_AND_DEVICES = ['global', 'devices'];

export function Admin() {
  const rooms = hasRight(useUser().role, 'see_devices') ? HALL_AND_DEVICES : HALL;
  return (
    <HallProvider rooms={rooms}>
      <HallDiaryProvider>
        <Pages />
      </HallDiaryProvider>
    </HallProvider>
  );
}

function Pages() {
  const { page } = usePlace();
  const known = useHall().state.hall !== null;
  const { role } = useUser();
  const Content = maySee(role, page) ? PAGE_PARTS[page].Content : NoAccess;
  return (
    <Layout page={page}>
      <PageBoundary key={page}>
        <Suspense fallback={<Loading />}>{known ? <Content /> : <Loading />}</Suspense>
      </PageBoundary>
    </Layout>
  );
}

/** By an address that somebody else gave, or of a role that one had before. */
function NoAccess() {
  const { t } = useTranslation();
  return (
    <Alert color="warn" role="alert">
      {t('noAccess')}
    </Alert>
  );
}

function Loading() {
  const { t } = useTranslation();
  return (
    <Center mih="50dvh">
      <Loader role="status" aria-label={t('loading')} />
    </Center>
  );
}
