import type { ReactNode } from 'react';
import classes from './sheets.module.css';

/** What a sheet is about. The keyboard begins here where a press too many must do nothing. */
export function Lead({ focus = false, children }: { readonly focus?: boolean; readonly children: ReactNode }) {
  return (
    <p className={classes['lead']} {...(focus && { tabIndex: -1, 'data-autofocus': true })}>
      {children}
    </p>
  );
}
