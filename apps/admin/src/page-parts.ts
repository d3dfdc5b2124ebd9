import {
  IconActivity,
  IconAdjustments,
  IconBuildingBank,
  IconCalendarTime,
  IconDeviceRemote,
  IconDevices,
  IconDeviceTv,
  IconEyeOff,
  IconFlask,
  IconHistory,
  IconKey,
  IconLayoutDashboard,
  IconListDetails,
  IconListNumbers,
  IconPrinter,
  IconReceipt,
  IconShieldCheck,
  IconTableShare,
  IconTargetArrow,
  IconUser,
  IconUsers,
  IconVolume,
} from '@tabler/icons-react';
import { type ComponentType, lazy } from 'react';
import type { PageName } from './pages.ts';

interface PageParts {
  readonly Sign: typeof IconActivity;
  /** Loaded when it is first opened. */
  readonly Content: ComponentType;
}

export const PAGE_PARTS: Readonly<Record<PageName, PageParts>> = {
  overview: {
    Sign: IconLayoutDashboard,
    Content: lazy(async () => ({ default: (await import('./overview/OverviewPage.tsx')).OverviewPage })),
  },
  live: { Sign: IconActivity, Content: lazy(async () => ({ default: (await import('./live/LivePage.tsx')).LivePage })) },
  appointments: {
    Sign: IconCalendarTime,
    Content: lazy(async () => ({ default: (await import('./appointments/AppointmentsPage.tsx')).AppointmentsPage })),
  },
  services: { Sign: IconListNumbers, Content: lazy(async () => ({ default: (await import('./services/ServicesPage.tsx')).ServicesPage })) },
  profiles: { Sign: IconListDetails, Content: lazy(async () => ({ default: (await import('./profiles/ProfilesPage.tsx')).ProfilesPage })) },
  counters: {
    Sign: IconBuildingBank,
    Content: lazy(async () => ({ default: (await import('./counters/CountersPage.tsx')).CountersPage })),
  },
  hall: { Sign: IconAdjustments, Content: lazy(async () => ({ default: (await import('./hall/HallPage.tsx')).HallPage })) },
  paper: { Sign: IconReceipt, Content: lazy(async () => ({ default: (await import('./paper/PaperPage.tsx')).PaperPage })) },
  people: { Sign: IconUsers, Content: lazy(async () => ({ default: (await import('./people/PeoplePage.tsx')).PeoplePage })) },
  rights: { Sign: IconTableShare, Content: lazy(async () => ({ default: (await import('./rights/RightsPage.tsx')).RightsPage })) },
  devices: { Sign: IconDevices, Content: lazy(async () => ({ default: (await import('./devices/DevicesPage.tsx')).DevicesPage })) },
  displays: {
    Sign: IconDeviceTv,
    Content: lazy(async () => ({ default: (await import('./displays/DisplaysPage.tsx')).DisplaysPage })),
  },
  voice: { Sign: IconVolume, Content: lazy(async () => ({ default: (await import('./voice/VoicePage.tsx')).VoicePage })) },
  printers: { Sign: IconPrinter, Content: lazy(async () => ({ default: (await import('./printers/PrintersPage.tsx')).PrintersPage })) },
  pads: { Sign: IconDeviceRemote, Content: lazy(async () => ({ default: (await import('./pads/PadsPage.tsx')).PadsPage })) },
  'sign-in': { Sign: IconKey, Content: lazy(async () => ({ default: (await import('./sign-in/SignInPage.tsx')).SignInPage })) },
  privacy: { Sign: IconEyeOff, Content: lazy(async () => ({ default: (await import('./privacy/PrivacyPage.tsx')).PrivacyPage })) },
  account: { Sign: IconUser, Content: lazy(async () => ({ default: (await import('./account/AccountPage.tsx')).AccountPage })) },
  history: { Sign: IconHistory, Content: lazy(async () => ({ default: (await import('./history/HistoryPage.tsx')).HistoryPage })) },
  audit: { Sign: IconShieldCheck, Content: lazy(async () => ({ default: (await import('./audit/AuditPage.tsx')).AuditPage })) },
  forecast: { Sign: IconTargetArrow, Content: lazy(async () => ({ default: (await import('./forecast/ForecastPage.tsx')).ForecastPage })) },
  simulator: { Sign: IconFlask, Content: lazy(async () => ({ default: (await import('./simulator/SimulatorPage.tsx')).SimulatorPage })) },
};
