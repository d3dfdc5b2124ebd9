import { useHall } from '@foyer/ui/staff';
import { type Action, isPossible } from './actions.ts';
import type { DeskView } from './desk-context.ts';
import { useShortcuts } from './use-shortcuts.ts';

/** Whoever is here is served, and the next one comes, or the one that is meant: never for somebody who has only just come. */
export function call({ seen, settled, acts, ending }: DeskView, meant?: { readonly ticketId: string }): void {
  if (settled()) ending('before', (end) => acts.callNext(seen, end, meant));
}

/** What each action does: the same for its button and its key. */
export function actOf(action: Action, desk: DeskView): void {
  const { here, acts, ending, open } = desk;
  if (action === 'callNext') return call(desk);
  if (action === 'findNumber' || action === 'help') return open({ kind: action });
  if (here === null) return;
  if (action === 'recall') return void acts.recall(here.id);
  if (action === 'startService') return void acts.start(here.id);
  if (action === 'finishService') return ending('finish', (end) => acts.finish(here, end));
  if (action === 'markNoShow') return void acts.noShow(here);
  open({ kind: action, ticket: here });
}

/** Whether an action can be taken at this desk now. */
export function useCan({ counter, here, connected }: DeskView): (action: Action) => boolean {
  const startAtCall = useHall().state.hall?.startAtCall ?? false;
  return (action) => action === 'help' || (connected && isPossible(action, { setStatus: counter.setStatus, ticket: here, startAtCall }));
}

/** The keyboard's way to the same actions. */
export function useDeskKeys(desk: DeskView): void {
  const can = useCan(desk);
  useShortcuts((action) => {
    if (can(action)) actOf(action, desk);
  });
}
