import { readdir, readFile, realpath } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** A USB adapter, as it names itself. */
export interface UsbAdapter {
  /** Four hexadecimal digits, lower case. */
  readonly vendorId: string;
  readonly productId: string;
  readonly serialNumber: string | null;
}

export interface FoundPort {
  /** `/dev/ttyUSB0`, `COM3`, … */
  readonly path: string;
  readonly usb: UsbAdapter | null;
  readonly maker: string | null;
}

/** The serial ports that are there now. Pseudo terminals are in no list of any system. */
export async function listPorts(): Promise<FoundPort[]> {
  if (process.platform === 'linux') return linuxPorts();
  const { SerialPort } = await import('serialport');
  const ports = await SerialPort.list();
  return ports.map(({ path, vendorId, productId, serialNumber, manufacturer }) => ({
    path,
    usb: vendorId && productId ? { vendorId: usbId(vendorId), productId: usbId(productId), serialNumber: serialNumber || null } : null,
    maker: manufacturer || null,
  }));
}

const usbId = (text: string): string => text.toLowerCase().padStart(4, '0');
const TTYS = '/sys/class/tty';

/** What serialport asks `udevadm` for, which small systems lack, the kernel says itself (https://docs.kernel.org/admin-guide/sysfs-rules.html). */
async function linuxPorts(): Promise<FoundPort[]> {
  const names = await readdir(TTYS).catch(() => [] as string[]);
  const found = await Promise.all(names.filter(isHardware).map(portCalled));
  return found.filter((port) => port !== null).sort((one, other) => one.path.localeCompare(other.path, 'en', { numeric: true }));
}

/** `ttyS` are soldered on; most of them have no machine behind their name. */
const isHardware = (name: string): boolean => /^tty(USB|ACM|AMA|S|XRUSB|mxc|O|SC|THS)\d+$/.test(name) || /^rfcomm\d+$/.test(name);

async function portCalled(name: string): Promise<FoundPort | null> {
  const device = await realpath(join(TTYS, name, 'device')).catch(() => null);
  if (device === null) return null;
  const type = await readFile(join(TTYS, name, 'type'), 'utf8').catch(() => '');
  // An 8250 port without a chip is of type 0.
  if (/^ttyS/.test(name) && type.trim() === '0') return null;
  const adapter = await adapterAbove(device);
  return { path: `/dev/${name}`, usb: adapter?.usb ?? null, maker: adapter?.maker ?? null };
}

/** The USB device that a port's folder lies in. */
async function adapterAbove(folder: string): Promise<{ usb: UsbAdapter; maker: string | null } | null> {
  const say = (name: string) =>
    readFile(join(folder, name), 'utf8').then(
      (text) => text.trim() || null,
      () => null,
    );
  const [vendorId, productId] = await Promise.all([say('idVendor'), say('idProduct')]);
  if (vendorId && productId) return { usb: { vendorId, productId, serialNumber: await say('serial') }, maker: await say('manufacturer') };
  return folder === '/sys' || folder === dirname(folder) ? null : adapterAbove(dirname(folder));
}

/** Where a port is now: an adapter by what it is, wherever it was plugged in; of two alike the one at its old place. Null: not there. */
export function placeOf(
  ports: readonly FoundPort[],
  { path, usb }: { readonly path: string; readonly usb: UsbAdapter | null },
): string | null {
  if (usb === null) return path;
  const alike = ports.filter(
    (port) =>
      port.usb?.vendorId === usb.vendorId &&
      port.usb.productId === usb.productId &&
      (usb.serialNumber === null || port.usb.serialNumber === usb.serialNumber),
  );
  return (alike.find((port) => port.path === path) ?? alike[0])?.path ?? null;
}
