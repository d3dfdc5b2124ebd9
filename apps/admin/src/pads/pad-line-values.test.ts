import { PadLineView } from '@foyer/contract';
import type { TFunction } from 'i18next';
import { expect, test } from 'vitest';
import { bodyOf, padLineField, padLineProblems, valuesOf } from './pad-line-values.ts';

const t = ((key: string) => key) as unknown as TFunction;
const line = PadLineView.parse({
  id: 'line-1',
  name: 'Row one',
  place: { path: '/dev/ttyUSB0', usb: { vendorId: '1a86', productId: '7523', serialNumber: null } },
  baudRate: 9600,
  pads: [
    { address: '1', counterId: 'counter-a' },
    { address: '2', counterId: 'counter-b' },
  ],
  presets: { parkSeconds: 300, transferTo: [{ serviceId: 'deposit' }] },
  enabled: false,
  states: null,
});

test('a line comes out of the form as it went in', () => {
  const { id: _id, states: _states, ...body } = line;
  expect(bodyOf(valuesOf(line))).toEqual(body);
});
test('several pads need an address each', () => {
  const values = valuesOf(line);
  const [first, second] = values.pads;
  expect(padLineProblems(t, { ...values, pads: [{ address: '', counterId: 'counter-a' }, second ?? first] as never })).toEqual({
    pads: 'pads.apart',
  });
  expect(padLineProblems(t, values)).toEqual({});
});
test('what is wrong is said where it stands', () => {
  expect(['place.path', 'presets.parkSeconds', 'pads.1.address'].map(padLineField)).toEqual(['place', 'parkMinutes', 'pads.1.address']);
});
