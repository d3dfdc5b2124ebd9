import type { DisplaySettings } from '@foyer/contract';
import type { HallState } from '@foyer/queue';
import { HallError } from '../../hall/index.ts';
import { displaySettings } from '../../hall/views/index.ts';

type Setting = keyof DisplaySettings;

/**
 * A display's settings as they are to be stored, and which of them got another value.
 * @param wished only what is to change; undefined: nothing
 * @throws HallError SETTING_INVALID, COUNTER_UNKNOWN
 */
export function displayChange(
  state: HallState,
  { role, settings }: { readonly role: string; readonly settings: string | null },
  wished: { readonly [Name in Setting]?: DisplaySettings[Name] | undefined } | undefined,
): { readonly settings: string | null; readonly changed: readonly Setting[] } {
  if (wished === undefined) return { settings, changed: [] };
  if (role !== 'display') throw new HallError('SETTING_INVALID', { field: 'display' });
  const before = displaySettings(settings);
  const given = Object.fromEntries(Object.entries(wished).filter(([, value]) => value !== undefined));
  const after: DisplaySettings = { ...before, ...given };
  placeExists(state, after);
  const changed = (Object.keys(given) as Setting[]).filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
  return { settings: changed.length > 0 ? JSON.stringify(after) : settings, changed };
}

/** @throws HallError SETTING_INVALID, COUNTER_UNKNOWN */
function placeExists({ hall, counters }: HallState, { zoneId, layout, counterId }: DisplaySettings): void {
  if (zoneId !== null && !hall?.zones.some(({ id }) => id === zoneId)) throw new HallError('SETTING_INVALID', { field: 'display.zoneId' });
  if (counterId !== null && !counters.has(counterId)) throw new HallError('COUNTER_UNKNOWN', { counterId });
  if (layout === 'counter' && counterId === null) throw new HallError('SETTING_INVALID', { field: 'display.counterId' });
}
