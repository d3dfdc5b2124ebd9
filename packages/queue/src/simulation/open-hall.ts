import type { Command, Context } from '../commands.ts';
import { decide } from '../decide/decide.ts';
import type { EventBody } from '../events.ts';
import { evolve } from '../evolve/evolve.ts';
import type { BusinessDay, EpochMs } from '../ids.ts';
import type { Counter, Service } from '../model.ts';
import type { Rejection } from '../rejection.ts';
import { emptyHall, type HallState } from '../state.ts';
import type { DaySetUp } from './recorded-day.ts';

/** A hall that is set up, with all counters closed; or why it cannot be. */
export type Opened = { readonly ok: true; readonly state: HallState } | { readonly ok: false; readonly rejection: Rejection };

export function setUpHall(setUp: DaySetUp, businessDay: BusinessDay, at: EpochMs): Opened {
  const state = emptyHall();
  for (const command of setUpCommands(setUp)) {
    const decision = decide(state, command, contextAt(businessDay, at));
    if (!decision.ok) return decision;
    makeTrue(state, decision.events, businessDay, at);
  }
  return { ok: true, state };
}

/** The hall's clock plays no part: no service has hours here. */
export function contextAt(businessDay: BusinessDay, now: EpochMs): Context {
  return { now, businessDay, local: { date: businessDay, weekday: 'mon', minutes: 0 }, actor: { kind: 'system' } };
}

export function makeTrue(state: HallState, bodies: readonly EventBody[], businessDay: BusinessDay, at: EpochMs): void {
  for (const body of bodies) evolve(state, { ...body, seq: state.seq + 1, at, businessDay, actor: { kind: 'system' } });
}

function setUpCommands({ hall, services, profiles, counters }: DaySetUp): Command[] {
  return [
    // Whoever was served was there: from the call on the counter is busy.
    { type: 'configure_hall', hall: { ...hall, startAtCall: false } },
    ...services.map((service, index): Command => ({ type: 'put_service', service: unlimited(service, index) })),
    ...profiles.map((profile): Command => ({ type: 'put_profile', profile })),
    ...counters.map((counter): Command => ({ type: 'put_counter', counter: plain(counter) })),
  ];
}

/** It takes everybody who came, and no form has to be filled in. */
function unlimited(service: Service, index: number): Service {
  return {
    ...service,
    series: { prefix: letters(index), first: 1, last: 999_999, step: 1, wrap: false },
    open: true,
    hours: null,
    dailyQuota: null,
    lastTicket: 'off',
    outcomes: [],
    outcomeRequired: false,
  };
}

/** It calls when it is free, and anybody may sit there. */
function plain(counter: Counter): Counter {
  return { ...counter, userIds: [], autoCallSeconds: null };
}

/** A, B, …, Z, AA, … */
function letters(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? letters(rest - 1) : '') + String.fromCharCode(65 + (index % 26));
}
