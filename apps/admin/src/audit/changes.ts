import type { AuditEntry } from '@foyer/contract';
import type { Appointment, Counter, Hall, Service, WorkProfile } from '@foyer/queue';
import { momentText } from '../history/dates.ts';
import * as say from './setting-words.ts';
import type { Words } from './use-words.ts';

/** One setting, as it was and as it is. Null: nothing was, or is, set. */
export interface Change {
  readonly name: string;
  readonly label: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** How each setting is called and said; a setting without words does not compile. */
type Settings<Thing> = {
  readonly [Key in keyof Thing]-?: readonly [label: string, inWords: (value: Thing[Key], words: Words, of: Thing) => string | null] | null;
};

const HALL: Settings<Hall> = {
  name: ['setting.name', say.texts],
  zone: ['setting.zone', say.plain],
  cutover: ['setting.cutover', say.plain],
  languages: ['setting.languages', say.languageList],
  priorities: ['setting.classes', say.classes],
  groups: ['setting.groups', say.groups],
  atDayEnd: ['setting.atDayEnd', say.choice('setting.atDayEndRule')],
  maxRequeues: ['setting.maxRequeues', say.plain],
  nextLegPlace: ['setting.nextLegPlace', say.choice('said.place')],
  startAtCall: ['setting.startAtCall', say.yesNo],
  privacy: ['setting.privacy', say.privacy],
  zones: ['setting.zones', say.groups],
  voice: ['setting.voice', say.voice],
  paper: ['setting.paper', say.paper],
};
const SERVICE: Settings<Service> = {
  id: null,
  name: ['services.names', say.texts],
  description: ['services.description', say.texts],
  series: ['services.numbers', say.series],
  expectedServiceSeconds: ['services.expected', say.span],
  order: ['services.order', say.plain],
  open: ['setting.open', say.yesNo],
  openedFor: ['setting.openedFor', say.day],
  hours: ['services.hours', say.hours],
  dailyQuota: ['services.quota', say.plain],
  lastTicket: ['services.lastTicket', say.choice('services.lastTicketRule')],
  targetWaitSeconds: ['services.target', say.span],
  outcomes: ['services.outcomes', say.outcomes],
  outcomeRequired: ['services.outcomeRequired', say.yesNo],
  icon: ['services.icon', say.icon],
  groupId: ['services.group', say.group],
  atKiosk: ['services.atKiosk', say.yesNo],
  appointments: ['services.appointments', say.appointmentRules],
};
const COUNTER: Settings<Counter> = {
  id: null,
  name: ['counters.name', say.plain],
  serial: ['counters.serial', say.plain],
  profileId: ['counters.profile', say.profile],
  serviceIds: ['counters.services', say.serviceList],
  userIds: ['counters.people', say.personList],
  autoCallSeconds: ['counters.autoCall', say.span],
  returnAfterBreak: ['counters.returnAfterBreak', say.yesNo],
  zoneId: ['counters.zone', say.zone],
};
const PROFILE: Settings<WorkProfile> = {
  id: null,
  name: ['profiles.name', say.plain],
  serviceIds: ['profiles.services', say.serviceList],
  rule: ['profiles.rule', (_, words, of) => say.ruleOf(of, words)],
  cherryPick: ['profiles.cherryPick', say.yesNo],
};
const APPOINTMENT: Settings<Appointment> = {
  id: null,
  code: null,
  state: null,
  ticketId: null,
  serviceId: ['column.service', (id, { names }) => names.service(id)],
  at: ['appointments.time', (at, { locale, zone }) => momentText(at, locale, zone)],
  locale: ['column.language', say.language],
  customer: ['column.customer', (customer) => [customer?.name, customer?.phone].filter(Boolean).join(', ') || null],
  note: ['appointments.note', say.plain],
};

/** By the name under which an event has the thing. */
const THINGS = { hall: HALL, service: SERVICE, counter: COUNTER, profile: PROFILE, appointment: APPOINTMENT } as const;
type Thing = Readonly<Record<string, unknown>>;
const SETS_UP = new Set(['hall_configured', 'service_put', 'counter_put', 'profile_put', 'appointment_changed']);

/** What a change of the set-up changed, in words. Null: the event is none, or nothing is known of what was before. */
export function changesOf({ type, details, before }: AuditEntry, words: Words): readonly Change[] | null {
  if (before === undefined || !SETS_UP.has(type)) return null;
  const kind = (Object.keys(THINGS) as (keyof typeof THINGS)[]).find((name) => name in details);
  if (kind === undefined) return null;
  return differences(THINGS[kind] as Settings<Thing>, (before?.[kind] ?? null) as Thing | null, details[kind] as Thing, words);
}

function differences(settings: Settings<Thing>, before: Thing | null, after: Thing, words: Words): readonly Change[] {
  return Object.entries(settings).flatMap(([name, setting]) => {
    if (setting === null || !(name in after)) return [];
    const [label, inWords] = setting;
    const wording = (of: Thing | null) => (of === null || of[name] === undefined ? null : inWords(of[name], words, of));
    const [was, is] = [wording(before), wording(after)];
    // Of what is new, what was left empty says nothing; of an older version's event, what it did not know yet.
    return was === is ? [] : [{ name, label: words.t(label), before: was, after: is }];
  });
}
