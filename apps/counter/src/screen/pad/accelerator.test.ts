import { expect, test } from 'vitest';
import { acceleratorOf } from './accelerator.ts';

const pressed = (code: string, more: Partial<Record<'ctrlKey' | 'altKey' | 'metaKey' | 'shiftKey', boolean>> = {}) =>
  acceleratorOf({ code, ctrlKey: false, altKey: false, metaKey: false, shiftKey: false, ...more });

test.each([
  ['F13', {}, 'F13'],
  ['F24', { shiftKey: true }, 'Shift+F24'],
  ['Numpad7', {}, 'num7'],
  ['NumpadAdd', {}, 'numadd'],
  ['MediaPlayPause', {}, 'MediaPlayPause'],
  ['KeyN', { ctrlKey: true, altKey: true }, 'Ctrl+Alt+N'],
  ['Digit1', { metaKey: true }, 'Super+1'],
  ['F5', { ctrlKey: true }, 'Ctrl+F5'],
])('%s %j is %s', (code, more, accelerator) => expect(pressed(code, more)).toBe(accelerator));

test.each([['KeyN'], ['Digit1'], ['F5'], ['Enter'], ['Escape'], ['ControlLeft']])('%s alone is left to other programs', (code) =>
  expect(pressed(code)).toBeNull(),
);
test('a capital letter is still a letter', () => expect(pressed('KeyN', { shiftKey: true })).toBeNull());
