import type { PaperSettings } from './paper.ts';
import type { Privacy } from './personal.ts';
import type { Locale, LocalizedText } from './text.ts';
import type { Placement } from './ticket.ts';
import type { VoiceSettings } from './voice.ts';

/** A class of visitors. A higher rank is called first; within a rank, order is arrival order. */
export interface PriorityClass {
  readonly id: string;
  readonly rank: number;
  readonly name: LocalizedText;
}

/** Services that stand together on the kiosk. */
export interface ServiceGroup {
  readonly id: string;
  readonly name: LocalizedText;
  /** Place on the kiosk, ascending. */
  readonly order: number;
  /** A name of the icon set, or null. */
  readonly icon: string | null;
}

/** A part of the hall with displays of its own: they show and say the calls of its counters. */
export interface Zone {
  readonly id: string;
  readonly name: LocalizedText;
}

/** What becomes of the tickets that are still waiting or parked when their business day ends. */
export type AtDayEnd = 'end' | 'carry_over';

/** Settings of the whole hall. */
export interface Hall {
  readonly name: LocalizedText;
  /** IANA time zone, e.g. `Europe/Berlin`. */
  readonly zone: string;
  /** Local wall-clock time at which the business day begins, `HH:MM`. */
  readonly cutover: string;
  /** Languages offered to visitors; the first is the hall's own. Never empty. */
  readonly languages: readonly Locale[];
  /** Never empty; the first is the ordinary class. */
  readonly priorities: readonly PriorityClass[];
  readonly groups: readonly ServiceGroup[];
  readonly atDayEnd: AtDayEnd;
  /** How often a called ticket may go back to its queue. */
  readonly maxRequeues: number;
  /** Where a visit stands in the queue of its next service. */
  readonly nextLegPlace: Placement;
  /** Service starts with the call, not with a press of its own. */
  readonly startAtCall: boolean;
  readonly privacy: Privacy;
  readonly zones: readonly Zone[];
  readonly voice: VoiceSettings;
  readonly paper: PaperSettings;
}

/** What a hall has unless somebody said otherwise; also what older logs leave out. */
export const HALL_DEFAULTS = {
  groups: [],
  atDayEnd: 'end',
  maxRequeues: 3,
  nextLegPlace: 'age',
  startAtCall: false,
  privacy: { keepNamesDays: 30, namesOnDisplays: false },
  zones: [],
  voice: { repeats: 3, crowdedAt: 4, maxAgeSeconds: 180, chime: 'falling', engines: {}, speakers: 'one', volume: 80, volumes: [] },
  paper: { size: 'standard', omit: [], logoId: null, header: {}, footer: {} },
} as const satisfies Partial<Hall>;
