import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../components/Icon.tsx';
import { errorKey } from '../i18n/error-texts.ts';
import { CODE_LENGTH, CODE_LETTERS, codeOf } from './code.ts';

interface CodeKeysProps {
  /** @throws HubError */
  readonly claim: (code: string) => Promise<void>;
  readonly onBack: () => void;
}

/** Keys for the code of an invitation, for fingers, a mouse or a keyboard; the last letter sends it. */
export function CodeKeys({ claim, onBack }: CodeKeysProps) {
  const { t } = useTranslation(['device', 'errors']);
  const { typed, asking, refusal, press, erase } = useTypedCode(claim);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <main className="foyer-door-main">
      <h1 ref={heading} tabIndex={-1}>
        {t('enter.title')}
      </h1>
      <p className="foyer-door-hint">{t('enter.hint')}</p>
      <p className="foyer-door-boxes" dir="ltr" role="status" aria-label={t('enter.typed', { code: [...typed].join(' ') })}>
        {Array.from({ length: CODE_LENGTH }, (_, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a letter is its place
          <span key={at} data-filled={at < typed.length}>
            {typed[at] ?? ''}
          </span>
        ))}
      </p>
      <p className="foyer-door-refusal" role="alert">
        {refusal !== null && t(errorKey(refusal))}
      </p>
      <fieldset className="foyer-door-keys" dir="ltr" disabled={asking} aria-label={t('enter.title')}>
        {[...CODE_LETTERS].map((letter) => (
          <button key={letter} type="button" onClick={() => press(letter)}>
            {letter}
          </button>
        ))}
        <button type="button" aria-label={t('enter.erase')} disabled={typed === ''} onClick={erase}>
          <Icon name="erase" />
        </button>
      </fieldset>
      <button type="button" className="foyer-door-button" onClick={onBack}>
        {t('enter.back')}
      </button>
    </main>
  );
}

function useTypedCode(claim: (code: string) => Promise<void>) {
  const [typed, setTyped] = useState('');
  const [asking, setAsking] = useState(false);
  const [refusal, setRefusal] = useState<unknown>(null);
  const press = (letters: string) => {
    const code = codeOf(typed + letters);
    setTyped(code);
    setRefusal(null);
    if (code.length < CODE_LENGTH || asking) return;
    setAsking(true);
    claim(code)
      .catch((thrown: unknown) => {
        setRefusal(thrown);
        setTyped('');
      })
      .finally(() => setAsking(false));
  };
  const erase = () => setTyped(typed.slice(0, -1));
  const onKey = useRef<(key: string) => void>(() => undefined);
  onKey.current = (key) => {
    if (key === 'Backspace') erase();
    else if (key.length === 1) press(key);
  };
  useEffect(() => {
    const listen = ({ key, ctrlKey, altKey, metaKey }: KeyboardEvent) => {
      if (!ctrlKey && !altKey && !metaKey) onKey.current(key);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
  return { typed, asking, refusal, press, erase };
}
