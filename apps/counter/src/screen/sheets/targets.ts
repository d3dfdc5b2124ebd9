import type { CounterView, ServiceView, User } from '@foyer/contract';

export type TargetKind = 'service' | 'counter' | 'user';

/** Somewhere a ticket can be sent. */
export interface Target {
  readonly id: string;
  readonly name: string;
  /** How many wait there; null where nobody counts them. */
  readonly waiting: number | null;
  /** What speaks against it, as a text key. */
  readonly warning: 'closed' | 'break' | 'nobody' | null;
  /** Somebody is there who would call the ticket, now or later: the hub refuses the others. */
  readonly isAttended: boolean;
}

interface Hall {
  readonly services: readonly ServiceView[];
  readonly counters: readonly CounterView[];
  readonly people: readonly User[];
}

/** Where from: what is there already is not offered. */
export interface From {
  readonly serviceId: string | null;
  readonly counterId: string | null;
  readonly userId: string | null;
}

export function targetsOf(kind: TargetKind, hall: Hall, from: From, serviceName: (id: string) => string): readonly Target[] {
  if (kind === 'service') return hall.services.filter(({ id }) => id !== from.serviceId).map((one) => serviceTarget(one, serviceName));
  if (kind === 'counter') return hall.counters.filter(({ id }) => id !== from.counterId).map(counterTarget);
  return hall.people.filter(({ id }) => id !== from.userId).map((one) => personTarget(one, hall.counters));
}

function serviceTarget({ id, waiting, availability }: ServiceView, name: (id: string) => string): Target {
  return { id, name: name(id), waiting, warning: availability.open ? null : 'closed', isAttended: true };
}

function counterTarget({ id, name, waiting, status }: CounterView): Target {
  const warning = status === 'closed' || status === 'break' ? status : null;
  return { id, name, waiting, warning, isAttended: warning === null };
}

/** Who is on a break comes back; who sits nowhere, or at a closed counter, may not. */
function personTarget({ id, name }: User, counters: readonly CounterView[]): Target {
  const status = counters.find(({ specialist }) => specialist?.id === id)?.setStatus ?? 'closed';
  const warning = status === 'closed' ? 'nobody' : status === 'break' ? status : null;
  return { id, name, waiting: null, warning, isAttended: warning !== 'nobody' };
}

/** As the hub wants it said. */
export function targetBody(kind: TargetKind, id: string): { serviceId?: string; counterId?: string; userId?: string } {
  return { [`${kind}Id`]: id };
}
