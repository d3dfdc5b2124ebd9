import { useEffect, useRef } from 'react';
import { type Action, actionOfKey } from './actions.ts';

/** Space and Enter belong to whatever has the focus; where nothing has, they are the large key. */
function actionOf({ key, target }: KeyboardEvent): Action | null {
  if (key === ' ' || key === 'Enter') return target === document.body ? 'callNext' : null;
  return actionOfKey(key);
}

/** Keys anywhere in the window. A held key is one press; an open dialogue or menu has the keyboard to itself. */
export function useShortcuts(onAction: (action: Action) => void): void {
  const latest = useRef(onAction);
  latest.current = onAction;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const action = actionOf(event);
      if (action === null || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      if (!event.repeat && document.querySelector('[role="dialog"], [role="menu"]') === null) latest.current(action);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}
