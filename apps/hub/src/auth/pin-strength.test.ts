import { expect, test } from 'vitest';
import { mustBeGoodPin } from './pin-strength.ts';

test.each(['0000', '1234', '4321', '9876', '7890', '1212', '1984', '2026', '2580', '123456', '111111', '483483'])(
  '%s is tried first',
  (pin) => {
    expect(() => mustBeGoodPin(pin)).toThrow('PIN_WEAK');
  },
);

test.each(['4829', '0713', '582931', '90210', '13579024'])('%s will do', (pin) => {
  expect(() => mustBeGoodPin(pin)).not.toThrow();
});
