import type { HallView, RouteBody, ServiceView } from '@foyer/contract';
import type { UseFormReturnType } from '@mantine/form';

/** A service as it stands in the form. A number that is being typed may be empty. */
export interface ServiceValues extends Record<string, unknown> {
  id: string;
  /** By language; the hall's first one is required. */
  names: Record<string, string>;
  prefix: string;
  first: number | '';
  last: number | '';
  step: number | '';
  expectedServiceSeconds: number | '';
  order: number | '';
  open: boolean;
}

export type ServiceFormState = UseFormReturnType<ServiceValues>;

export function valuesOf(service: ServiceView | null, hall: HallView): ServiceValues {
  const names = Object.fromEntries(hall.languages.map((language) => [language, service?.names[language] ?? '']));
  if (service === null)
    return { id: '', names, prefix: '', first: 1, last: 999, step: 1, expectedServiceSeconds: 300, order: '', open: true };
  const { id, series, expectedServiceSeconds, order, open } = service;
  return { id, names, ...series, expectedServiceSeconds, order, open };
}

const given = (value: number | '') => (value === '' ? undefined : value);

/** The request for what stands in the form, without the id. */
export function bodyOf(
  { names, prefix, first, last, step, expectedServiceSeconds, order, open }: ServiceValues,
  hall: HallView,
): RouteBody<'updateService'> & RouteBody<'createService'> {
  const own = hall.languages[0] ?? 'en';
  const others = Object.entries(names).map(([language, name]) => [language, name.trim()] as const);
  return {
    name: names[own] ?? '',
    names: Object.fromEntries(others.filter(([language, name]) => language !== own && name !== '')),
    series: { prefix: prefix.trim().toUpperCase(), first: given(first), last: given(last), step: given(step) },
    expectedServiceSeconds: given(expectedServiceSeconds),
    order: given(order),
    open,
  };
}

export function serviceField(hall: HallView): (path: string) => string {
  return (path) => {
    if (path === 'name') return `names.${hall.languages[0] ?? 'en'}`;
    return path.replace(/^series\./, '');
  };
}
