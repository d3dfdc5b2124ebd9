import type { HallView, ServiceView } from '@foyer/contract';
import { useState } from 'react';

type ServiceId = ServiceView['id'];

/** What was chosen at the start, before anything is asked of the hub. */
export interface Choice {
  /** The class the next ticket is for; the hall's ordinary one until another is chosen. */
  readonly priority: string;
  readonly setPriority: (priority: string) => void;
  /** Several services in one visit: in the order of the touches. Null: one touch is one ticket. */
  readonly visit: readonly ServiceId[] | null;
  readonly setSeveral: (several: boolean) => void;
  readonly toggle: (serviceId: ServiceId) => void;
  readonly reset: () => void;
}

export function useChoice(priorities: HallView['priorities']): Choice {
  const [chosen, setPriority] = useState<string | null>(null);
  const [visit, setVisit] = useState<readonly ServiceId[] | null>(null);
  return {
    priority: priorities.some(({ id }) => id === chosen) ? (chosen as string) : (priorities[0]?.id ?? ''),
    setPriority,
    visit,
    setSeveral: (several) => setVisit(several ? [] : null),
    toggle: (serviceId) => setVisit((picked) => (picked === null ? null : toggled(picked, serviceId))),
    reset: () => {
      setPriority(null);
      setVisit(null);
    },
  };
}

/** A second touch takes a service out again; the others move up. */
export function toggled(picked: readonly ServiceId[], serviceId: ServiceId): readonly ServiceId[] {
  return picked.includes(serviceId) ? picked.filter((id) => id !== serviceId) : [...picked, serviceId];
}
