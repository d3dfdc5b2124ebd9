import { expect, test } from 'vitest';
import { type FoundPort, listPorts, placeOf } from './list-ports.ts';

const usb = { vendorId: '1a86', productId: '7523', serialNumber: null };
const port = (path: string, adapter: FoundPort['usb']): FoundPort => ({ path, usb: adapter, maker: null });
const ports = [port('/dev/ttyUSB0', { ...usb, serialNumber: 'A1' }), port('/dev/ttyUSB3', usb), port('/dev/ttyUSB4', usb)];

test.each([
  ['by its name, where it is no adapter', { path: '/dev/ttyS0', usb: null }, '/dev/ttyS0'],
  ['by its serial number, wherever it was plugged in', { path: '/dev/ttyUSB9', usb: { ...usb, serialNumber: 'A1' } }, '/dev/ttyUSB0'],
  ['of two alike, at its old place', { path: '/dev/ttyUSB4', usb }, '/dev/ttyUSB4'],
  ['not, where another adapter has its name', { path: '/dev/ttyUSB0', usb: { ...usb, serialNumber: 'B2' } }, null],
])('a port is found %s', (_how, place, path) => expect(placeOf(ports, place)).toBe(path));
test('the ports of this machine are found without a program to ask', async () => {
  for (const found of await listPorts()) expect(found.path).toMatch(/^(\/dev\/|COM)/);
});
