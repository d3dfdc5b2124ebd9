import type { CounterPadConfig } from '@foyer/contract';
import { PAD_BUTTONS, type PadButton } from '@foyer/contract/constants';
import { Button, Pill } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from '../sheets/sheets.module.css';
import { acceleratorOf } from './accelerator.ts';
import { bind, bindingsOf, type Heard, unbind } from './bindings.ts';
import type { PadPartProps } from './PadSheet.tsx';
import { padControls } from './use-desk-pad.ts';

/** What makes each button act, and a way to teach it: press it once. */
export function PadButtons({ status: { config }, change }: PadPartProps) {
  const { t } = useTranslation();
  const [learning, setLearning] = useState<PadButton | null>(null);
  const [refused, setRefused] = useState(false);
  useLearning(learning, config, {
    heard(what) {
      if (learning !== null) change(bind(config, learning, what));
      setLearning(null);
      setRefused(false);
    },
    refused: () => setRefused(true),
    cancel: () => setLearning(null),
  });
  return (
    <section className={classes['group']}>
      <h3>{t('ownPad.buttons')}</h3>
      <p className={classes['soft']}>{t('ownPad.buttonsAbout')}</p>
      <ul className={classes['keys']}>
        {PAD_BUTTONS.map((button) => (
          <li key={button}>
            <span className={classes['words']}>
              <span>{t(`pad.key.${button}`)}</span>
              <span>
                {bindingsOf(config, button).map(({ text, heard }) => (
                  <Pill
                    key={text}
                    withRemoveButton
                    removeButtonProps={{ 'aria-hidden': false, tabIndex: 0, 'aria-label': t('ownPad.forget', { what: text }) }}
                    onRemove={() => change(unbind(config, heard))}
                    me={4}
                  >
                    <bdi dir="ltr">{text}</bdi>
                  </Pill>
                ))}
              </span>
              {/* Where the eye is: the list is longer than the sheet. */}
              <span role="status" className={classes['soft']}>
                {learning === button && t('ownPad.pressNow', { key: t(`pad.key.${button}`) })}{' '}
                {learning === button && refused && t('ownPad.needed')}
              </span>
            </span>
            <Button
              variant={learning === button ? 'filled' : 'default'}
              size="compact-md"
              aria-label={t('ownPad.learnNamed', { key: t(`pad.key.${button}`) })}
              onClick={() => {
                setRefused(false);
                setLearning(learning === button ? null : button);
              }}
            >
              {t(learning === button ? 'ownPad.listening' : 'ownPad.learn')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface Ears {
  readonly heard: (what: Heard) => void;
  readonly refused: () => void;
  readonly cancel: () => void;
}

/** Until something is heard: from a pad that does not speak the protocol, or from the keyboard. */
function useLearning(learning: PadButton | null, { serial }: CounterPadConfig, ears: Ears): void {
  const latest = useRef(ears);
  latest.current = ears;
  const isOn = learning !== null;
  const isForeign = serial !== null && serial.speaks !== 'foyer';
  useEffect(() => {
    const pad = padControls();
    if (!isOn || pad === null) return;
    if (isForeign) void pad.learn(true);
    const stop = pad.onMessage((message) => message.type === 'heard' && latest.current.heard({ bytes: message.bytes }));
    const listen = (event: KeyboardEvent) => {
      if (event.key === 'Tab') return;
      event.preventDefault();
      event.stopPropagation();
      if (event.key === 'Escape') return latest.current.cancel();
      const accelerator = acceleratorOf(event);
      if (accelerator !== null) latest.current.heard({ accelerator });
      else if (!/^(Control|Alt|Shift|Meta)$/.test(event.key)) latest.current.refused();
    };
    window.addEventListener('keydown', listen, true);
    return () => {
      window.removeEventListener('keydown', listen, true);
      stop();
      if (isForeign) void pad.learn(false);
    };
  }, [isOn, isForeign]);
}
