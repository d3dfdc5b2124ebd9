import { expect, test } from 'vitest';
import { emptyHall } from '../state.ts';
import { contextAt, MORNING } from '../test/index.ts';
import { decide } from './decide.ts';

test('a note is taken down as it is, also before the hall is set up', () => {
  const note = { type: 'hall_set_up', template: 'bank' } as const;
  expect(decide(emptyHall(), { type: 'note', notes: [note] }, contextAt(MORNING))).toEqual({ ok: true, events: [note] });
});
