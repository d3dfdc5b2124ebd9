import type { CounterView, ServiceView } from '@foyer/contract';
import { expect, test } from 'vitest';
import type { DeskView } from '../desk/desk-context.ts';
import { deskFace } from './desk-face.ts';
import { type PressedDesk, pressDesk } from './press-desk.ts';

interface Wishes {
  readonly here?: { id: string; number: string; state: 'called' | 'serving' } | null;
  readonly status?: CounterView['status'];
  readonly settled?: boolean;
  readonly connected?: boolean;
  readonly isAsking?: boolean;
  readonly outcomeRequired?: boolean;
  /** What the hub says; absent: it does it. */
  readonly refusal?: string;
  readonly nobody?: boolean;
}

/** A desk that writes down what it is told to do. */
function deskWith({ here = null, status = 'open', settled = true, connected = true, ...more }: Wishes) {
  const done: string[] = [];
  const act =
    (name: string) =>
    async (...given: unknown[]): Promise<boolean> => {
      done.push([name, ...given.map((one) => (typeof one === 'object' && one !== null ? JSON.stringify(one) : String(one)))].join(' '));
      return more.refusal === undefined;
    };
  const notice = () => {
    if (more.refusal !== undefined) return { kind: 'failed', thrown: null, code: more.refusal };
    return more.nobody ? { kind: 'nobody' } : null;
  };
  const acts = Object.fromEntries(
    ['callNext', 'recall', 'start', 'finish', 'noShow', 'park', 'transfer', 'setStatus'].map((name) => [name, act(name)]),
  );
  const desk = {
    counter: { status, setStatus: status, waiting: 2, currentTicket: here },
    queue: {
      waiting: [{ id: 'w', number: 'A012' }],
      parked: [
        { id: 'p', number: 'B012' },
        { id: 'q', number: 'B013' },
      ],
    },
    here: here && { ...here, serviceId: 'deposit' },
    seen: here?.id ?? null,
    settled: () => settled,
    connected,
    commands: { last: notice },
    acts,
    open: ({ kind }: { kind: string }) => done.push(`opens ${kind}`),
    ending: (why: string) => done.push(`asks ${why}`),
  } as unknown as DeskView;
  const pressed: PressedDesk = {
    desk,
    presets: { parkSeconds: 300, transferTo: [{ serviceId: 'withdrawal' as never }] },
    service: { outcomeRequired: more.outcomeRequired ?? false, outcomes: [] } as unknown as ServiceView,
    startAtCall: false,
    isAsking: more.isAsking ?? false,
    nameOf: () => 'Withdrawal',
  };
  return {
    done,
    press: (key: Parameters<typeof pressDesk>[0]['key'], about: string | null, operand: string | null = null) =>
      pressDesk({ key, about, operand }, pressed),
  };
}
const CALLED = { id: 't', number: 'A011', state: 'called' } as const;
const no = (why: string) => ({ ok: false, why });

test.each([
  ['NEXT', null, 'callNext t'],
  ['RECALL', null, 'recall t'],
  ['START', null, 'start t'],
  ['FINISH', null, 'finish {"id":"t","number":"A011","state":"called","serviceId":"deposit"}'],
  ['NOSHOW', null, 'noShow {"id":"t","number":"A011","state":"called","serviceId":"deposit"}'],
  ['PARK', null, 'park {"id":"t","number":"A011","state":"called","serviceId":"deposit"} {"seconds":300}'],
  ['TRANSFER', null, 'transfer {"id":"t","number":"A011","state":"called","serviceId":"deposit"} Withdrawal {"serviceId":"withdrawal"}'],
  ['CALL', '13', 'callNext t {} {"ticketId":"q"}'],
  ['BREAK', null, 'setStatus t break'],
] as const)('%s %s is the specialist’s command', async (key, operand, command) => {
  const { press, done } = deskWith({ here: CALLED });
  expect(await press(key, 't', operand)).toEqual({ ok: true });
  expect(done).toEqual([command]);
});

test.each([
  ['without the hub', { connected: false }, 'NEXT', null, null, 'OFFLINE'],
  ['while something is asked on the screen', { isAsking: true }, 'NEXT', null, null, 'SCREEN'],
  ['about another ticket than the one that is here', { here: CALLED }, 'FINISH', 'other', null, 'STALE'],
  ['right after somebody was called', { here: CALLED, settled: false }, 'NEXT', 't', null, 'STALE'],
  ['with nobody here', {}, 'FINISH', null, null, 'STATE'],
  ['at a closed counter', { status: 'closed' }, 'NEXT', null, null, 'STATE'],
  ['to a preset that is not there', { here: CALLED }, 'TRANSFER', 't', '2', 'STATE'],
  ['by digits that two tickets have', {}, 'CALL', null, '12', 'NUMBER'],
  ['by a number that nobody has', {}, 'CALL', null, 'C001', 'NUMBER'],
] as const)('%s nothing happens', async (_when, wishes, key, about, operand, why) => {
  const { press, done } = deskWith(wishes);
  expect(await press(key, about, operand)).toEqual(no(why));
  expect(done).toEqual([]);
});

test('an outcome that has to be said is asked for on the screen', async () => {
  const { press, done } = deskWith({ here: { ...CALLED, state: 'serving' }, outcomeRequired: true });
  expect([await press('FINISH', 't'), await press('NEXT', 't'), await press('TRANSFER', 't')]).toEqual(Array(3).fill(no('SCREEN')));
  expect(done).toEqual(['asks finish', 'asks before', 'opens transfer']);
});
test('what the hub refuses is told in the pad’s words', async () => {
  expect(await deskWith({ refusal: 'STALE_STATE' }).press('NEXT', null)).toEqual(no('STALE'));
  expect(await deskWith({ refusal: 'HUB_UNREACHABLE' }).press('NEXT', null)).toEqual(no('OFFLINE'));
  expect(await deskWith({ nobody: true }).press('NEXT', null)).toEqual(no('EMPTY'));
});
test('a break is ended by the same button', async () => {
  const { press, done } = deskWith({ status: 'break' });
  await press('BREAK', null);
  expect(done).toEqual(['setStatus null open']);
});
test('a pad shows who is here and how many wait, and that the hub is away', () => {
  const counter = { status: 'busy', waiting: 3, currentTicket: { ...CALLED } } as unknown as CounterView;
  expect(deskFace(counter, true)).toMatchObject({ text: 'A011 +3', about: 't', lamps: { CALLED: 'BLINK', READY: 'OFF' } });
  expect(deskFace(counter, false)).toMatchObject({ text: 'HUB AWAY', about: null, lamps: { CALLED: 'OFF', ERROR: 'BLINK' } });
});
