/** Signs of services and their groups, drawn on 24 × 24 like all others. A name, once a hall has used it, stays. */
export const SERVICE_ICON_PATHS = {
  briefcase: 'M3 8h18v11H3zM9 8V5h6v3M3 13h18',
  building: 'M3 9l9-5 9 5zM4 20h16M6 9v8M10 9v8M14 9v8M18 9v8M4.5 17h15',
  calendar: 'M4 5h16v15H4zM4 10h16M8 3v4M16 3v4',
  car: 'M3 17v-4l2.5-6h13L21 13v4zM3.5 13h17M6 17v2.5M18 17v2.5M7 15.2v.01M17 15.2v.01',
  card: 'M3 6h18v12H3zM3 10h18M6.5 14.5h4',
  cash: 'M3 6h18v12H3zM12 14.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM6.5 12v.01M17.5 12v.01',
  'cash-in': 'M12 3v10M8 9.5l4 4 4-4M4 14v6h16v-6',
  'cash-out': 'M12 13.5v-10M8 7l4-4 4 4M4 14v6h16v-6',
  doctor: 'M7 4H5v5a4.5 4.5 0 0 0 9 0V4h-2M9.5 13.5V16a4.5 4.5 0 0 0 9 0v-2M18.5 14a2 2 0 1 0 0-4 2 2 0 0 0 0 4z',
  document: 'M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6',
  education: 'M2.5 9.5 12 5l9.5 4.5L12 14zM6.5 11.5V16c1.6 1.5 3.4 2 5.5 2s3.9-.5 5.5-2v-4.5M21.5 9.5V15',
  exchange: 'M4 8h15M15.5 4.5 19 8l-3.5 3.5M20 16H5M8.5 12.5 5 16l3.5 3.5',
  family:
    'M7.5 9a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM16.5 9a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM3.5 20v-4a4 4 0 0 1 5-3.9M20.5 20v-4a4 4 0 0 0-5-3.9M12 16a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM8.5 20.5a3.5 3.5 0 0 1 7 0',
  health: 'M12 20.5S3.5 15.5 3.5 9.5A4.5 4.5 0 0 1 12 7.4a4.5 4.5 0 0 1 8.5 2.1c0 6-8.5 11-8.5 11zM12 10v5M9.5 12.5h5',
  house: 'M3.5 11.5 12 4l8.5 7.5M6 9.5V20h12V9.5M10 20v-6h4v6',
  'id-card': 'M3 5h18v14H3zM8.5 12a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM5.5 16c.3-1.5 1.5-2.3 3-2.3s2.7.8 3 2.3M14.5 10h4M14.5 14h4',
  info: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 11.5v5M12 7.8v.01',
  key: 'M7.5 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM11.5 12H21v3.5M17 12v3',
  laboratory: 'M9 3h6M10 3v6.5L4.8 18.3A1.8 1.8 0 0 0 6.3 21h11.4a1.8 1.8 0 0 0 1.5-2.7L14 9.5V3M7.5 15h9',
  law: 'M12 4v16M8 20h8M5 7l7-1.5L19 7M5 7l-2.5 6a2.7 2.7 0 0 0 5 0zM19 7l-2.5 6a2.7 2.7 0 0 0 5 0z',
  letter: 'M3 6h18v12H3zM3.5 6.5 12 13l8.5-6.5',
  parcel: 'M4 8l8-4 8 4v8l-8 4-8-4zM4 8l8 4 8-4M12 12v8',
  passbook: 'M5 19V5a2 2 0 0 1 2-2h12v18H7a2 2 0 0 1 0-4h12M9 7.5h6M9 11h4',
  passport: 'M6 3h12v18H6zM12 13.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM8.5 10h7M9.5 17.3h5',
  people:
    'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2.5 20c0-3.6 2.9-6 6.5-6s6.5 2.4 6.5 6M16 4.3a3.5 3.5 0 0 1 0 6.4M18 14.4c2.1.8 3.5 2.8 3.5 5.6',
  percent: 'M5 19 19 5M7 9.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM17 19.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z',
  pharmacy: 'M10.5 20.5a4.95 4.95 0 0 1-7-7l10-10a4.95 4.95 0 0 1 7 7zM8.5 8.5l7 7',
  phone: 'M7 3h10v18H7zM11 18h2',
  question: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM9.5 9.6a2.5 2.5 0 1 1 3.6 2.2c-.7.4-1.1 1-1.1 1.9M12 16.6v.01',
  savings: 'M4 7c0 1.7 3.6 3 8 3s8-1.3 8-3-3.6-3-8-3-8 1.3-8 3zM4 7v5c0 1.7 3.6 3 8 3s8-1.3 8-3V7M4 12v5c0 1.7 3.6 3 8 3s8-1.3 8-3v-5',
  signature: 'M4 20.5h16M6 16.5l1-4 9-9 3 3-9 9z',
  stamp: 'M9.5 3h5l-1 7.5H18a2 2 0 0 1 2 2V16H4v-3.5a2 2 0 0 1 2-2h4.5zM5 20h14',
  star: 'M12 3.5l2.6 5.6 6 .7-4.5 4.1 1.2 6-5.3-3-5.3 3 1.2-6-4.5-4.1 6-.7z',
} as const;

export type ServiceIconName = keyof typeof SERVICE_ICON_PATHS;

/** What an administrator may choose for a service; the kiosk knows the same names. */
export const SERVICE_ICONS = Object.keys(SERVICE_ICON_PATHS) as readonly ServiceIconName[];

/** False also for an icon that only a later version has. */
export function isServiceIcon(name: string | null): name is ServiceIconName {
  return name !== null && Object.hasOwn(SERVICE_ICON_PATHS, name);
}
