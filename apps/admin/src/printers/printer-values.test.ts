import type { HallPrinterView, PrinterTarget } from '@foyer/contract';
import { describe, expect, test } from 'vitest';
import { bodyOf, NEW_PRINTER, printerField, printerProblems, valuesOf } from './printer-values.ts';

const t = ((key: string | string[]) => [key].flat()[0]) as never;
const DEVICE = 'A'.repeat(22);

const printer = (target: PrinterTarget): HallPrinterView => ({
  id: 'p',
  name: 'Left',
  deviceId: DEVICE,
  place: 0,
  target,
  profile: 'epson-tm-t20',
  enabled: true,
  fixed: false,
  state: 'ready',
  since: '2026-03-02T09:00:00.000Z',
  roll: { lengthMm: 50_500, usedMm: 0, since: '2026-03-02T09:00:00.000Z', ticketsLeft: null, endsAt: null },
});
const TARGETS: readonly PrinterTarget[] = [
  { kind: 'tcp', host: '192.168.1.50', port: 9100 },
  { kind: 'serial', path: 'COM3', baudRate: 19_200, flowControl: 'hardware' },
  { kind: 'file', path: '/dev/usb/lp0' },
  { kind: 'system', name: 'EPSON TM-T20' },
];

describe.each(TARGETS)('a printer by $kind', (target) => {
  test('is the same after it stood in a form, and can be sent', () => {
    const values = valuesOf(printer(target));
    expect(bodyOf(values)).toEqual({ name: 'Left', deviceId: DEVICE, target, profile: 'epson-tm-t20', enabled: true, rollMm: 50_500 });
    expect(printerProblems(t, values)).toEqual({});
  });
});

test('what is missing is said at its field', () => {
  expect(Object.keys(printerProblems(t, NEW_PRINTER)).sort()).toEqual(['host', 'name', 'profile']);
  expect(Object.keys(printerProblems(t, { ...NEW_PRINTER, way: 'system', rollMetres: '' })).sort()).toEqual([
    'name',
    'profile',
    'rollMetres',
    'systemName',
  ]);
});

test('what the hub has against a target is said at the way', () => {
  expect(['target', 'target.host', 'target.name', 'rollMm', 'profile'].map(printerField)).toEqual([
    'way',
    'host',
    'systemName',
    'rollMetres',
    'profile',
  ]);
});
