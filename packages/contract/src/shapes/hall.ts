import { z } from 'zod';
import { BusinessDaySchema, ClockTime, LocaleSchema, LocalizedTextSchema, Moment } from '../ids.ts';
import { PaperSettingsView } from './paper.ts';
import { VoiceSettingsView, ZoneId } from './voice.ts';

export const PlacementSchema = z.enum(['first', 'last', 'age']);
export const AtDayEndSchema = z.enum(['end', 'carry_over']);
const groupId = z.string().regex(/^[a-z0-9-]{1,40}$/, 'lower-case letters, digits and hyphens');

export const PriorityClassView = z.strictObject({ id: z.string().min(1).max(40), rank: z.int(), name: LocalizedTextSchema });
/** Services that stand together on the kiosk. */
export const ServiceGroupView = z
  .strictObject({ id: groupId, name: LocalizedTextSchema, order: z.int().min(0).max(999), icon: z.string().max(40).nullable() })
  .meta({ id: 'ServiceGroup' });
export type ServiceGroupView = z.infer<typeof ServiceGroupView>;

/** States of a printer that a person can act on. `none`: the hall has no printer. */
export const PrinterState = z.enum([
  'none',
  'ready',
  'busy',
  'paper_near_end',
  'paper_end',
  'cover_open',
  'cutter',
  'error',
  'offline',
  'silent',
]);
export type PrinterState = z.infer<typeof PrinterState>;
export const PrinterView = z.strictObject({ state: PrinterState, since: Moment }).meta({ id: 'Printer' });
export type PrinterView = z.infer<typeof PrinterView>;

/** What becomes of visitors' personal data. */
export const PrivacySettings = z
  .strictObject({
    /** Days from the end of a visit for which names, remarks and notes are kept. Phone numbers never outlast their day. */
    keepNamesDays: z.int().min(1).max(3650),
    /** Displays show, and voices say, the name of who is called. */
    namesOnDisplays: z.boolean(),
  })
  .meta({ id: 'PrivacySettings' });

/** A part of the hall with displays of its own. */
export const ZoneView = z.strictObject({ id: ZoneId, name: LocalizedTextSchema }).meta({ id: 'Zone' });
export type ZoneView = z.infer<typeof ZoneView>;

const settings = {
  name: LocalizedTextSchema,
  zone: z.string().min(1).max(60),
  cutover: ClockTime,
  languages: z.array(LocaleSchema).min(1).max(20),
  priorities: z.array(PriorityClassView).min(1).max(20),
  groups: z.array(ServiceGroupView).max(50),
  /** What becomes of tickets still waiting when their business day ends. */
  atDayEnd: AtDayEndSchema,
  maxRequeues: z.int().min(0).max(20),
  /** Where a visit stands in the queue of its next service. */
  nextLegPlace: PlacementSchema,
  startAtCall: z.boolean(),
  privacy: PrivacySettings,
  zones: z.array(ZoneView).max(50),
  voice: VoiceSettingsView,
  paper: PaperSettingsView,
};

export const HallView = z
  .strictObject({
    ...settings,
    businessDay: BusinessDaySchema,
    printer: PrinterView,
    /** Where a visitor's phone reaches the hub: `<publicUrl>/t/<id>` is what a ticket's QR code says. */
    publicUrl: z.url(),
    /** The demo hall: seed data, virtual devices, loopback only. */
    demo: z.boolean(),
    /** People may sign in with another system's accounts: `/api/auth/sso/start?to=/admin`. */
    singleSignOn: z.boolean(),
    version: z.string(),
    serverTime: Moment,
  })
  .meta({ id: 'Hall' });
export type HallView = z.infer<typeof HallView>;

/** Only what is to change. */
export const HallInput = z.strictObject(settings).partial();
export type HallInput = z.infer<typeof HallInput>;

/** A text for the displays. */
export const AnnouncementView = z
  .strictObject({ id: z.string(), text: LocalizedTextSchema, at: Moment, until: Moment.nullable(), spoken: z.boolean() })
  .meta({ id: 'Announcement' });
export type AnnouncementView = z.infer<typeof AnnouncementView>;
export const AnnouncementInput = z.strictObject({
  text: LocalizedTextSchema,
  /** 1 minute to 12 hours; absent: until it is withdrawn. */
  seconds: z.int().min(60).max(43_200).optional(),
  spoken: z.boolean().optional(),
});
export type AnnouncementInput = z.infer<typeof AnnouncementInput>;
