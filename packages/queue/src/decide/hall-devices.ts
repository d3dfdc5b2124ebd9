import { CHIMES, type Hall, PAPER_FIELDS, type PaperSettings, SPEECH_ENGINES, type VoiceSettings, type VolumeHours } from '../model.ts';
import type { HallState } from '../state.ts';

/** A time of day; a span may end at 24:00. */
const TIME = /^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/;
const MOST_REPEATS = 5;
const LONGEST_AGE = 3600;
const MOST_CROWDED = 50;

const within = (value: number, least: number, most: number): boolean => Number.isSafeInteger(value) && value >= least && value <= most;
const known = (values: readonly string[], all: readonly string[]): boolean =>
  new Set(values).size === values.length && values.every((value) => all.includes(value));

/** A zone stays for as long as a counter is in it. */
export function hasZones(state: HallState, { zones, languages: [own = ''] }: Hall): boolean {
  const ids = new Set(zones.map(({ id }) => id));
  if (ids.size < zones.length || !zones.every(({ id, name }) => id !== '' && Boolean(name[own]))) return false;
  return [...state.counters.values()].every(({ zoneId }) => zoneId === null || ids.has(zoneId));
}

export function hasVoice({ repeats, crowdedAt, maxAgeSeconds, chime, engines, speakers, volume, volumes }: VoiceSettings): boolean {
  return (
    within(repeats, 1, MOST_REPEATS) &&
    within(crowdedAt, 1, MOST_CROWDED) &&
    within(maxAgeSeconds, 10, LONGEST_AGE) &&
    CHIMES.includes(chime) &&
    Object.values(engines).every((order) => known(order, SPEECH_ENGINES)) &&
    ['one', 'all'].includes(speakers) &&
    isVolume(volume) &&
    volumes.every(isSpan)
  );
}

const isVolume = (percent: number): boolean => within(percent, 0, 100);
const isSpan = ({ from, to, volume }: VolumeHours): boolean => TIME.test(from) && TIME.test(to) && from !== to && isVolume(volume);

export function hasPaper({ size, omit, logoId }: PaperSettings): boolean {
  return ['standard', 'compact'].includes(size) && known(omit, PAPER_FIELDS) && logoId !== '';
}
