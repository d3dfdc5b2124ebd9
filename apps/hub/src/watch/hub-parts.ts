import type { PrinterView } from '@foyer/contract';
import type { Hall } from '../hall/index.ts';
import type { DeviceWatch } from './device-watch.ts';

/** What the hub says of itself: whether it can save, how its log is, and its printer. */
export function watchHall(hall: Pick<Hall, 'alarms' | 'onTick' | 'printer'>, watch: Pick<DeviceWatch, 'hubPart' | 'hubPartGone'>): void {
  const storage = (part: string, state: 'ready' | 'saving_fails' | 'log_damaged') =>
    watch.hubPart({ part, kind: 'storage', name: null, state, detail: null });
  const look = (): void => {
    const alarms = hall.alarms();
    storage('saving', alarms.includes('not_saved') ? 'saving_fails' : 'ready');
    storage('log', alarms.includes('log_damaged') ? 'log_damaged' : 'ready');
  };
  const printer = ({ state }: PrinterView): void => {
    if (state === 'none') watch.hubPartGone('printer');
    else watch.hubPart({ part: 'printer', kind: 'printer', name: null, state, detail: null });
  };
  look();
  hall.onTick(look);
  printer(hall.printer.view());
  hall.printer.onChange(printer);
}
