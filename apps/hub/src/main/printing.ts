import { createRasterizer, loadProfile, openTcpPrinter } from '@foyer/devices/printer';
import { composeTicket, type HallLogger, type Printing } from '../hall/index.ts';

export interface PrinterAddress {
  readonly host: string;
  readonly port: number;
  /** A profile's name, or the path of one. */
  readonly profile: string;
}

/** The hall's kiosk printer on the network. It need not be there yet. @throws when there is no such profile. */
export function printTo({ host, port, profile: name }: PrinterAddress, publicUrl: () => string, logger: HallLogger): Printing {
  const profile = loadProfile(name);
  return {
    printer: openTcpPrinter({ host, port, profile, logger }),
    compose: composeTicket({ profile, rasterize: createRasterizer(), publicUrl }),
  };
}
