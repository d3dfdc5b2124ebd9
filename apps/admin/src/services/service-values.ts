import type { HallView, RouteBody, ServiceView } from '@foyer/contract';

/** A service as it stands in the form. A number that is being typed may be empty. */
export interface ServiceValues extends Record<string, unknown> {
  id: string;
  /** By language; the hall's first one is required. */
  names: Record<string, string>;
  prefix: string;
  first: number | '';
  last: number | '';
  step: number | '';
  minutes: number | '';
  order: number | '';
  open: boolean;
}

export function valuesOf(service: ServiceView | null, hall: HallView): ServiceValues {
  const names = Object.fromEntries(hall.languages.map((language) => [language, service?.names[language] ?? '']));
  if (service === null) return { id: '', names, prefix: '', first: 1, last: 999, step: 1, minutes: 5, order: '', open: true };
  const { id, series, expectedServiceSeconds, order, open } = service;
  return { id, names, ...series, minutes: expectedServiceSeconds / 60, order, open };
}

const given = (value: number | '') => (value === '' ? undefined : value);
const seconds = (minutes: number | '') => (minutes === '' ? undefined : Math.round(minutes * 60));

/** The request for what stands in the form, without the id. */
export function bodyOf(
  { names, prefix, first, last, step, minutes, order, open }: ServiceValues,
  hall: HallView,
): RouteBody<'updateService'> & RouteBody<'createService'> {
  const own = hall.languages[0] ?? 'en';
  const others = Object.entries(names).map(([language, name]) => [language, name.trim()] as const);
  return {
    name: names[own] ?? '',
    names: Object.fromEntries(others.filter(([language, name]) => language !== own && name !== '')),
    series: { prefix: prefix.trim().toUpperCase(), first: given(first), last: given(last), step: given(step) },
    expectedServiceSeconds: seconds(minutes),
    order: given(order),
    open,
  };
}

export function serviceField(hall: HallView): (path: string) => string {
  return (path) => {
    if (path === 'name') return `names.${hall.languages[0] ?? 'en'}`;
    if (path === 'expectedServiceSeconds') return 'minutes';
    return path.replace(/^series\./, '');
  };
}
