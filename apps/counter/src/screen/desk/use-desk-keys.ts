import { useHall } from '@foyer/ui/staff';
import { type Action, isPossible } from './actions.ts';
import type { DeskView } from './desk-context.ts';
import { useSettled } from './use-settled.ts';
import { useShortcuts } from './use-shortcuts.ts';

/** What each action does: the same for its button and its key. */
export function actOf(action: Action, { here, seen, acts, ending, open }: DeskView): void {
  if (action === 'callNext') return ending('before', (end) => acts.callNext(seen, end));
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
  const settled = useSettled(desk.seen);
  useShortcuts((action) => {
    if (!can(action) || (action === 'callNext' && !settled())) return;
    actOf(action, desk);
  });
}
