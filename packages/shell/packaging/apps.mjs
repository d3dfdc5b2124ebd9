import { fileURLToPath } from 'node:url';

/** The repository's root folder, absolute, with a slash at the end. */
export const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** The Electron apps, by name, as people see them. */
export const TITLES = { server: 'Foyer Server', kiosk: 'Foyer Kiosk', counter: 'Foyer Counter', display: 'Foyer Display' };

/** The screens that the hub serves to any browser. */
export const SERVED_SCREENS = ['kiosk', 'counter', 'display', 'admin', 'visitor'];
