import type { CounterPadConfig } from '@foyer/contract';
import type { PadStatus } from '@foyer/contract/ipc';
import { Alert } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Lead } from '../sheets/Lead.tsx';
import { SheetFrame } from '../sheets/SheetFrame.tsx';
import { PadButtons } from './PadButtons.tsx';
import { PadPort } from './PadPort.tsx';
import { PadPresetFields } from './PadPresetFields.tsx';
import { PadState } from './PadState.tsx';
import { padControls, usePadStatus } from './use-desk-pad.ts';

export interface PadPartProps {
  readonly status: PadStatus;
  readonly change: (config: CounterPadConfig) => void;
}

/** The button pad of this desk: where it is connected, and what its buttons do. Whatever is chosen holds at once. */
export function PadSheet() {
  const { t } = useTranslation();
  const [status, setStatus] = usePadStatus();
  const [failed, setFailed] = useState(false);
  const change = async (config: CounterPadConfig) => {
    const answer = await padControls()?.configure(config);
    setFailed(answer?.ok !== true);
    if (answer?.ok) setStatus(answer.value);
  };
  return (
    <SheetFrame title={t('ownPad.title')}>
      <Lead focus>{t('ownPad.lead')}</Lead>
      {failed && (
        <Alert color="danger" role="alert">
          {t('ownPad.notSaved')}
        </Alert>
      )}
      {status && (
        <>
          <PadState status={status} />
          <PadPort status={status} change={change} />
          <PadButtons status={status} change={change} />
          <PadPresetFields status={status} change={change} />
        </>
      )}
    </SheetFrame>
  );
}
