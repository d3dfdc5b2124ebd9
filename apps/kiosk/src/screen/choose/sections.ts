import type { HallView, ServiceView } from '@foyer/contract';

/** Services that stand together; without a group, `group` is null. */
export interface Section {
  readonly group: HallView['groups'][number] | null;
  readonly services: readonly ServiceView[];
}

const byOrder = (one: { readonly order: number }, other: { readonly order: number }) => one.order - other.order;

/** What the kiosk offers: the groups in their order, each with its services in theirs; those without a group come last. */
export function sectionsOf(groups: HallView['groups'], services: readonly ServiceView[]): readonly Section[] {
  const offered = services.filter(({ atKiosk }) => atKiosk).sort(byOrder);
  const isGrouped = ({ groupId }: ServiceView) => groups.some(({ id }) => id === groupId);
  const sections: Section[] = [...groups]
    .sort(byOrder)
    .map((group) => ({ group, services: offered.filter(({ groupId }) => groupId === group.id) }));
  return [...sections, { group: null, services: offered.filter((service) => !isGrouped(service)) }].filter(
    (one) => one.services.length > 0,
  );
}
