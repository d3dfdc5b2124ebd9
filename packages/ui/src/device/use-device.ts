import type { DeviceRole } from '@foyer/contract';
import { speakAs } from '@foyer/hub-client';
import { createContext, useContext, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { DeviceKeeper, type DeviceState } from './keeper.ts';
import { rememberedName, rememberName } from './remembered-name.ts';

export interface Keeping {
  readonly state: DeviceState;
  /** What this device asks to be called. */
  readonly name: string;
  readonly rename: (name: string) => void;
  readonly askAgain: () => void;
  /** @throws HubError */
  readonly claim: (code: string) => Promise<void>;
}

const ASKING: DeviceState = { step: 'asking' };
const nothingToHear = () => () => undefined;
const nothing = () => undefined;

/** This screen's standing with its hub, for as long as the component stands. */
export function useDeviceKeeper(baseUrl: string, role: DeviceRole, version?: string): Keeping {
  const { t } = useTranslation('device');
  const [keeper, setKeeper] = useState<DeviceKeeper | null>(null);
  const [chosen, choose] = useState(() => rememberedName(role));
  const name = chosen ?? t(`role.${role}`);
  const latest = useRef(name);
  latest.current = name;
  useEffect(() => {
    speakAs(role);
    const opened = new DeviceKeeper({ baseUrl, role, version, name: () => latest.current });
    setKeeper(opened);
    return () => opened.close();
  }, [baseUrl, role, version]);
  const state = useSyncExternalStore(keeper?.subscribe ?? nothingToHear, keeper?.getState ?? (() => ASKING));
  const rename = (next: string) => {
    const wanted = next.trim().slice(0, 60);
    if (wanted === '' || wanted === name) return;
    rememberName(role, wanted);
    choose(wanted);
    latest.current = wanted;
    keeper?.askAgain();
  };
  return { state, name, rename, askAgain: keeper?.askAgain ?? nothing, claim: keeper?.claim ?? (async () => undefined) };
}

export const DeviceContext = createContext<DeviceState>(ASKING);

/** What this screen was paired as; null outside of a gate, and before the hub has said it. */
export function useOwnDevice() {
  const state = useContext(DeviceContext);
  return state.step === 'in' ? state.device : null;
}
