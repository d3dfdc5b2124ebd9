import type { PrinterTarget } from '@foyer/contract';

/** Where a printer is, as it is written: an address, a port, a name. */
export function targetText(target: PrinterTarget): string {
  switch (target.kind) {
    case 'tcp':
      return target.port === 9100 ? target.host : `${target.host}:${target.port}`;
    case 'system':
      return target.name;
    default:
      return target.path;
  }
}
