import { errorKey, Icon, useNow } from '@foyer/ui';
import { type Dispatch, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { canRetry, type Flow, type FlowEvent, mayRetype } from '../flow/flow.ts';

interface FailedProps {
  readonly flow: Extract<Flow, { step: 'failed' }>;
  readonly dispatch: Dispatch<FlowEvent>;
}

/** Without an answer nobody knows whether there is a ticket: it is said so, and the same request is offered again. */
export function Failed({ flow, dispatch }: FailedProps) {
  const { t } = useTranslation();
  const now = useNow(250);
  const retriable = canRetry(flow.code);
  const unsure = flow.code === 'HUB_UNREACHABLE' || flow.code === 'HUB_NOT_UNDERSTOOD';
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <main className="kiosk-failed" data-code={flow.code}>
      <Icon name="alert" />
      <h1 ref={heading} tabIndex={-1}>
        {t(unsure ? 'failed.unsureTitle' : 'failed.title')}
      </h1>
      <p role="alert">{unsure ? t('failed.unsureHint') : t(errorKey({ code: flow.code, details: { state: flow.state } }))}</p>
      <p className="kiosk-help">{t('choose.help')}</p>
      <footer className="kiosk-leaving">
        <p className="kiosk-leaving-count">{t('leave.in', { count: Math.max(0, Math.ceil((flow.leaveAt - now) / 1000)) })}</p>
        <div className="kiosk-actions">
          <button type="button" className="kiosk-action" onClick={() => dispatch({ type: 'leave' })}>
            {t('failed.back')}
          </button>
          {retriable && (
            <button type="button" className="kiosk-action kiosk-action-main" onClick={() => dispatch({ type: 'retry' })}>
              {t('failed.retry')}
            </button>
          )}
          {mayRetype(flow.code) && (
            <button
              type="button"
              className="kiosk-action kiosk-action-main"
              onClick={() => dispatch({ type: 'enter_code', at: Date.now() })}
            >
              {t('failed.retry')}
            </button>
          )}
        </div>
      </footer>
    </main>
  );
}
