import type { AnnouncementView, HallView, RecentCallView, VoiceSettingsView } from '@foyer/contract';
import type { Announcement, HallState, RecentCall, TicketId, VoiceSettings } from '@foyer/queue';
import { HallError } from '../hall-error.ts';
import { moment, momentOrNull } from './moment.ts';

/** What the state cannot know of the hall. */
export type HallFacts = Pick<HallView, 'businessDay' | 'printer' | 'publicUrl' | 'demo' | 'version' | 'singleSignOn'> & {
  readonly now: number;
};

/** @throws HallError `HALL_INVALID` before the hall is set up, which a hub does before it listens. */
export function hallView(state: HallState, facts: HallFacts): HallView {
  const { now, ...known } = facts;
  const { hall } = state;
  if (!hall) throw new HallError('HALL_INVALID', { field: 'hall' });
  return {
    name: { ...hall.name },
    zone: hall.zone,
    cutover: hall.cutover,
    languages: [...hall.languages],
    priorities: hall.priorities.map((priority) => ({ ...priority, name: { ...priority.name } })),
    groups: hall.groups.map((group) => ({ ...group, name: { ...group.name } })).sort((a, b) => a.order - b.order),
    atDayEnd: hall.atDayEnd,
    maxRequeues: hall.maxRequeues,
    nextLegPlace: hall.nextLegPlace,
    startAtCall: hall.startAtCall,
    privacy: { ...hall.privacy },
    zones: hall.zones.map(({ id, name }) => ({ id, name: { ...name } })),
    voice: voiceView(hall.voice),
    paper: { ...hall.paper, omit: [...hall.paper.omit], header: { ...hall.paper.header }, footer: { ...hall.paper.footer } },
    ...known,
    serverTime: moment(now),
  };
}

function voiceView({ engines, volumes, ...voice }: VoiceSettings): VoiceSettingsView {
  return {
    ...voice,
    engines: Object.fromEntries(Object.entries(engines).map(([locale, order]) => [locale, [...order]])),
    volumes: volumes.map((one) => ({ ...one })),
  };
}

export function announcementView({ id, text, at, until, spoken }: Announcement): AnnouncementView {
  return { id, text: { ...text }, at: moment(at), until: momentOrNull(until), spoken };
}

/** Newest first. */
export function announcementViews(state: HallState): AnnouncementView[] {
  return [...state.announcements.values()].sort((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1)).map(announcementView);
}

/** @param names whether it may tell the visitor's name */
export function recentCallView(
  state: HallState,
  { ticketId, seq, number, counterId, counterName, locale, at }: RecentCall,
  names: boolean,
): RecentCallView {
  return { seq, number, counterId, counterName, locale, at: moment(at), ...(names && shownName(state, ticketId)) };
}

/** Line ends, commands of devices, and signs that turn the direction of what follows. */
const NO_LETTERS = /[\p{Cc}\p{Cs}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu;

/** For displays and voices: nothing, unless an administrator has said so; and nothing of who is not in the hall any more. */
export function shownName({ hall, tickets }: HallState, ticketId: TicketId): { readonly visitorName?: string } {
  if (hall?.privacy.namesOnDisplays !== true) return {};
  const visitorName = tickets.get(ticketId)?.customer?.name?.replace(NO_LETTERS, ' ').trim();
  return visitorName ? { visitorName } : {};
}
