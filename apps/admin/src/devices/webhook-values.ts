import { type AlarmSettingsView, ROUTES, type RouteBody } from '@foyer/contract';
import type { UseFormReturnType } from '@mantine/form';
import type { TFunction } from 'i18next';
import { contractErrors, type FieldErrors } from '../forms/contract-validation.ts';

interface Fields {
  /** '': nobody is told. */
  url: string;
  /** '': the one that is kept stays. */
  secret: string;
  noSecret: boolean;
  /** What somebody should look at some time is told as well. */
  notices: boolean;
}
export type WebhookValues = Fields & Record<string, unknown>;
export type WebhookFormState = UseFormReturnType<WebhookValues>;

export const valuesOf = ({ url, from }: AlarmSettingsView): WebhookValues => ({
  url: url ?? '',
  secret: '',
  noSecret: false,
  notices: from === 'notice',
});

export const bodyOf = ({ url, secret, noSecret, notices }: WebhookValues): RouteBody<'setAlarmSettings'> => ({
  url: url.trim() === '' ? null : url.trim(),
  from: notices ? 'notice' : 'alarm',
  ...(noSecret ? { secret: null } : secret !== '' && { secret }),
});

export const webhookProblems = (t: TFunction, values: WebhookValues): FieldErrors =>
  contractErrors(t, ROUTES.setAlarmSettings.body, bodyOf(values), (path) => path);
