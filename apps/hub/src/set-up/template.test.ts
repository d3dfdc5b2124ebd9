import { TEMPLATE_IDS, type TemplateId } from '@foyer/contract';
import {
  type Command,
  type CounterId,
  decide,
  emptyHall,
  evolve,
  type HallState,
  type QueueEvent,
  type ServiceId,
  snapshot,
  type TicketId,
} from '@foyer/queue';
import { describe, expect, test } from 'vitest';
import { businessDayClock } from '../hall/business-day.ts';
import { localClock } from '../hall/local-time.ts';
import { partsOf, templateView } from './from-template.ts';
import { loadTemplate, loadTemplates } from './template.ts';

/** A Monday in the morning. */
const MORNING = Date.parse('2026-03-02T09:30:00.000Z');
const hallOf = (languages: readonly string[]) => ({ name: { [languages[0] ?? 'en']: 'Ours' }, zone: 'UTC', languages: [...languages] });

function carryOut(state: HallState, command: Command): QueueEvent[] {
  const moment = { now: MORNING, businessDay: businessDayClock()(MORNING, state.hall), local: localClock()(MORNING, state.hall) };
  const actor = { kind: 'system' } as const;
  const decision = decide(state, command, { ...moment, actor });
  if (!decision.ok) throw new Error(`${command.type}: ${JSON.stringify(decision.rejection)}`);
  return decision.events.map((body) => {
    const event: QueueEvent = { seq: state.seq + 1, at: MORNING, businessDay: moment.businessDay, actor, ...body };
    evolve(state, event);
    return event;
  });
}

function setUp(id: TemplateId, languages: readonly string[]): HallState {
  const state = emptyHall();
  carryOut(state, { type: 'set_up_hall', ...partsOf(loadTemplate(id), hallOf(languages)), notes: [] });
  return state;
}

describe.each(TEMPLATE_IDS)('the template %s', (id) => {
  test('is one under its own name', () => expect(loadTemplate(id).id).toBe(id));

  test.each([[['en', 'ru', 'ar']], [['ar', 'en']], [['de', 'en']]])('makes a hall that speaks %s', (languages) => {
    const { hall, services } = snapshot(setUp(id, languages));
    const texts = [
      ...services.flatMap((one) => [one.name, ...one.outcomes.map(({ name }) => name)]),
      ...(hall?.groups ?? []).map(({ name }) => name),
    ];
    for (const text of texts) expect(Object.keys(text)).toEqual(languages);
  });

  test('serves a visitor of each of its services, at each counter that is for it', () => {
    const state = setUp(id, ['en', 'ru', 'ar']);
    for (const { id: counterId } of state.counters.values()) carryOut(state, { type: 'set_counter_status', counterId, status: 'open' });
    let visitor = 0;
    for (const counterId of state.counters.keys())
      for (const serviceId of servedAt(state, counterId)) serve(state, serviceId, counterId, ++visitor);
    expect(state.tickets.size).toBe(0);
    const served = new Set([...state.counters.keys()].flatMap((counterId) => servedAt(state, counterId)));
    expect(
      [...state.services.keys()].filter((serviceId) => !served.has(serviceId)),
      'nobody would call these',
    ).toEqual([]);
  });
});

function servedAt(state: HallState, counterId: CounterId): readonly ServiceId[] {
  const counter = state.counters.get(counterId);
  const profile = counter?.profileId ? state.profiles.get(counter.profileId) : undefined;
  return profile?.serviceIds ?? counter?.serviceIds ?? [];
}

function serve(state: HallState, serviceId: ServiceId, counterId: CounterId, visitor: number): void {
  const ticketId = `visitor-${visitor}` as TicketId;
  const [outcome] = state.services.get(serviceId)?.outcomes ?? [];
  carryOut(state, { type: 'issue_ticket', ticketId, serviceId });
  const called = carryOut(state, { type: 'call_next', counterId });
  expect(called).toMatchObject([{ type: 'ticket_called', ticketId }]);
  carryOut(state, { type: 'start_service', counterId });
  carryOut(state, { type: 'finish_service', counterId, outcome: outcome?.code });
}

test('the profile that a hall gets has its name in the hall’s own language', () => {
  const [first] = [...setUp('clinic', ['ru', 'en']).profiles.values()];
  expect(first?.name).toMatch(/^Регистратура/);
});

test('what is shown of a template has every text in every language of the screens, and not more than is needed', () => {
  for (const view of loadTemplates().map(templateView))
    for (const { name } of [view, ...view.services, ...view.groups, ...view.profiles])
      expect(Object.keys(name)).toEqual(['en', 'ru', 'ar']);
});
