import type { Command } from '@foyer/queue';
import type { Hall } from '../hall/index.ts';
import { localZone } from '../main/local-zone.ts';
import { bookDemoVisitors } from './bookings.ts';
import { DEMO_PASSWORD, DEMO_USERS } from './people.ts';
import { COUNTERS, PROFILES, SERVICES, SETTINGS } from './set-up.ts';

/** Makes the demo hall, once: what somebody changes in it stays changed. */
export async function seedDemoHall(hall: Hall): Promise<void> {
  const commands: Command[] = [
    { type: 'configure_hall', hall: { ...SETTINGS, zone: localZone() } },
    ...SERVICES.map((one): Command => ({ type: 'put_service', service: one })),
    ...PROFILES.map((one): Command => ({ type: 'put_profile', profile: one })),
    ...COUNTERS.map((one): Command => ({ type: 'put_counter', counter: one })),
    ...COUNTERS.map((one): Command => ({ type: 'set_counter_status', counterId: one.id, status: 'open' })),
  ];
  // One after another, each under a key of its own: a start that was cut off goes on where it was, and no step is ever taken twice.
  if (hall.state.counters.size < COUNTERS.length || hall.state.hall === null)
    for (const [step, command] of commands.entries()) await take(hall, command, step);
  const missing = DEMO_USERS.filter(({ id }) => hall.users.get(id) === null);
  await Promise.all(missing.map((one) => hall.users.put({ ...one, password: DEMO_PASSWORD })));
  await bookDemoVisitors(hall);
}

async function take(hall: Hall, command: Command, step: number): Promise<void> {
  const key = `demo-seed-2 ${step} ${command.type}`;
  await hall.execute(command, {
    actor: { kind: 'system' },
    idempotency: { key, fingerprint: 'demo-seed 2' },
    render: () => ({ status: 204, body: null }),
  });
}
