import { createRasterizer, loadProfile, openPrinter, type PrinterTarget } from '@foyer/devices/printer';
import { composeTicket, type HallLogger, type Printing } from '../hall/index.ts';

export type PrinterAddress = PrinterTarget & {
  /** A profile's name, or the path of one. */
  readonly profile: string;
};

/** The hall's kiosk printer. It need not be there yet. @throws when there is no such profile. */
export function printTo({ profile: name, ...target }: PrinterAddress, publicUrl: () => string, logger: HallLogger): Printing {
  const profile = loadProfile(name);
  return {
    printer: openPrinter({ target, profile, logger }),
    compose: composeTicket({ profile, rasterize: createRasterizer(), publicUrl }),
  };
}
