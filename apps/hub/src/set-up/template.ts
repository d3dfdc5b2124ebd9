import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  AppointmentRulesSchema,
  CounterIdSchema,
  IconName,
  LastTicketSchema,
  LocalizedTextSchema,
  OpeningHoursSchema,
  OutcomeCodeSchema,
  ProfileIdSchema,
  SeriesSchema,
  ServiceGroupView,
  ServiceIdSchema,
  TEMPLATE_IDS,
  type TemplateId,
} from '@foyer/contract';
import { z } from 'zod';

/** The languages that every text of a template is in, as the screens are. */
export const TEMPLATE_LOCALES = ['en', 'ru', 'ar'] as const;

const texts = LocalizedTextSchema.refine((text) => TEMPLATE_LOCALES.every((locale) => text[locale] !== undefined), {
  error: `a text is in ${TEMPLATE_LOCALES.join(', ')}`,
});
const share = z.strictObject({ serviceId: ServiceIdSchema, share: z.int().min(1).max(20) });
const points = z.strictObject({ serviceId: ServiceIdSchema, points: z.number().min(0).max(1000) });

/** A calling rule by its preset: templates need no lines of their own. */
const Rule = z.discriminatedUnion('preset', [
  z.strictObject({ preset: z.literal('first_come') }),
  z.strictObject({ preset: z.literal('strict') }),
  z.strictObject({ preset: z.literal('ratio'), shares: z.array(share).min(1) }),
  z.strictObject({ preset: z.literal('ageing'), pointsPerMinute: z.number().positive().max(100), points: z.array(points) }),
  z.strictObject({ preset: z.literal('appointments_first') }),
]);

const Service = z.strictObject({
  id: ServiceIdSchema,
  name: texts,
  description: texts.optional(),
  series: SeriesSchema.partial({ first: true, last: true, step: true, wrap: true }),
  expectedServiceSeconds: z.int().min(10).max(14_400),
  targetWaitSeconds: z.int().min(10).max(28_800).nullable(),
  groupId: z.string().nullable(),
  icon: IconName,
  /** Absent: the template's. */
  hours: OpeningHoursSchema.nullable().optional(),
  lastTicket: LastTicketSchema.optional(),
  outcomes: z.array(OutcomeCodeSchema.extend({ name: texts })).optional(),
  outcomeRequired: z.boolean().optional(),
  atKiosk: z.boolean().optional(),
  appointments: AppointmentRulesSchema.optional(),
});

/** What a kind of hall begins with. Nothing here is of one hall: names, zone and people are asked for. */
export const Template = z.strictObject({
  id: z.enum(TEMPLATE_IDS),
  name: texts,
  description: texts,
  icon: IconName,
  /** Of each service that does not say otherwise. Null: as long as the hall is on. */
  hours: OpeningHoursSchema.nullable(),
  priorities: z.array(z.strictObject({ id: z.string().min(1).max(40), rank: z.int(), name: texts })).min(1),
  groups: z.array(ServiceGroupView.extend({ name: texts })),
  services: z.array(Service),
  profiles: z.array(
    z.strictObject({ id: ProfileIdSchema, name: texts, serviceIds: z.array(ServiceIdSchema).min(1), rule: Rule, cherryPick: z.boolean() }),
  ),
  counters: z.array(
    z.strictObject({
      id: CounterIdSchema,
      /** As it is shown and spoken. */
      name: z.string().min(1).max(20),
      /** With a profile these stay for the day when somebody takes it away. */
      serviceIds: z.array(ServiceIdSchema).min(1),
      profileId: ProfileIdSchema.nullable(),
    }),
  ),
});
export type Template = z.output<typeof Template>;

/** `FOYER_RESOURCES` says where a packaged program keeps them. */
function templateDirectory(): string {
  const resources = process.env['FOYER_RESOURCES'] ?? fileURLToPath(new URL('../../../../resources', import.meta.url));
  return join(resources, 'templates');
}

/** @throws when the file is missing, or says something that a hall cannot begin with */
export function loadTemplate(id: TemplateId): Template {
  const path = join(templateDirectory(), `${id}.json`);
  const read = Template.safeParse(JSON.parse(readFileSync(path, 'utf8')));
  if (!read.success) throw new Error(`${path} is not a template of a hall: ${z.prettifyError(read.error)}`);
  return read.data;
}

export const loadTemplates = (): Template[] => TEMPLATE_IDS.map(loadTemplate);
