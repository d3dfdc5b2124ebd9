import { Kbd } from '@mantine/core';
import { type Action, KEYS } from './actions.ts';
import classes from './desk.module.css';

/** The key that does the same. On a button its `aria-keyshortcuts` says it. */
export const KeyCap = ({ action, spoken = false }: { readonly action: Action; readonly spoken?: boolean }) => (
  <Kbd className={spoken ? '' : (classes['kbd'] ?? '')} aria-hidden={!spoken}>
    {KEYS[action]}
  </Kbd>
);
