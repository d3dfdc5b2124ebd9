import { HallError } from '../hall/index.ts';

/** What everybody tries first: five tries must not be enough for many a person. @throws HallError PIN_WEAK */
export function mustBeGoodPin(pin: string): void {
  const steps = [...pin].slice(1).map((digit, index) => (Number(digit) - Number(pin[index]) + 10) % 10);
  const isRun = new Set(steps).size === 1 && [0, 1, 9].includes(steps[0] ?? 0);
  const half = pin.slice(0, pin.length / 2);
  const isTwice = pin === half + half;
  const isYear = /^(?:19|20)\d\d$/.test(pin);
  const isOnKeypad = pin === '2580' || pin === '0852';
  if (isRun || isTwice || isYear || isOnKeypad) throw new HallError('PIN_WEAK');
}
