import { z } from 'zod';
import { CounterIdSchema, ProfileIdSchema, ServiceIdSchema } from '../ids.ts';

/** One below 1 gets an answer of its own: such a condition always holds, or never. */
const seconds = z.int().max(28_800);
export const ConditionSchema = z
  .discriminatedUnion('when', [
    z.strictObject({ when: z.literal('assigned') }),
    z.strictObject({ when: z.literal('park_due') }),
    z.strictObject({ when: z.literal('appointment_due'), serviceId: ServiceIdSchema.nullable() }),
    z.strictObject({ when: z.literal('longest_wait'), serviceId: ServiceIdSchema, seconds }),
    z.strictObject({ when: z.literal('called_fewer'), serviceId: ServiceIdSchema, times: z.int().max(100) }),
    z.strictObject({ when: z.literal('class_waiting'), priority: z.string().min(1).max(40) }),
    z.strictObject({ when: z.literal('waiting'), serviceId: ServiceIdSchema }),
  ])
  .meta({ id: 'Condition' });
export type ConditionView = z.infer<typeof ConditionSchema>;

export const FinallySchema = z
  .discriminatedUnion('call', [
    z.strictObject({ call: z.literal('first_come') }),
    z.strictObject({ call: z.literal('in_order') }),
    z.strictObject({
      call: z.literal('ageing'),
      pointsPerMinute: z.number().max(1000),
      points: z.array(z.strictObject({ serviceId: ServiceIdSchema, points: z.number().min(-10_000).max(10_000) })).max(100),
    }),
  ])
  .meta({ id: 'Finally' });
export const PresetSchema = z.enum(['first_come', 'strict', 'ratio', 'ageing', 'appointments_first', 'custom']);
export const CallingRuleSchema = z
  .strictObject({ preset: PresetSchema, conditions: z.array(ConditionSchema).max(60), finally: FinallySchema })
  .meta({ id: 'CallingRule' });
export type CallingRuleView = z.infer<typeof CallingRuleSchema>;

/** Which queues a counter serves, under which calling rule. */
export const ProfileView = z
  .strictObject({
    id: ProfileIdSchema,
    name: z.string(),
    serviceIds: z.array(ServiceIdSchema),
    rule: CallingRuleSchema,
    cherryPick: z.boolean(),
    /** Who works by it. */
    counterIds: z.array(CounterIdSchema),
  })
  .meta({ id: 'WorkProfile' });
export type ProfileView = z.infer<typeof ProfileView>;

export const ProfileInput = z.strictObject({
  id: ProfileIdSchema.optional(),
  name: z.string().trim().min(1).max(60),
  serviceIds: z.array(ServiceIdSchema).max(100),
  rule: CallingRuleSchema.optional(),
  cherryPick: z.boolean().optional(),
});
export type ProfileInput = z.infer<typeof ProfileInput>;
