import { z } from 'zod';
import { ENDPOINTS } from '../endpoints.ts';
import { ServiceIdSchema, TicketIdSchema } from '../ids.ts';
import { line } from '../plain-text.ts';
import { CounterInput, CounterQueue, CounterStatusSchema, CounterView, PlacementSchema, RuleView, TicketView } from '../shapes.ts';
import { atCounter, counterParams, ending, optionalBody, target, visitor } from './bodies.ts';
import type { RouteContract } from './route-contract.ts';

export const CallReply = z.strictObject({ ticket: TicketView, counter: CounterView, rule: RuleView }).meta({ id: 'Call' });
export type CallReply = z.infer<typeof CallReply>;
export const CounterReply = z.strictObject({ ticket: TicketView.nullable(), counter: CounterView }).meta({ id: 'CounterReply' });
export type CounterReply = z.infer<typeof CounterReply>;

const AtCounterBody = optionalBody(z.strictObject(atCounter));
const leftTicket = z.enum(['finish', 'requeue', 'no_show']).optional();
const act = { tag: 'counters', params: counterParams, body: AtCounterBody, replies: { 200: CounterReply } } as const;

export const COUNTER_ROUTES = {
  listCounters: {
    ...ENDPOINTS.listCounters,
    tag: 'counters',
    summary: 'Counters, with status, current ticket and how many wait',
    replies: { 200: z.array(CounterView) },
  },
  getCounterQueue: {
    ...ENDPOINTS.getCounterQueue,
    tag: 'counters',
    summary: 'Who is at a counter, who would be called next, who waits and who is parked',
    params: counterParams,
    replies: { 200: CounterQueue },
  },
  createCounter: {
    ...ENDPOINTS.createCounter,
    tag: 'counters',
    summary: 'Add a counter',
    body: CounterInput,
    replies: { 201: CounterView },
  },
  updateCounter: {
    ...ENDPOINTS.updateCounter,
    tag: 'counters',
    summary: 'Change a counter, its work profile or its services',
    params: counterParams,
    body: CounterInput.omit({ id: true }).partial(),
    replies: { 200: CounterView },
  },
  deleteCounter: {
    ...ENDPOINTS.deleteCounter,
    tag: 'counters',
    summary: 'Remove a counter without a ticket',
    params: counterParams,
    replies: { 204: null },
  },

  callNext: {
    ...ENDPOINTS.callNext,
    tag: 'counters',
    summary: 'End the current service and call the next ticket, or the one that is named; 204 when nobody waits',
    params: counterParams,
    /** Neither id nor number: by the calling rules. */
    body: optionalBody(
      z.strictObject({
        ...atCounter,
        ...ending,
        ticketId: TicketIdSchema.optional(),
        number: z.string().trim().toUpperCase().min(1).max(12).optional(),
      }),
    ),
    replies: { 200: CallReply, 204: null },
  },
  storeNext: {
    ...ENDPOINTS.storeNext,
    tag: 'counters',
    summary: 'Like a call; with nobody waiting (204) the next arrival is called at once',
    params: counterParams,
    body: optionalBody(z.strictObject({ ...atCounter, ...ending })),
    replies: { 200: CallReply, 204: null },
  },
  unstoreNext: {
    ...ENDPOINTS.unstoreNext,
    tag: 'counters',
    summary: 'The next arrival is not called at once any more',
    params: counterParams,
    replies: { 200: CounterReply },
  },
  recall: { ...ENDPOINTS.recall, ...act, summary: 'Announce the current ticket again' },
  startService: { ...ENDPOINTS.startService, ...act, summary: 'The visitor has arrived: service starts' },
  finishService: {
    ...ENDPOINTS.finishService,
    ...act,
    summary: 'Service ends; a visit with services to come goes on waiting',
    body: optionalBody(z.strictObject({ ...atCounter, ...ending })),
  },
  markNoShow: { ...ENDPOINTS.markNoShow, ...act, summary: 'Called, absent' },
  requeue: {
    ...ENDPOINTS.requeue,
    ...act,
    summary: 'The called ticket goes back to its queue: behind `after` others (0: first), or last',
    body: optionalBody(z.strictObject({ ...atCounter, after: z.int().optional() })),
  },
  transfer: {
    ...ENDPOINTS.transfer,
    ...act,
    summary: 'Send the visitor on to a service, a counter or a person; the number stays',
    body: z.strictObject({ ...atCounter, ...ending, ...target, place: PlacementSchema.optional() }),
  },
  park: {
    ...ENDPOINTS.park,
    ...act,
    summary: "Into the counter's pool, with a timer",
    body: z.strictObject({ ...atCounter, seconds: z.int() }),
  },
  walkDirect: {
    ...ENDPOINTS.walkDirect,
    tag: 'counters',
    summary: 'A visit created at the counter and served at once',
    params: counterParams,
    body: z.strictObject({ ...atCounter, ...ending, ...visitor, serviceId: ServiceIdSchema }),
    replies: { 201: CallReply },
  },
  setCounterStatus: {
    ...ENDPOINTS.setCounterStatus,
    ...act,
    summary: 'Open, busy, break, closed',
    body: z.strictObject({
      ...atCounter,
      status: CounterStatusSchema,
      /** Of a break. */
      reason: line().min(1).max(80).optional(),
      /** What becomes of a ticket that is there. Absent: refused with `COUNTER_HAS_TICKET`. */
      leftTicket,
    }),
  },
  takeCounter: {
    ...ENDPOINTS.takeCounter,
    ...act,
    summary: 'The signed-in specialist sits down here',
    body: optionalBody(z.strictObject({})),
  },
  leaveCounter: {
    ...ENDPOINTS.leaveCounter,
    ...act,
    summary: 'The signed-in specialist leaves',
    body: optionalBody(
      z.strictObject({
        ...atCounter,
        leftTicket,
        /** Frees the seat of whoever sits there. For supervisors. */
        whoever: z.boolean().optional(),
      }),
    ),
  },
  pauseAutoCall: {
    ...ENDPOINTS.pauseAutoCall,
    ...act,
    summary: 'Pause the automatic call, or let it go on',
    body: z.strictObject({ paused: z.boolean() }),
  },
} as const satisfies Record<string, RouteContract>;
