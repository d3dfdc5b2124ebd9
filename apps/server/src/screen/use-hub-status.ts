import type { HubStatus } from '@foyer/contract/ipc';
import type { HubControls } from '@foyer/shell/bridge';
import { useEffect, useState } from 'react';

/** The supervised hub, followed; null until the first answer. */
export function useHubStatus(controls: HubControls): HubStatus | null {
  const [status, setStatus] = useState<HubStatus | null>(null);
  useEffect(() => {
    let here = true;
    const stop = controls.onStatus(setStatus);
    void controls.status().then((answer) => here && answer.ok && setStatus((current) => current ?? answer.value));
    return () => {
      here = false;
      stop();
    };
  }, [controls]);
  return status;
}
