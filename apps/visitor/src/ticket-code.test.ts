import { expect, it } from 'vitest';
import { ticketCode } from './ticket-code.ts';

it.each([
  ['/t/AbCdEfGhIjKlMnOpQrStU_', 'AbCdEfGhIjKlMnOpQrStU_'],
  ['/t/AbCdEfGhIjKlMnOpQrStU-/', 'AbCdEfGhIjKlMnOpQrStU-'],
  ['/t/short', null],
  ['/t/AbCdEfGhIjKlMnOpQrStUvW', null],
  ['/visitor/', null],
])('%s', (path, code) => {
  expect(ticketCode(path)).toBe(code);
});
