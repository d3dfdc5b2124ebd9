import type { PadStatus } from '@foyer/contract/ipc';
import { Alert } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { padControls } from './use-desk-pad.ts';

const COLOURS = { ready: 'ok', missing: 'warn', unplugged: 'warn', taken: 'warn', noisy: 'warn' } as const;

/** How the pad is, what to do about it, and what was pressed last: while this is open a press does nothing else. */
export function PadState({ status: { state, config, blockedKeys } }: { readonly status: PadStatus }) {
  const { t } = useTranslation();
  const pressed = useLastPress();
  const hasAny = config.serial !== null || config.keys.length > 0;
  return (
    <>
      {state && (
        <Alert color={COLOURS[state]} role="status" p="sm" title={t(`ownPad.state.${state}.is`)}>
          {t(`ownPad.state.${state}.todo`)}
        </Alert>
      )}
      {blockedKeys.length > 0 && (
        <Alert color="warn" role="status" p="sm">
          {t('ownPad.blocked', { keys: blockedKeys.join(', ') })}
        </Alert>
      )}
      {hasAny && <p role="status">{pressed === null ? t('ownPad.try') : t('ownPad.pressed', { key: t(`pad.key.${pressed}`) })}</p>}
    </>
  );
}

function useLastPress(): string | null {
  const [key, setKey] = useState<string | null>(null);
  useEffect(() => padControls()?.onMessage((message) => message.type === 'press' && setKey(message.key)), []);
  return key;
}
