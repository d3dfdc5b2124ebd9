import type { Eta } from '@foyer/contract';
import { waitOf } from '@foyer/contract/constants';
import type { TFunction } from 'i18next';

/** The wait in words, or null where there is no forecast. The paper ticket has the same words (`packages/ticket/src/texts`). */
export function waitText(t: TFunction, eta: Eta | null): string | null {
  if (eta === null) return null;
  const { kind, ...figures } = waitOf(eta);
  return t(`common:wait.${kind}`, figures);
}
