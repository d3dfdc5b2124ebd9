import type { Condition, ServiceId } from '@foyer/queue';

export type When = Condition['when'];

/** A WHEN … THEN line as it stands in the form: every field is kept while another condition is looked at. */
export interface LineValues {
  /** Stays with the line wherever it is moved. */
  readonly key: string;
  readonly when: When;
  /** '' for any service of the profile, where the condition allows it. */
  readonly serviceId: string;
  readonly seconds: number | '';
  readonly times: number | '';
  /** A class of visitors. */
  readonly priority: string;
}

/** In the order in which they are offered. */
export const WHENS: readonly When[] = [
  'longest_wait',
  'called_fewer',
  'waiting',
  'class_waiting',
  'appointment_due',
  'assigned',
  'park_due',
];

let made = 0;

/** A line to begin with: nobody of this queue waits for more than 20 minutes. */
export function newLine(serviceId: string, priority: string): LineValues {
  made += 1;
  return { key: `line-${made}`, when: 'longest_wait', serviceId, seconds: 1200, times: 1, priority };
}

export function linesOf(conditions: readonly Condition[]): LineValues[] {
  return conditions.map((condition) => ({
    ...newLine('', ''),
    when: condition.when,
    ...('serviceId' in condition && { serviceId: condition.serviceId ?? '' }),
    ...('seconds' in condition && { seconds: condition.seconds }),
    ...('times' in condition && { times: condition.times }),
    ...('priority' in condition && { priority: condition.priority }),
  }));
}

export function conditionOf({ when, serviceId: named, seconds, times, priority }: LineValues): Condition {
  const serviceId = named as ServiceId;
  switch (when) {
    case 'assigned':
    case 'park_due':
      return { when };
    case 'appointment_due':
      return { when, serviceId: serviceId === '' ? null : serviceId };
    case 'longest_wait':
      return { when, serviceId, seconds: seconds === '' ? Number.NaN : seconds };
    case 'called_fewer':
      return { when, serviceId, times: times === '' ? Number.NaN : times };
    case 'class_waiting':
      return { when, priority };
    case 'waiting':
      return { when, serviceId };
  }
}
