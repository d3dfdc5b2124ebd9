import { z } from 'zod';
import { Moment } from '../ids.ts';

/** Why the other system has not got what it was sent. `status`: it answered with an error. `redirected`: redirects are not followed. */
export const WebhookTrouble = z.enum(['unknown_host', 'no_connection', 'timeout', 'certificate', 'redirected', 'status', 'other']);
export type WebhookTrouble = z.infer<typeof WebhookTrouble>;

/** One time that something was sent. */
export const WebhookTry = z
  .strictObject({
    at: Moment,
    /** The HTTP status of the answer; null: there was none. */
    status: z.int().nullable(),
    /** Null: it arrived. */
    trouble: WebhookTrouble.nullable(),
  })
  .meta({ id: 'WebhookTry' });
export type WebhookTry = z.infer<typeof WebhookTry>;

const from = z.enum(['notice', 'alarm']);
const url = z
  .url({ protocol: /^https?$/, error: 'an address that begins with http:// or https://' })
  .regex(/^[^@]*$/, 'an address without a name and password in it')
  .max(500);

/** Who is told of alarms beside the hall's own people: an address that gets a POST for each. */
export const AlarmSettingsView = z
  .strictObject({
    /** Null: nobody. */
    url: z.string().nullable(),
    /** Only alarms, or what somebody should look at some time as well. */
    from,
    /** What is sent is signed. The secret itself is never shown. */
    hasSecret: z.boolean(),
    /** How many are to be sent yet. */
    waiting: z.int(),
    /** Null: nothing was sent since the hub started. */
    last: WebhookTry.nullable(),
  })
  .meta({ id: 'AlarmSettings' });
export type AlarmSettingsView = z.infer<typeof AlarmSettingsView>;

export const AlarmSettingsInput = z.strictObject({
  url: url.nullable().optional(),
  from: from.optional(),
  /** By which the receiver knows that the hub has sent it. Null takes it away. */
  secret: z.string().min(16).max(200).nullable().optional(),
});
export type AlarmSettingsInput = z.infer<typeof AlarmSettingsInput>;
