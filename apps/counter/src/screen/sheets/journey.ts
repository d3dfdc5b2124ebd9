/** Without one of the services to come. */
export const without = (journey: readonly string[], serviceId: string): string[] => journey.filter((one) => one !== serviceId);

/** One of the services to come, one place sooner; the first stays. */
export function sooner(journey: readonly string[], serviceId: string): string[] {
  const at = journey.indexOf(serviceId);
  if (at <= 0) return [...journey];
  return [...journey.slice(0, at - 1), serviceId, journey[at - 1] as string, ...journey.slice(at + 1)];
}

/** What can still be added: a visit has each service once, besides what is already over. */
export function addable<Service extends { readonly id: string }>(
  services: readonly Service[],
  present: string,
  journey: readonly string[],
): readonly Service[] {
  return services.filter(({ id }) => id !== present && !journey.includes(id));
}
