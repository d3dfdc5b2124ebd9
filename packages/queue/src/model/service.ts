import type { BusinessDay, ServiceId } from '../ids.ts';
import type { LocalizedText } from './text.ts';

/** The letter and number range of a service's tickets: `A` + 1…999 prints as A001…A999. */
export interface Series {
  readonly prefix: string;
  readonly first: number;
  readonly last: number;
  readonly step: number;
  /** After the last number the first one comes again, as soon as its ticket is no longer open. */
  readonly wrap: boolean;
}

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** Local wall-clock times `HH:MM`; `to` is later than `from` and may be `24:00`. Open at `from`, closed at `to`. */
export interface TimeRange {
  readonly from: string;
  readonly to: string;
}

/** A calendar day that is unlike its weekday: a holiday (no ranges) or a long Thursday. */
export interface DayException {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly ranges: readonly TimeRange[];
  readonly note: string;
}

export interface OpeningHours {
  /** In order, not overlapping. No range: closed on that weekday. */
  readonly weekly: Readonly<Record<Weekday, readonly TimeRange[]>>;
  readonly exceptions: readonly DayException[];
}

/** How a service may end, e.g. `granted`. */
export interface OutcomeCode {
  readonly code: string;
  readonly name: LocalizedText;
}

/** How a service takes bookings. Slots begin with each opening range, one after another. */
export interface AppointmentRules {
  /** 5 to 480. */
  readonly slotMinutes: number;
  /** Bookings per slot, 1 or more. */
  readonly capacity: number;
  /** Checked in sooner than this before the booked time, a visitor waits until then. */
  readonly earlySeconds: number;
  /** Checked in later than this after the booked time, a visitor joins the ordinary queue. */
  readonly lateSeconds: number;
  /** Not checked in this long after the booked time, the slot is released: a no-show. At least `lateSeconds`. */
  readonly releaseSeconds: number;
}

/** What a visitor comes for. */
export interface Service {
  readonly id: ServiceId;
  readonly name: LocalizedText;
  /** One or two sentences for the kiosk; empty where there is nothing to say. */
  readonly description: LocalizedText;
  readonly series: Series;
  /** Seconds of service expected before there is any evidence. */
  readonly expectedServiceSeconds: number;
  /** Place on the kiosk, ascending. */
  readonly order: number;
  /** False: closed by hand. It takes no new tickets; those waiting are still called. */
  readonly open: boolean;
  /** Opened by hand for this business day, whatever its hours say. */
  readonly openedFor: BusinessDay | null;
  /** Null: as long as the hall is on. */
  readonly hours: OpeningHours | null;
  /** Tickets a business day, 1 or more; null: as many as there are numbers. */
  readonly dailyQuota: number | null;
  /** `close`: no new ticket when the forecast (P80) says that it cannot be called before closing time; `warn`: the kiosk says so. */
  readonly lastTicket: 'off' | 'warn' | 'close';
  /** The service level: seconds within which a visitor should be called; null where nobody promised any. */
  readonly targetWaitSeconds: number | null;
  /** Empty: any word will do as an outcome. */
  readonly outcomes: readonly OutcomeCode[];
  readonly outcomeRequired: boolean;
  /** A name of the icon set, or null. */
  readonly icon: string | null;
  readonly groupId: string | null;
  /** Whether it can be chosen at the kiosk; another one is reached by transfer, journey or appointment only. */
  readonly atKiosk: boolean;
  /** Null: takes no appointments. */
  readonly appointments: AppointmentRules | null;
}

/** What a service has unless somebody said otherwise; also what older logs leave out. */
export const SERVICE_DEFAULTS = {
  description: {},
  open: true,
  openedFor: null,
  hours: null,
  dailyQuota: null,
  lastTicket: 'off',
  targetWaitSeconds: null,
  outcomes: [],
  outcomeRequired: false,
  icon: null,
  groupId: null,
  atKiosk: true,
  appointments: null,
} as const satisfies Partial<Service>;

export const SERIES_DEFAULTS = { first: 1, last: 999, step: 1, wrap: false } as const satisfies Partial<Series>;
