import { useNow } from '@foyer/ui';
import type { Dispatch } from 'react';
import { useTranslation } from 'react-i18next';
import type { FlowEvent } from '../flow/flow.ts';

interface LeavingProps {
  /** null: no end is set yet. */
  readonly leaveAt: number | null;
  readonly dispatch: Dispatch<FlowEvent>;
  /** What leaving is called here. */
  readonly done?: string;
}

/** Back to the start by itself, at a touch, or later (WCAG 2.2.1: time can be extended). */
export function Leaving({ leaveAt, dispatch, done }: LeavingProps) {
  const { t } = useTranslation();
  const now = useNow(250);
  const left = leaveAt === null ? null : Math.max(0, Math.ceil((leaveAt - now) / 1000));
  return (
    <footer className="kiosk-leaving">
      <p className="kiosk-leaving-count" aria-hidden={left === null}>
        {left === null ? '\u00a0' : t('leave.in', { count: left })}
      </p>
      <div className="kiosk-actions">
        <button type="button" className="kiosk-action" onClick={() => dispatch({ type: 'stay', at: Date.now() })}>
          {t('leave.stay')}
        </button>
        <button type="button" className="kiosk-action kiosk-action-main" onClick={() => dispatch({ type: 'leave' })}>
          {done ?? t('leave.now')}
        </button>
      </div>
    </footer>
  );
}
