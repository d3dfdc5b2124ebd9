import { InvalidArgumentError } from 'commander';
import { expect, test } from 'vitest';
import { printerTarget } from './printer-target.ts';

test.each([
  ['192.168.1.50', { kind: 'tcp', host: '192.168.1.50', port: 9100 }],
  ['kiosk-printer.local:9101', { kind: 'tcp', host: 'kiosk-printer.local', port: 9101 }],
  ['tcp:10.0.0.7:9100', { kind: 'tcp', host: '10.0.0.7', port: 9100 }],
  ['tcp:[fe80::1]:9100', { kind: 'tcp', host: 'fe80::1', port: 9100 }],
  ['serial:/dev/ttyUSB0', { kind: 'serial', path: '/dev/ttyUSB0', baudRate: 38_400, flowControl: 'software' }],
  ['serial:COM3@19200', { kind: 'serial', path: 'COM3', baudRate: 19_200, flowControl: 'software' }],
  ['serial:/dev/ttyS0@115200,rtscts', { kind: 'serial', path: '/dev/ttyS0', baudRate: 115_200, flowControl: 'hardware' }],
  ['file:/dev/usb/lp0', { kind: 'file', path: '/dev/usb/lp0' }],
])('%s', (text, target) => expect(printerTarget(text)).toEqual(target));

test.each(['', 'tcp:', 'serial:', 'serial:@9600', 'serial:/dev/ttyS0@fast', 'file:', '10.0.0.7:', '10.0.0.7:0', '10.0.0.7:99999', 'a b'])(
  '%j is no printer',
  (text) => expect(() => printerTarget(text)).toThrow(InvalidArgumentError),
);
