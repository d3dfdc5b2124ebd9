import type { PrinterTarget } from '@foyer/devices/printer';
import { InvalidArgumentError } from 'commander';

const RAW_PORT = 9100;
/** As the printers' makers set the serial ones. */
const BAUD_RATE = 38_400;
const FORMS = 'A printer is tcp:HOST[:PORT], serial:PATH[@BAUD[,rtscts]] or file:PATH; a bare HOST[:PORT] is on the network.';

/** Where a printer is, as `--printer` says it. @throws InvalidArgumentError */
export function printerTarget(text: string): PrinterTarget {
  const [, kind = 'tcp', where = ''] = /^(?:(tcp|serial|file):)?(.+)$/.exec(text) ?? [];
  if (kind === 'serial') return serialTarget(where);
  if (kind === 'file' && where !== '') return { kind: 'file', path: where };
  return tcpTarget(where);
}

function serialTarget(text: string): PrinterTarget {
  const [, path, digits, wires] = /^([^@]+)(?:@(\d{3,7})(,rtscts)?)?$/.exec(text) ?? [];
  if (!path) throw new InvalidArgumentError(FORMS);
  return {
    kind: 'serial',
    path,
    baudRate: digits === undefined ? BAUD_RATE : Number(digits),
    // What a printer says never holds XON or XOFF by chance: ESC/POS leaves them out.
    flowControl: wires ? 'hardware' : 'software',
  };
}

function tcpTarget(text: string): PrinterTarget {
  const [, bracketed, plain, digits] = /^(?:\[([0-9a-fA-F:.%\w]+)\]|([^:/\s]+))(?::(\d{1,5}))?$/.exec(text) ?? [];
  const host = bracketed ?? plain;
  const port = digits === undefined ? RAW_PORT : Number(digits);
  if (!host || port < 1 || port > 65_535) throw new InvalidArgumentError(FORMS);
  return { kind: 'tcp', host, port };
}
