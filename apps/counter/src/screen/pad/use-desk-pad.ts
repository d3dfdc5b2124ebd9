import type { PadPresets } from '@foyer/contract';
import type { PadStatus } from '@foyer/contract/ipc';
import type { PadControls } from '@foyer/shell/bridge';
import { useDeviceReport, useOwnDevice } from '@foyer/ui';
import { useHall, useNames, useSession } from '@foyer/ui/staff';
import { useEffect, useRef, useState } from 'react';
import type { DeskView } from '../desk/desk-context.ts';
import type { Sheet } from '../desk/sheets.ts';
import { deskFace } from './desk-face.ts';
import { type PressedDesk, pressDesk } from './press-desk.ts';

/** Inside the counter app alone: a browser has no pad. */
export const padControls = (): PadControls | null => window.foyer?.pad ?? null;

/** The pad's settings and how it is; null until they are known, and in a browser. */
export function usePadStatus(): [status: PadStatus | null, set: (status: PadStatus) => void] {
  const [status, set] = useState<PadStatus | null>(null);
  useEffect(() => {
    const pad = padControls();
    if (pad === null) return;
    void pad.status().then((answer) => answer.ok && set(answer.value));
    return pad.onMessage((message) => message.type === 'status' && set(message.status));
  }, []);
  return [status, set];
}

/** The button pad on the desk: it shows what the hub has told of the counter, and its presses are this specialist's. */
export function useDeskPad(desk: DeskView, sheet: Sheet | null): void {
  const { hall, services, connection } = useHall().state;
  const [status] = usePadStatus();
  usePadReport(status);
  const nameOf = useTargetName();
  const latest = useRef<PressedDesk | null>(null);
  latest.current = {
    desk,
    presets: status?.config.presets ?? { parkSeconds: 600, transferTo: [] },
    service: services.find(({ id }) => id === desk.here?.serviceId),
    startAtCall: hall?.startAtCall ?? false,
    isAsking: sheet !== null,
    nameOf,
  };
  useEffect(() => {
    const pad = padControls();
    if (pad === null) return;
    const stop = pad.onMessage((message) => {
      if (message.type !== 'press' || latest.current === null) return;
      void pressDesk(message, latest.current).then((answer) => pad.answer(message.id, answer));
    });
    return () => {
      stop();
      void pad.show(null);
    };
  }, []);
  const face = JSON.stringify(deskFace(desk.counter, connection === 'live'));
  useEffect(() => void padControls()?.show(JSON.parse(face)), [face]);
}

/** The device page tells of it, where the app is a device of the hall. */
function usePadReport(status: PadStatus | null): void {
  const { baseUrl } = useSession();
  const device = useOwnDevice();
  const { state, config } = status ?? { state: null, config: null };
  const isTold = device !== null && state !== null;
  const detail = config?.serial?.place.path ?? null;
  useDeviceReport(baseUrl, isTold ? { parts: [{ part: 'pad', kind: 'pad', name: null, state, detail }] } : null);
}

function useTargetName(): (to: PadPresets['transferTo'][number]) => string {
  const names = useNames();
  return (to) => {
    if ('serviceId' in to) return names.service(to.serviceId);
    return 'counterId' in to ? names.counter(to.counterId) : to.userId;
  };
}
