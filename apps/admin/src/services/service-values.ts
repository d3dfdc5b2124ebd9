import type { HallView, RouteBody, ServiceView } from '@foyer/contract';
import type { UseFormReturnType } from '@mantine/form';
import { type Hours, tidyHours, USUAL_HOURS } from '../hours/hours.ts';
import { type AppointmentValues, appointmentRulesOf, appointmentValuesOf } from './appointment-values.ts';
import { type OutcomeValues, outcomesOf, outcomeValuesOf } from './outcome-values.ts';
import { filled, textsOf } from './texts-of.ts';

/** A service as it stands in the form. A number that is being typed may be empty. */
interface Fields {
  id: string;
  /** By language; the hall's first one is required. */
  names: Record<string, string>;
  description: Record<string, string>;
  /** '' for none. */
  groupId: string;
  icon: string;
  order: number | '';
  atKiosk: boolean;
  prefix: string;
  first: number | '';
  last: number | '';
  step: number | '';
  wrap: boolean;
  /** '' for no limit. */
  dailyQuota: number | '';
  hasHours: boolean;
  hours: Hours;
  expectedServiceSeconds: number | '';
  /** '' where nothing is promised. */
  targetWaitSeconds: number | '';
  lastTicket: ServiceView['lastTicket'];
  outcomes: OutcomeValues[];
  outcomeRequired: boolean;
  takesAppointments: boolean;
  appointments: AppointmentValues;
}

export type ServiceValues = Fields & Record<string, unknown>;
export type ServiceFormState = UseFormReturnType<ServiceValues>;

const NEW: Omit<Fields, 'names' | 'description'> = {
  id: '',
  groupId: '',
  icon: '',
  order: '',
  atKiosk: true,
  prefix: '',
  first: 1,
  last: 999,
  step: 1,
  wrap: false,
  dailyQuota: '',
  hasHours: false,
  hours: USUAL_HOURS,
  expectedServiceSeconds: 300,
  targetWaitSeconds: '',
  lastTicket: 'off',
  outcomes: [],
  outcomeRequired: false,
  takesAppointments: false,
  appointments: appointmentValuesOf(null),
};

export function valuesOf(service: ServiceView | null, hall: HallView): ServiceValues {
  const texts = { names: textsOf(service?.names, hall), description: textsOf(service?.description, hall) };
  if (service === null) return { ...NEW, ...texts };
  const { id, series, order, atKiosk, hours, expectedServiceSeconds, lastTicket, outcomes, outcomeRequired, appointments } = service;
  return {
    ...texts,
    id,
    ...series,
    order,
    atKiosk,
    expectedServiceSeconds,
    lastTicket,
    outcomeRequired,
    groupId: service.groupId ?? '',
    icon: service.icon ?? '',
    dailyQuota: service.dailyQuota ?? '',
    hasHours: hours !== null,
    hours: hours ?? USUAL_HOURS,
    targetWaitSeconds: service.targetWaitSeconds ?? '',
    outcomes: outcomeValuesOf(outcomes, hall),
    takesAppointments: appointments !== null,
    appointments: appointmentValuesOf(appointments),
  };
}

const given = (value: number | '') => (value === '' ? undefined : value);
const orNull = <Value extends string | number>(value: Value | ''): Value | null => (value === '' ? null : value);
type Ranges = { from: string; to: string }[];
type SentHours = NonNullable<RouteBody<'createService'>['hours']>;

/** The request for what stands in the form, without the id. Whether it is open is the supervisor's word, and not the form's. */
export function bodyOf(values: ServiceValues, hall: HallView): RouteBody<'updateService'> & RouteBody<'createService'> {
  const own = hall.languages[0] ?? 'en';
  const { [own]: _, ...others } = filled(values.names);
  return {
    name: values.names[own] ?? '',
    names: others,
    description: filled(values.description),
    groupId: orNull(values.groupId),
    icon: orNull(values.icon),
    order: given(values.order),
    atKiosk: values.atKiosk,
    series: {
      prefix: values.prefix.trim().toUpperCase(),
      first: given(values.first),
      last: given(values.last),
      step: given(values.step),
      wrap: values.wrap,
    },
    dailyQuota: orNull(values.dailyQuota),
    hours: values.hasHours ? sentHours(values.hours) : null,
    expectedServiceSeconds: given(values.expectedServiceSeconds),
    targetWaitSeconds: orNull(values.targetWaitSeconds),
    lastTicket: values.lastTicket,
    outcomes: outcomesOf(values.outcomes, own),
    outcomeRequired: values.outcomeRequired && values.outcomes.length > 0,
    appointments: values.takesAppointments ? appointmentRulesOf(values.appointments) : null,
  };
}

/** The editor's lists are read-only, the contract's are not. */
function sentHours(hours: Hours): SentHours {
  const { weekly, exceptions } = tidyHours(hours);
  const { mon, tue, wed, thu, fri, sat, sun } = weekly as Record<keyof SentHours['weekly'], Ranges>;
  return {
    weekly: { mon, tue, wed, thu, fri, sat, sun },
    exceptions: exceptions.map((one) => ({ ...one, ranges: [...one.ranges] })),
  };
}

/** From a path in the request to the field of the form. */
export function serviceField(hall: HallView): (path: string) => string {
  return (path) => {
    if (path === 'name') return `names.${hall.languages[0] ?? 'en'}`;
    if (path.startsWith('hours.')) return 'hours';
    return path.replace(/^series\./, '');
  };
}
