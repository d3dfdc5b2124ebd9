import type { IssuedTicket, ServiceView } from '@foyer/contract';
import { describe, expect, it } from 'vitest';
import { CHOOSE, type Flow, type FlowEvent, LEAVE_AFTER_MS, nextFlow, STAY_MS, type TicketRequest } from './flow.ts';

const request = (key: string): TicketRequest => ({
  kind: 'ticket',
  key,
  serviceIds: ['deposit' as ServiceView['id']],
  priority: 'ordinary',
  locale: 'en',
});
const checkIn: TicketRequest = { kind: 'checkIn', key: 'k1', code: '123456' };
const ticket = { number: 'A001' } as IssuedTicket;
const run = (...events: FlowEvent[]): Flow => events.reduce(nextFlow, CHOOSE);
const touch: FlowEvent = { type: 'touch', request: request('k1') };
const answer: FlowEvent = { type: 'answer', key: 'k1', ticket, at: 1000 };
const lost: FlowEvent = { type: 'refusal', key: 'k1', code: 'HUB_UNREACHABLE', at: 1000 };

describe('the kiosk', () => {
  it('takes a double tap as one touch', () => {
    expect(run(touch, { type: 'touch', request: request('k2') })).toEqual({ step: 'issuing', request: request('k1') });
  });
  it('asks again with the key of the touch after a lost answer', () => {
    expect(run(touch, lost, { type: 'retry' })).toEqual({ step: 'issuing', request: request('k1') });
  });
  it('does not offer another try where the hub has refused', () => {
    const refused = run(touch, { type: 'refusal', key: 'k1', code: 'SERVICE_CLOSED', at: 0 });
    expect(nextFlow(refused, { type: 'retry' })).toBe(refused);
  });
  it('does not take the answer to another touch', () => {
    expect(run(touch, { ...answer, key: 'k0' })).toEqual({ step: 'issuing', request: request('k1') });
    expect(run(touch, lost, { type: 'leave' }, answer)).toEqual(CHOOSE);
  });
  it('cannot be left while a ticket is on its way', () => {
    expect(run(touch, { type: 'leave' }).step).toBe('issuing');
  });
  it('counts down only once the paper is settled, and only once', () => {
    expect(run(touch, answer)).toMatchObject({ step: 'issued', leaveAt: null });
    expect(run(touch, answer, { type: 'settled', at: 5000 }, { type: 'settled', at: 9000 })).toMatchObject({
      leaveAt: 5000 + LEAVE_AFTER_MS,
    });
  });
  it('stays longer when asked', () => {
    expect(run(touch, answer, { type: 'settled', at: 5000 }, { type: 'stay', at: 6000 })).toMatchObject({ leaveAt: 6000 + STAY_MS });
    expect(run({ type: 'stay', at: 6000 })).toBe(CHOOSE);
  });
  it('takes the code of an appointment, and a mistyped one again', () => {
    const typing = run({ type: 'enter_code', at: 1000 });
    expect(typing).toEqual({ step: 'code', leaveAt: 1000 + STAY_MS });
    const unknown = [
      { type: 'touch', request: checkIn },
      { ...lost, code: 'APPOINTMENT_CODE_UNKNOWN' },
    ] as FlowEvent[];
    const failed = unknown.reduce(nextFlow, typing);
    expect(failed).toMatchObject({ step: 'failed', request: checkIn });
    expect(nextFlow(failed, { type: 'enter_code', at: 2000 })).toEqual({ step: 'code', leaveAt: 2000 + STAY_MS });
    expect(nextFlow(typing, { type: 'leave' })).toBe(CHOOSE);
  });
  it('keeps in which state a booking was met, which is what the visitor is told', () => {
    const typing = run({ type: 'enter_code', at: 1000 });
    const asking = nextFlow(typing, { type: 'touch', request: checkIn });
    const refusal = { type: 'refusal', key: checkIn.key, code: 'APPOINTMENT_STATE', at: 2000 } as const;
    expect(nextFlow(asking, { ...refusal, state: 'cancelled' })).toMatchObject({ code: 'APPOINTMENT_STATE', state: 'cancelled' });
    expect(nextFlow(asking, refusal)).toMatchObject({ state: null });
  });
  it('goes back to the start from a ticket and from a failure', () => {
    expect(run(touch, answer, { type: 'leave' })).toBe(CHOOSE);
    expect(run(touch, lost, { type: 'leave' })).toBe(CHOOSE);
  });
});
