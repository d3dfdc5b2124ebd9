import { type Command, type DayFigures, emptyHall, type QueueEvent, type RecordedDay, simulateDay } from '@foyer/queue';
import { aCounter, aHall, aService, at, carryOut, contextAt, counterId, dayAt, serviceId, ticketId } from '@foyer/queue/testing';
import { expect, test } from 'vitest';
import { recordedDay } from './recorded-day.ts';
import { database, save } from './test/database.ts';

const [A, B] = [serviceId('deposit'), serviceId('loans')];
const DESK = counterId('desk');
const SET_UP = { hall: aHall(), services: [aService(A), aService(B)], profiles: [], counters: [aCounter(DESK, [A])] };

const SET_UP_COMMANDS: readonly Command[] = [
  { type: 'configure_hall', hall: SET_UP.hall },
  ...SET_UP.services.map((service): Command => ({ type: 'put_service', service })),
  ...SET_UP.counters.map((counter): Command => ({ type: 'put_counter', counter })),
  { type: 'set_counter_status', counterId: DESK, status: 'open' },
];
const comes = (visitor: number, service = A): Command => ({ type: 'issue_ticket', ticketId: ticketId(visitor), serviceId: service });
const atDesk = (type: 'call_next' | 'mark_no_show' | 'finish_service' | 'recall'): Command => ({ type, counterId: DESK });

/** What a hub stored of these moments, all of them accepted, as the day that is played again. */
async function dayOf(moments: readonly (readonly [clock: string, command: Command])[]): Promise<RecordedDay> {
  const state = emptyHall();
  const events: QueueEvent[] = [];
  const opening = SET_UP_COMMANDS.map((command) => ['09:00', command] as const);
  for (const [clock, command] of [...opening, ...moments]) {
    const { decision, events: own } = carryOut(state, command, contextAt(at(clock), command));
    if (!decision.ok) throw new Error(`${command.type} at ${clock} was refused: ${decision.rejection.code}`);
    events.push(...own);
  }
  const { handle } = await database();
  save(handle, events);
  const day = recordedDay(handle, dayAt(at('09:00')));
  handle.close();
  if (!day) throw new Error('nothing was recorded');
  return day;
}

const inShort = (figures: DayFigures | null) =>
  figures && [figures.visitors, figures.served, figures.unserved, (figures.longestWaitSeconds ?? 0) / 60];

test('who did not come holds the counter as long as on the day, and is not served when it is played again', async () => {
  const day = await dayOf([
    ['09:00', comes(1)],
    ['09:00', atDesk('call_next')],
    ['09:02', comes(2)],
    ['09:03', atDesk('recall')],
    ['09:04', atDesk('mark_no_show')],
    ['09:04', atDesk('call_next')],
    ['09:14', atDesk('finish_service')],
  ]);
  expect(day.visitors.map(({ legs }) => legs)).toMatchObject([
    [{ absent: true, serviceSeconds: 240, patienceSeconds: null, recorded: { served: false } }],
    [{ absent: false, serviceSeconds: 600, recorded: { served: true } }],
  ]);
  const { recorded, simulated } = simulateDay(day, SET_UP);
  expect(inShort(recorded)).toEqual([2, 1, 1, 2]);
  expect(inShort(simulated)).toEqual(inShort(recorded));
  expect(simulated.counters).toMatchObject([{ served: 1, busySeconds: 14 * 60 }]);
});

test('who left before being called leaves after the same time again, in the queue in which it was', async () => {
  const day = await dayOf([
    ['09:00', comes(1)],
    ['09:00', atDesk('call_next')],
    ['09:01', { ...comes(2), thenServiceIds: [B] } as Command],
    ['09:10', atDesk('call_next')],
    ['09:11', comes(3)],
    ['09:15', { type: 'cancel_ticket', ticketId: ticketId(3) }],
    ['09:20', atDesk('finish_service')],
    ['09:22', { type: 'cancel_ticket', ticketId: ticketId(2) }],
  ]);
  expect(day.visitors.map(({ legs }) => legs.map((leg) => leg.patienceSeconds))).toEqual([[null], [null, 120], [240]]);
  const { recorded, simulated } = simulateDay(day, SET_UP);
  expect(inShort(recorded)).toEqual([3, 1, 2, 9]);
  expect(inShort(simulated)).toEqual(inShort(recorded));
});
