import type { OpenAlarm } from '@foyer/contract';
import { partText } from '@foyer/ui/parts';

export interface AlarmWords {
  /** `Kiosk at the entrance · Printer` */
  readonly whose: string;
  /** `Out of paper` */
  readonly is: string;
  /** '' where there is nothing to do. */
  readonly todo: string;
}

/** An alarm as people read it in a menu or a notification. */
export function alarmWords({ deviceName, kind, part, name, state }: OpenAlarm, locale: string): AlarmWords {
  const text = (key: string): string | null => partText(locale, key);
  const which = name ?? text(`part.${part}`) ?? text(`kind.${kind}`) ?? kind;
  const device = deviceName ?? text('hub') ?? '';
  return {
    whose: kind === 'connection' ? device : `${device} · ${which}`,
    is: text(`state.${kind}.${state}`) ?? state,
    todo: text(`todo.${kind}.${state}`) ?? '',
  };
}
