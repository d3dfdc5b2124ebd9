import type { HallView, ServiceView } from '@foyer/contract';
import { idFromName } from '@foyer/queue';
import { filled, textsOf } from './texts-of.ts';

/** A way for a service to end, as it stands in the form. */
export interface OutcomeValues {
  /** Stays with the line wherever it is moved. */
  readonly key: string;
  /** '': made from the name. */
  readonly code: string;
  readonly name: Record<string, string>;
}

let made = 0;
export function newOutcome(hall: Pick<HallView, 'languages'>): OutcomeValues {
  made += 1;
  return { key: `new-${made}`, code: '', name: textsOf(undefined, hall) };
}

export const outcomeValuesOf = (outcomes: ServiceView['outcomes'], hall: Pick<HallView, 'languages'>): OutcomeValues[] =>
  outcomes.map(({ code, name }) => ({ key: code, code, name: textsOf(name, hall) }));

/** As they are sent: every one has a code, made from its name in the hall's own language where nobody chose one. */
export function outcomesOf(outcomes: readonly OutcomeValues[], own: string): ServiceView['outcomes'] {
  const codes = new Set(outcomes.map(({ code }) => code.trim()));
  return outcomes.map(({ code, name }) => ({ code: code.trim() || madeCode(name[own] ?? '', codes), name: filled(name) }));
}

function madeCode(name: string, taken: Set<string>): string {
  const code = idFromName(name, 'outcome', (one) => taken.has(one));
  taken.add(code);
  return code;
}

/** Outcomes that the hub would refuse as a whole, by field: each needs a name that every specialist can read, and a code of its own. */
export function outcomeProblems(outcomes: readonly OutcomeValues[], own: string): Record<string, 'required' | 'twice'> {
  const codes = outcomesOf(outcomes, own).map(({ code }) => code);
  return Object.fromEntries(
    outcomes.flatMap(({ name }, index): [string, 'required' | 'twice'][] => [
      ...(name[own]?.trim() ? [] : [[`outcomes.${index}.name.${own}`, 'required'] as [string, 'required']]),
      ...(codes.indexOf(codes[index] ?? '') < index ? [[`outcomes.${index}.code`, 'twice'] as [string, 'twice']] : []),
    ]),
  );
}
