import type { CounterPadConfig } from '@foyer/contract';
import { DEBOUNCE_MS, type PadButton } from '@foyer/devices/pad';
import { globalShortcut } from 'electron';

export interface PadKeys {
  /** @returns the keys that cannot be had: another program has them, or this system knows no such key */
  listen(keys: CounterPadConfig['keys']): string[];
}

/** Keys of a keyboard or keypad, whatever program is in front. A key that is held repeats itself: that is one press. */
export function padKeys(onPress: (button: PadButton) => void): PadKeys {
  let taken: string[] = [];
  const lastAt = new Map<string, number>();

  function press(accelerator: string, button: PadButton): void {
    const [now, last] = [Date.now(), lastAt.get(accelerator) ?? Number.NEGATIVE_INFINITY];
    lastAt.set(accelerator, now);
    if (now - last >= DEBOUNCE_MS) onPress(button);
  }

  function has({ accelerator, button }: CounterPadConfig['keys'][number]): boolean {
    try {
      return globalShortcut.register(accelerator, () => press(accelerator, button));
    } catch {
      return false;
    }
  }

  return {
    listen(keys) {
      for (const accelerator of taken) globalShortcut.unregister(accelerator);
      const refused = keys.filter((key) => !has(key)).map(({ accelerator }) => accelerator);
      taken = keys.map(({ accelerator }) => accelerator).filter((accelerator) => !refused.includes(accelerator));
      return refused;
    },
  };
}
