import { UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Action } from '../desk/actions.ts';
import { KeyCap } from '../desk/KeyCap.tsx';
import type { Sign } from '../desk/signs.tsx';
import classes from './sheets.module.css';

interface ChoiceProps {
  readonly Sign?: Sign;
  readonly children: ReactNode;
  readonly about?: ReactNode;
  readonly shortcut?: Action;
  readonly disabled?: boolean;
  /** Where the keyboard begins. */
  readonly focus?: boolean;
  readonly onClick: () => void;
}

/** One thing to do, done with one press. */
export function Choice({ Sign, children, about, shortcut, disabled = false, focus = false, onClick }: ChoiceProps) {
  return (
    <UnstyledButton className={classes['choice'] ?? ''} disabled={disabled} data-autofocus={focus || undefined} onClick={onClick}>
      {Sign && <Sign size={22} stroke={1.75} aria-hidden />}
      <span className={classes['words']}>
        <span>{children}</span>
        {about !== undefined && <span className={classes['soft']}>{about}</span>}
      </span>
      {shortcut && <KeyCap action={shortcut} />}
    </UnstyledButton>
  );
}
