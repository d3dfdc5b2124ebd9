import { z } from 'zod';
import { ENDPOINTS } from '../endpoints.ts';
import { CounterIdSchema, LocaleSchema, LocalizedTextSchema, ServiceIdSchema } from '../ids.ts';
import { IconName, OpeningHoursSchema, Password, PersonName, Username } from '../shapes.ts';
import { LoginReply } from './people.ts';
import type { RouteContract } from './route-contract.ts';

/** What a new hall may begin as. */
export const TEMPLATE_IDS = ['bank', 'clinic', 'town_hall', 'empty'] as const;
export type TemplateId = (typeof TEMPLATE_IDS)[number];

/** As much of a template as a person needs to choose by. Texts are in the languages of the screens. */
export const TemplateView = z
  .strictObject({
    id: z.enum(TEMPLATE_IDS),
    name: LocalizedTextSchema,
    description: LocalizedTextSchema,
    icon: IconName,
    /** Of most of its services. Null: as long as the hall is on. */
    hours: OpeningHoursSchema.nullable(),
    groups: z.array(z.strictObject({ id: z.string(), name: LocalizedTextSchema })),
    services: z.array(
      z.strictObject({
        id: ServiceIdSchema,
        name: LocalizedTextSchema,
        prefix: z.string(),
        icon: IconName,
        groupId: z.string().nullable(),
        takesAppointments: z.boolean(),
      }),
    ),
    counters: z.array(z.strictObject({ id: CounterIdSchema, name: z.string(), serviceIds: z.array(ServiceIdSchema) })),
    profiles: z.array(z.strictObject({ name: LocalizedTextSchema })),
  })
  .meta({ id: 'HallTemplate' });
export type TemplateView = z.infer<typeof TemplateView>;

export const SetUpView = z
  .strictObject({
    /** Nobody can sign in yet: the hall waits to be set up. */
    needed: z.boolean(),
    /** The zone of the hub's machine, by its IANA name. */
    zone: z.string(),
    /** Empty where nothing is needed. */
    templates: z.array(TemplateView),
  })
  .meta({ id: 'SetUp' });
export type SetUpView = z.infer<typeof SetUpView>;

const code = z.string().trim().min(1).max(40);

export const SetUpInput = z.strictObject({
  /** What the hub printed when it started. In any case, with or without its hyphen. */
  code,
  hall: z.strictObject({
    /** At least in the first of the languages. */
    name: LocalizedTextSchema,
    zone: z.string().min(1).max(60),
    languages: z.array(LocaleSchema).min(1).max(20),
  }),
  template: z.enum(TEMPLATE_IDS),
  /** Who may do everything from then on. */
  admin: z.strictObject({ username: Username, name: PersonName, password: Password }),
});
export type SetUpInput = z.infer<typeof SetUpInput>;

export const SET_UP_ROUTES = {
  getSetup: { ...ENDPOINTS.getSetup, tag: 'hall', summary: 'Whether the hall waits to be set up', replies: { 200: SetUpView } },
  checkSetUpCode: {
    ...ENDPOINTS.checkSetUpCode,
    tag: 'hall',
    summary: 'Whether this is the code that the hub printed',
    body: z.strictObject({ code }),
    replies: { 204: null },
  },
  setUpHall: {
    ...ENDPOINTS.setUpHall,
    tag: 'hall',
    summary: 'Set the hall up: its settings, what it begins with, its first administrator. All of it, or nothing',
    body: SetUpInput,
    replies: { 201: LoginReply },
  },
} as const satisfies Record<string, RouteContract>;
