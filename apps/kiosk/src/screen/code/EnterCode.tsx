import { Icon } from '@foyer/ui';
import { type Dispatch, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FlowEvent } from '../flow/flow.ts';
import { Leaving } from '../ticket/Leaving.tsx';

export const CODE_LENGTH = 6;
const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

interface EnterCodeProps {
  /** null: the code is being asked about. */
  readonly leaveAt: number | null;
  readonly asked: string | null;
  readonly onCode: (code: string) => void;
  readonly dispatch: Dispatch<FlowEvent>;
}

/** A keypad for the six digits of an appointment; the last one sends them. Digits run left to right in every language. */
export function EnterCode({ leaveAt, asked, onCode, dispatch }: EnterCodeProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const shown = asked ?? typed;
  const press = (digit: string) => {
    const code = (typed + digit).slice(0, CODE_LENGTH);
    setTyped(code);
    dispatch({ type: 'stay', at: Date.now() });
    if (code.length === CODE_LENGTH) onCode(code);
  };
  return (
    <main className="kiosk-code">
      <h1 ref={heading} tabIndex={-1}>
        {t('code.title')}
      </h1>
      <p className="kiosk-help">{t('code.hint')}</p>
      <p className="kiosk-code-digits" dir="ltr" role="status" aria-label={t('code.typed', { code: shown.split('').join(' ') })}>
        {Array.from({ length: CODE_LENGTH }, (_, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a digit is its place
          <span key={at} data-filled={at < shown.length}>
            {shown[at] ?? ''}
          </span>
        ))}
      </p>
      <fieldset className="kiosk-keypad" dir="ltr" disabled={asked !== null} aria-label={t('code.title')}>
        {KEYS.map((digit) => (
          <button key={digit} type="button" onClick={() => press(digit)}>
            {digit}
          </button>
        ))}
        <button type="button" aria-label={t('code.clear')} disabled={typed === ''} onClick={() => setTyped('')}>
          <Icon name="cross" />
        </button>
        <button type="button" onClick={() => press('0')}>
          0
        </button>
        <button type="button" aria-label={t('code.erase')} disabled={typed === ''} onClick={() => setTyped(typed.slice(0, -1))}>
          <Icon name="erase" />
        </button>
      </fieldset>
      {asked === null ? (
        <Leaving leaveAt={leaveAt} dispatch={dispatch} done={t('failed.back')} />
      ) : (
        <p className="kiosk-help">{t('choose.oneMoment')}</p>
      )}
    </main>
  );
}
