import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Decision } from './decide/decision.ts';
import type { EventBody } from './events.ts';
import type { HallState } from './state.ts';
import { histories, PATIENCE, play, runsOf } from './test/index.ts';
import { type Outcome, SlowHall } from './test/slow-hall.ts';
import { nextFor, position, waitingForCounter, waitingForService } from './views.ts';

test.each(runsOf(60))(
  'decide says what an obviously right model says: $name',
  (run) => {
    fc.assert(
      fc.property(histories(fc, { minLength: 200, maxLength: 300 }), (moves) => {
        const slow = new SlowHall();
        play(moves, (state, command, context) => {
          compareViews(state, slow);
          const expected = slow.expect(command, context);
          return (decision) => {
            if (expected) expect(outcomeOf(decision)).toEqual(expected);
            else if (decision.ok) takeOver(slow, decision.events);
          };
        });
      }),
      run,
    );
  },
  PATIENCE,
);

const WORDS: { readonly [Type in EventBody['type']]?: (event: Extract<EventBody, { type: Type }>) => string } = {
  ticket_issued: ({ number, serial }) => `issued ${number.replace(/\d+$/, '')}${serial}`,
  ticket_called: ({ ticketId }) => `called ${ticketId}`,
  ticket_recalled: ({ ticketId }) => `recalled ${ticketId}`,
  service_started: ({ ticketId }) => `started ${ticketId}`,
  ticket_served: ({ ticketId }) => `served ${ticketId}`,
  ticket_no_show: ({ ticketId }) => `absent ${ticketId}`,
  ticket_cancelled: ({ ticketId }) => `cancelled ${ticketId}`,
  counter_status: ({ status }) => `status ${status}`,
};

function outcomeOf(decision: Decision): Outcome {
  if (!decision.ok) return { refused: decision.rejection.code };
  const words = decision.events.map((event) => (WORDS[event.type] as ((event: EventBody) => string) | undefined)?.(event));
  return { happens: words.filter((word) => word !== undefined) };
}

function takeOver(slow: SlowHall, events: readonly EventBody[]): void {
  for (const event of events) {
    if (event.type === 'hall_configured') slow.hall = event.hall;
    if (event.type === 'service_put') slow.services.set(event.service.id, event.service);
    if (event.type === 'service_removed') slow.services.delete(event.serviceId);
    if (event.type === 'counter_put')
      slow.counters.set(event.counter.id, { counter: event.counter, status: slow.counters.get(event.counter.id)?.status ?? 'closed' });
    if (event.type === 'counter_removed') slow.counters.delete(event.counterId);
  }
}

function compareViews(state: HallState, slow: SlowHall): void {
  const seen = {
    services: [...slow.services.keys()].map((id) => waitingForService(state, id)),
    positions: [] as unknown[],
    counters: [] as unknown[],
  };
  const right = { services: [] as number[], positions: [] as unknown[], counters: [] as unknown[] };
  for (const id of slow.services.keys()) {
    const line = slow.waiting([id]);
    right.services.push(line.length);
    right.positions.push(...line.map((ticket, at) => [ticket.id, at + 1]));
    seen.positions.push(...line.map((ticket) => [ticket.id, position(state, ticket.id)]));
  }
  for (const { counter } of slow.counters.values()) {
    const line = slow.waiting(counter.serviceIds);
    right.counters.push([line.length, line[0]?.id ?? null]);
    seen.counters.push([waitingForCounter(state, counter.id), nextFor(state, counter.id)?.id ?? null]);
  }
  // expect is slow, and this is asked after every command.
  if (JSON.stringify(seen) !== JSON.stringify(right)) expect(seen).toEqual(right);
}
