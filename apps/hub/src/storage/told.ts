import { hash, randomBytes } from 'node:crypto';
import type { Customer, QueueEvent } from '@foyer/queue';

/** A personal value, and what makes its hash one that cannot be guessed from. */
export interface Secret {
  readonly value: string;
  readonly salt: string;
}

/** What an event said that is personal: kept beside the log, under the event's `seq`. */
export interface Told {
  readonly seq: number;
  readonly ticketId: string | null;
  readonly appointmentId: string | null;
  readonly name: Secret | null;
  readonly phone: Secret | null;
  /** A remark, or a note. */
  readonly words: Secret | null;
}

/** What is left of that; null: never said, or erased. */
export type StillTold = Readonly<Record<'name' | 'phone' | 'words', string | null>>;

/** What stands in the log in place of a personal value: enough to prove later what was said, nothing to learn it from. */
export interface Sealed {
  readonly sealed: string;
}

/** 128 bits: a phone number has thirty, and would be found by trying. */
const SALT_BYTES = 16;

/** SHA-256, base64url. The field is in it, so that no value passes for another one. */
export function sealOf(field: keyof StillTold, { value, salt }: Secret): string {
  return hash('sha256', `${salt}\n${field}\n${value}`, 'base64url');
}

export const isSealed = (value: unknown): value is Sealed => typeof value === 'object' && value !== null && 'sealed' in value;

interface Parted {
  /** The event as the log may have it. */
  readonly event: QueueEvent;
  readonly told: Told | null;
}

/** Takes out of an event what is personal. Most events say nothing of the kind, and are given back as they are. */
export function part(event: QueueEvent): Parted {
  switch (event.type) {
    case 'ticket_issued':
      return event.customer ? partIssued(event, event.customer) : { event, told: null };
    case 'ticket_remarked':
      return event.remark === null ? { event, told: null } : partRemark(event, event.remark);
    case 'appointment_booked':
    case 'appointment_changed':
      return event.appointment.customer || event.appointment.note !== null ? partBooking(event) : { event, told: null };
    default:
      return { event, told: null };
  }
}

type EventOf<Name extends QueueEvent['type']> = Extract<QueueEvent, { type: Name }>;

function partIssued(event: EventOf<'ticket_issued'>, said: Customer): Parted {
  const { customer, ...secrets } = sealCustomer(said);
  const told: Told = { seq: event.seq, ticketId: event.ticketId, appointmentId: null, ...secrets, words: null };
  return { event: { ...event, customer } as unknown as QueueEvent, told };
}

function partRemark(event: EventOf<'ticket_remarked'>, remark: string): Parted {
  const words = secret(remark);
  const told: Told = { seq: event.seq, ticketId: event.ticketId, appointmentId: null, name: null, phone: null, words };
  return { event: { ...event, remark: { sealed: sealOf('words', words) } } as unknown as QueueEvent, told };
}

function partBooking(event: EventOf<'appointment_booked' | 'appointment_changed'>): Parted {
  const { appointment } = event;
  const { customer, ...secrets } = appointment.customer ? sealCustomer(appointment.customer) : NOBODY;
  const words = appointment.note === null ? null : secret(appointment.note);
  const note = words && { sealed: sealOf('words', words) };
  const told: Told = { seq: event.seq, ticketId: null, appointmentId: appointment.id, ...secrets, words };
  return { event: { ...event, appointment: { ...appointment, customer, note } } as unknown as QueueEvent, told };
}

const NOBODY = { customer: null, name: null, phone: null };

function sealCustomer(said: Customer) {
  const name = said.name === undefined ? null : secret(said.name);
  const phone = said.phone === undefined ? null : secret(said.phone);
  const customer = {
    ...(name && { name: { sealed: sealOf('name', name) } }),
    ...(phone && { phone: { sealed: sealOf('phone', phone) } }),
  };
  return { customer, name, phone };
}

const secret = (value: string): Secret => ({ value, salt: randomBytes(SALT_BYTES).toString('base64url') });

/**
 * Puts back into an event of the log what is left of what it said. An older log holds the values themselves: they are shown for as
 * long as they are not erased beside it. `told` null: nothing is known beside the log.
 */
export function join(event: QueueEvent, told: StillTold | null): QueueEvent {
  switch (event.type) {
    case 'ticket_issued':
      return event.customer ? { ...event, customer: customerOf(event.customer, told) } : event;
    case 'ticket_remarked':
      return event.remark === null ? event : { ...event, remark: stillSaid(event.remark, told, 'words') };
    case 'appointment_booked':
    case 'appointment_changed': {
      const { customer, note } = event.appointment;
      if (!customer && note === null) return event;
      const left = { customer: customer && customerOf(customer, told), note: note === null ? null : stillSaid(note, told, 'words') };
      return { ...event, appointment: { ...event.appointment, ...left } };
    }
    default:
      return event;
  }
}

function customerOf(written: Customer, told: StillTold | null): Customer | null {
  const [name, phone] = [stillSaid(written.name, told, 'name'), stillSaid(written.phone, told, 'phone')];
  return customer(name, phone);
}

function stillSaid(written: unknown, told: StillTold | null, field: keyof StillTold): string | null {
  if (told) return told[field];
  return typeof written === 'string' ? written : null;
}

/** Null where nobody said anything, or nothing is left. */
export function customer(name: string | null, phone: string | null): Customer | null {
  if (name === null && phone === null) return null;
  return { ...(name !== null && { name }), ...(phone !== null && { phone }) };
}
