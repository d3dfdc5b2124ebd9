import type { CommandName, CommandOf, Context } from '../commands.ts';
import type { EventBody, QueueEvent } from '../events.ts';
import { evolve } from '../evolve/evolve.ts';
import { restore, snapshot } from '../snapshot.ts';
import type { HallState } from '../state.ts';
import { putCounter } from './counters.ts';
import { accept, type Decision, type Handler } from './decision.ts';
import { configureHall } from './hall.ts';
import { putProfile } from './profiles.ts';
import { putService } from './services.ts';

type Step = (state: HallState, context: Context) => Decision;

/** Each part is decided on the hall that the parts before it make; that hall is thrown away, as the events will make it again. */
export const setUpHall: Handler<'set_up_hall'> = (state, { hall, services, profiles, counters, notes }, context) => {
  const draft = restore(snapshot(state));
  const events: EventBody[] = [];
  const steps: Step[] = [
    step(configureHall, { type: 'configure_hall', hall }),
    ...services.map((service) => step(putService, { type: 'put_service', service })),
    ...profiles.map((profile) => step(putProfile, { type: 'put_profile', profile })),
    ...counters.map((counter) => step(putCounter, { type: 'put_counter', counter })),
  ];
  for (const take of steps) {
    const decision = take(draft, context);
    if (!decision.ok) return decision;
    for (const event of decision.events) evolve(draft, stamped(event, draft, context));
    events.push(...decision.events);
  }
  return accept(...events, ...notes);
};

function step<Name extends CommandName>(handle: Handler<Name>, command: CommandOf<Name>): Step {
  return (state, context) => handle(state, command, context);
}

function stamped(event: EventBody, { seq }: HallState, { now: at, businessDay, actor }: Context): QueueEvent {
  return { seq: seq + 1, at, businessDay, actor, ...event };
}
