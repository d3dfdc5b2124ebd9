import type { CounterPadConfig } from '@foyer/contract';
import { expect, test } from 'vitest';
import { bind, bindingsOf, bytesText, unbind } from './bindings.ts';

const config: CounterPadConfig = {
  serial: { place: { path: '/dev/ttyUSB0', usb: null }, baudRate: 9600, speaks: [] },
  keys: [],
  presets: { parkSeconds: 600, transferTo: [] },
};

test('what was learnt for one button and is learnt for another is the other one’s', () => {
  const learnt = bind(bind(bind(config, 'NEXT', { bytes: '01ff' }), 'NEXT', { accelerator: 'F13' }), 'RECALL', { bytes: '01ff' });
  expect(bindingsOf(learnt, 'NEXT').map(({ text }) => text)).toEqual(['F13']);
  expect(bindingsOf(learnt, 'RECALL').map(({ text }) => text)).toEqual(['01 ff']);
  expect(bindingsOf(unbind(learnt, { accelerator: 'F13' }), 'NEXT')).toEqual([]);
});
test('a pad that speaks the protocol has nothing to learn', () => {
  const foyer: CounterPadConfig = { ...config, serial: config.serial && { ...config.serial, speaks: 'foyer' } };
  expect(bind(foyer, 'NEXT', { bytes: '01' })).toEqual(foyer);
});
test('bytes are shown as letters where they are letters', () =>
  expect([bytesText('4b31'), bytesText('4b310d0a'), bytesText('00ff')]).toEqual(['K1', 'K1', '00 ff']));
