import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { listPorts } from '../serial/list-ports.ts';

/** A serial port of this machine. What is known of it helps a person to tell it from the others. */
export interface SerialPortFound {
  /** `/dev/ttyUSB0`, `COM3`, …: what a printer's or a pad's settings name. */
  readonly path: string;
  /** Of what is plugged in there, as it says itself; null where it says nothing, or the port is built in. */
  readonly manufacturer: string | null;
  /** Of the USB device, hexadecimal. */
  readonly vendorId: string | null;
  readonly productId: string | null;
  readonly serialNumber: string | null;
}

/** A USB printer that the system offers as a file. */
export interface DeviceFileFound {
  readonly path: string;
  /** As the printer calls itself (IEEE 1284 device id). */
  readonly model: string | null;
}

/** At most so many of each kind are told. */
const MOST = 50;

/** The serial ports of this machine; none where the system does not say. */
export async function findSerialPorts(): Promise<readonly SerialPortFound[]> {
  const ports = await listPorts().catch(() => []);
  return ports.slice(0, MOST).map(({ path, usb, maker }) => ({
    path,
    manufacturer: plain(maker),
    vendorId: plain(usb?.vendorId),
    productId: plain(usb?.productId),
    serialNumber: plain(usb?.serialNumber),
  }));
}

/** USB printers with a device file (Linux): `/dev/usb/lp0`, … */
export async function findDeviceFiles(): Promise<readonly DeviceFileFound[]> {
  const paths = await findIn('/dev/usb', /^lp\d+$/);
  return Promise.all(paths.map(async (path) => ({ path, model: await modelOf(basename(path)) })));
}

/** The kernel keeps what the printer says of itself: `MFG:EPSON;CMD:ESC/POS;MDL:TM-T20II;CLS:PRINTER;` */
async function modelOf(name: string): Promise<string | null> {
  const id = await readFile(`/sys/class/usbmisc/${name}/device/ieee1284_id`, 'utf8').catch(() => '');
  const field = (...keys: string[]) => new RegExp(`(?:^|;)\\s*(?:${keys.join('|')}):([^;]*)`).exec(id)?.[1]?.trim();
  return plain([field('MFG', 'MANUFACTURER'), field('MDL', 'MODEL')].filter(Boolean).join(' '));
}

async function findIn(folder: string, name: RegExp): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names
    .filter((entry) => name.test(entry))
    .sort()
    .slice(0, MOST)
    .map((entry) => join(folder, entry));
}

/** Devices say of themselves what they like. */
function plain(text: string | null | undefined): string | null {
  const words = text
    ?.replace(/\p{C}+/gu, ' ')
    .trim()
    .slice(0, 120)
    .trim();
  return words ? words : null;
}
