import { type DeviceLogger, startPrintStation } from '@foyer/devices/station';
import { app } from 'electron';
import type { CommonSettings, Shell } from '../main/app.ts';
import { createSystemPrinting } from './system-printing.ts';

/** Lets this app drive the printers of its machine for the hub, for as long as it runs. */
export function runStation<Settings extends CommonSettings>(shell: Shell<Settings>): void {
  const station = startPrintStation({
    connect: (events) => shell.hub().openSocket(events),
    system: createSystemPrinting(
      () => shell.window(),
      (what) => shell.log.warn(what),
    ),
    logger: deviceLogger(shell.log),
  });
  app.once('will-quit', () => void station.close());
}

const deviceLogger = (log: Shell<CommonSettings>['log']): DeviceLogger => ({
  info: (details, message) => log.info(sentence(details, message)),
  warn: (details, message) => log.warn(sentence(details, message)),
});

function sentence(details: object, message: string): string {
  const facts = Object.entries(details).map(([name, value]) => `${name}=${value instanceof Error ? value.message : String(value)}`);
  return ['station:', message, ...facts].join(' ');
}
