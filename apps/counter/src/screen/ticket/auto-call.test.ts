import { expect, it } from 'vitest';
import { autoCallAt } from './auto-call.ts';

const idleSince = '2026-03-02T09:00:00.000Z';

it('comes so many seconds after the counter became idle', () => {
  expect(autoCallAt({ autoCallSeconds: 20, autoCallPaused: false, idleSince })).toBe(Date.parse('2026-03-02T09:00:20.000Z'));
});
it.each([
  ['switched off', { autoCallSeconds: null, autoCallPaused: false, idleSince }],
  ['paused', { autoCallSeconds: 20, autoCallPaused: true, idleSince }],
  ['not idle', { autoCallSeconds: 20, autoCallPaused: false, idleSince: null }],
])('does not come while it is %s', (_, counter) => expect(autoCallAt(counter)).toBeNull());
