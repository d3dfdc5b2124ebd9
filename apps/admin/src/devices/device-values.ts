import { type DeviceView, ROUTES, type RouteBody } from '@foyer/contract';
import type { DeviceRole } from '@foyer/contract/constants';
import type { UseFormReturnType } from '@mantine/form';
import type { TFunction } from 'i18next';
import { contractErrors, type FieldErrors } from '../forms/contract-validation.ts';

interface Fields {
  name: string;
  role: DeviceRole;
  /** '' where whoever sits down chooses. */
  counterId: string;
}
/** A device as it stands in a form. */
export type DeviceValues = Fields & Record<string, unknown>;
export type DeviceFormState = UseFormReturnType<DeviceValues>;

export const valuesOf = (device: Pick<DeviceView, 'name' | 'role'> & { readonly counterId?: string | null }): DeviceValues => ({
  name: device.name,
  role: device.role,
  counterId: device.counterId ?? '',
});

export const NEW_DEVICE: DeviceValues = { name: '', role: 'kiosk', counterId: '' };

/** Only a counter stands at one. */
export const bodyOf = ({ name, role, counterId }: DeviceValues): RouteBody<'inviteDevice'> => ({
  name,
  role,
  counterId: role === 'counter' && counterId !== '' ? (counterId as NonNullable<DeviceView['counterId']>) : null,
});

export const deviceProblems = (t: TFunction, values: DeviceValues): FieldErrors =>
  contractErrors(t, ROUTES.inviteDevice.body, bodyOf(values), (path) => path);
