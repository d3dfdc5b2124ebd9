import type { ServiceView } from '@foyer/contract';

type Rules = NonNullable<ServiceView['appointments']>;
/** How a service takes bookings, as it stands in the form. */
export type AppointmentValues = { [Key in keyof Rules]: number | '' };

/** What a hall begins with: a quarter of an hour each, ten minutes either way, and after half an hour the slot is free again. */
const USUAL: Rules = { slotMinutes: 15, capacity: 1, earlySeconds: 600, lateSeconds: 600, releaseSeconds: 1800 };

export const appointmentValuesOf = (rules: Rules | null): AppointmentValues => ({ ...(rules ?? USUAL) });

/** An empty field is sent as no number, which the contract refuses at that field. */
export const appointmentRulesOf = (values: AppointmentValues): Rules =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, value === '' ? undefined : value])) as unknown as Rules;

/** A slot cannot be released while its visitor is still in time. */
export const releasedTooSoon = ({ lateSeconds, releaseSeconds }: AppointmentValues): boolean =>
  lateSeconds !== '' && releaseSeconds !== '' && releaseSeconds < lateSeconds;
