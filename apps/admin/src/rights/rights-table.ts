import { DEVICE_ROLES, type Principal, RIGHTS, type Right } from '@foyer/contract/constants';

/** What a right is about, in the order of the page. */
export const RIGHT_GROUPS = ['network', 'counter', 'floor', 'records', 'setUp'] as const;
export type RightGroup = (typeof RIGHT_GROUPS)[number];

/** Exhaustive: a new right does not compile without its place. */
const GROUP_OF: Readonly<Record<Right, RightGroup>> = {
  reach_hub: 'network',
  follow_ticket: 'network',
  see_hall: 'network',
  take_tickets: 'network',
  be_a_device: 'network',
  sign_in_by_pin: 'counter',
  own_account: 'counter',
  serve_visitors: 'counter',
  book_appointments: 'counter',
  see_visits: 'counter',
  work_anywhere: 'floor',
  control_hall: 'floor',
  see_devices: 'floor',
  see_reports: 'records',
  see_audit: 'records',
  export_records: 'records',
  set_up_hall: 'setUp',
  manage_people: 'setUp',
  manage_devices: 'setUp',
  manage_privacy: 'setUp',
  manage_sign_in: 'setUp',
};

export const PEOPLE_ROLES = ['admin', 'supervisor', 'operator'] as const;
/** The columns: people, devices, and whoever is on the hall's network and has shown nothing. */
export const PRINCIPAL_GROUPS = [
  { name: 'people', principals: PEOPLE_ROLES },
  { name: 'devices', principals: DEVICE_ROLES },
  { name: 'nobody', principals: ['visitor'] },
] as const satisfies readonly { readonly name: string; readonly principals: readonly Principal[] }[];

export const rightsIn = (group: RightGroup): readonly Right[] =>
  (Object.keys(GROUP_OF) as Right[]).filter((right) => right in RIGHTS && GROUP_OF[right] === group);
