import { SERVICE_ICON_PATHS } from './service-icons.ts';

const PATHS = {
  ...SERVICE_ICON_PATHS,
  alert: 'M12 8v5M12 16.5v.01M12 3 2.5 20h19z',
  arrow: 'M4 12h16M13 5l7 7-7 7',
  check: 'M4 12.5 9.5 18 20 6.5',
  cross: 'M6 6l12 12M18 6 6 18',
  clock: 'M12 7v5l3.5 2M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0z',
  erase: 'M8.5 5H21v14H8.5L2.5 12zM11.5 9.5l5 5M16.5 9.5l-5 5',
  list: 'M4 6.5l1.5 1.5L8 5.5M4 12.5l1.5 1.5L8 11.5M4 18.5l1.5 1.5L8 17.5M11 7h9.5M11 13h9.5M11 19h9.5',
  megaphone: 'M4 10v4h3.5L17 19V5L7.5 10zM7.5 14l1.5 6h2.5l-1-5M20 10a3 3 0 0 1 0 4',
  printer: 'M7 8V3h10v5M7 17H4V9h16v8h-3M7 14h10v7H7z',
  noConnection:
    'M3 3l18 18M8.5 15.5a5 5 0 0 1 5.6-1M5 12a10 10 0 0 1 4-2.4M2 8.5A15 15 0 0 1 6 6M12.5 9a10 10 0 0 1 6.5 3M10 5a15 15 0 0 1 12 3.5M12 19.5v.01',
  soundOn: 'M4 9v6h4l5 4V5L8 9zM16.5 9a4 4 0 0 1 0 6M19 6.5a8 8 0 0 1 0 11',
  soundOff: 'M4 9v6h4l5 4V5L8 9zM17 9.5l5 5M22 9.5l-5 5',
} as const;

export type IconName = keyof typeof PATHS;

/** Never the only bearer of a meaning: there is always a word beside it, so it is hidden from readers. */
export function Icon({ name, className }: { readonly name: IconName; readonly className?: string }) {
  return (
    <svg
      className={`foyer-icon ${name === 'arrow' ? 'foyer-icon-directed' : ''} ${className ?? ''}`}
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
