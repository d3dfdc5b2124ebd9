import { createRasterizer, loadProfile, openPrinter, profileNames } from '@foyer/devices/printer';
import type { PrinterProfile } from '@foyer/ticket';

/** What draws tickets and drives printers is large: a hall without a printer does not load it. */
export const rasterize = createRasterizer();
export { loadProfile, openPrinter };

export const knownProfiles = (): PrinterProfile[] => profileNames().map(loadProfile);
