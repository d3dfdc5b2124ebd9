import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { emptyHall, evolve, type QueueEvent } from '@foyer/queue';
import { brokenInLog, brokenInState } from '@foyer/queue/testing';
import { describe, expect, test } from 'vitest';
import { type Day, type PlayedDay, playDay } from './random/day.ts';
import { readLog } from './random/read-log.ts';
import { disagreements } from './random/told-and-done.ts';
import { workedOut } from './random/views.ts';

const FOYER = fileURLToPath(new URL('../../../apps/hub/src/cli/foyer.ts', import.meta.url));
const LONG = 50_000;
/** FOYER_HALL_SEED plays a day again that was found before, as far as several who act at once can. */
const seed = Number(process.env.FOYER_HALL_SEED ?? Date.now() % 0x7fff_ffff);
const DAYS: readonly (Day & { readonly name: string })[] = [
  { name: 'the usual seed', seed: 20260105, commands: 5_000, powerCuts: [2_500] },
  { name: `seed ${seed}`, seed, commands: LONG, powerCuts: [9_000, 21_000, 34_000] },
];
/** What a hall that is used at random for long comes to. */
const REACHED: readonly QueueEvent['type'][] = [
  'ticket_issued', 'ticket_called', 'ticket_recalled', 'service_started', 'ticket_served', 'leg_served', 'ticket_transferred', 'ticket_requeued',
  'ticket_parked', 'ticket_moved', 'ticket_no_show', 'ticket_restored', 'ticket_cancelled', 'ticket_remarked', 'journey_changed', 'counter_status',
  'counter_taken', 'counter_left', 'next_stored', 'appointment_booked', 'appointment_checked_in', 'announcement_made', 'profile_put', 'service_put',
]; // biome-ignore format: a list

describe.each(DAYS)('8 counters and 4 kiosks at random, $commands commands, $name', (day) => {
  test('what must hold, always, holds in the log and in what everybody was told', { timeout: 420_000 }, async () => {
    const played = await playDay(day);
    const { dataDir, ledger, picture } = played;
    const { events, answers } = readLog(dataDir);
    console.log(report(day, played, events));

    expect(ledger.wrong.slice(0, 10)).toEqual([]);
    const state = emptyHall();
    for (const event of events) evolve(state, event);
    expect(brokenInLog(events, state).slice(0, 10)).toEqual([]);
    expect(brokenInState(state)).toEqual([]);
    expect(disagreements(ledger, events, answers).slice(0, 10)).toEqual([]);
    expect(picture).toEqual(workedOut(events, picture.seq));
    execFileSync(process.execPath, [FOYER, 'verify', '--data', dataDir], { stdio: 'pipe', timeout: 120_000 });

    expect(ledger.commands).toBeGreaterThanOrEqual(day.commands);
    expect(ledger.done.length / ledger.commands).toBeGreaterThan(0.5);
    if (day.commands < LONG) return;
    expect(REACHED.filter((type) => !events.some((event) => event.type === type))).toEqual([]);
  });
});

function report({ name }: Day & { readonly name: string }, { ledger, seconds }: PlayedDay, events: readonly QueueEvent[]): string {
  const refusals = [...ledger.refused].sort((one, other) => other[1] - one[1]).map(([code, times]) => `${code} ${times}`);
  return [
    `${name}: ${ledger.commands} commands in ${seconds.toFixed(1)} s, ${ledger.done.length} of them done, ${events.length} events`,
    `${ledger.drops} answers lost, ${ledger.repeats} asked for again`,
    `refused: ${refusals.join(', ')}`,
  ].join('\n');
}
