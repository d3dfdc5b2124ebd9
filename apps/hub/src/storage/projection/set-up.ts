import { HALL_DEFAULTS, SERIES_DEFAULTS, SERVICE_DEFAULTS, type Service, type WorkProfile } from '@foyer/queue';
import type { WriteHandle } from '../connection.ts';
import { type Gathered, gathered } from './gathered.ts';
import type { HandlersOf } from './handlers.ts';

type SetUp = 'hall_configured' | 'service_put' | 'service_removed' | 'profile_put' | 'profile_removed';

/** The rows of a table that holds each thing's settings as JSON. */
function settingsTable<Thing>(handle: WriteHandle, table: 'services' | 'profiles'): Gathered<Thing> {
  const all = handle.query<{ id: string; settings: string }>(`SELECT id, settings FROM ${table}`);
  const put = handle.change(
    `INSERT INTO ${table} (id, settings) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET settings = excluded.settings`,
  );
  const drop = handle.change(`DELETE FROM ${table} WHERE id = ?`);
  return gathered<Thing>({
    load: () => all.all().map(({ id, settings }) => [id, JSON.parse(settings) as Thing] as const),
    save: (id, thing) => void put.run(id, JSON.stringify(thing)),
    remove: (id) => void drop.run(id),
  });
}

export type Services = Gathered<Service>;
export type Profiles = Gathered<WorkProfile>;
export const serviceTable = (handle: WriteHandle): Services => settingsTable(handle, 'services');
export const profileTable = (handle: WriteHandle): Profiles => settingsTable(handle, 'profiles');

/** Hall, services, work profiles. What an older log leaves out is completed, as `evolve` does. */
export function setUpStatements(handle: WriteHandle, services: Services, profiles: Profiles): HandlersOf<SetUp> {
  const putHall = handle.change(
    'INSERT INTO hall (id, settings) VALUES (1, ?) ON CONFLICT (id) DO UPDATE SET settings = excluded.settings',
  );
  return {
    hall_configured: ({ hall }) => void putHall.run(JSON.stringify({ ...HALL_DEFAULTS, ...hall })),
    service_put: ({ service }) =>
      services.set(service.id, { ...SERVICE_DEFAULTS, ...service, series: { ...SERIES_DEFAULTS, ...service.series } }),
    service_removed: ({ serviceId }) => services.delete(serviceId),
    profile_put: ({ profile }) => profiles.set(profile.id, profile),
    profile_removed: ({ profileId }) => profiles.delete(profileId),
  };
}
