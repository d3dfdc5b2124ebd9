import type { Note } from '@foyer/queue';
import type { HallLogger, WatchBook } from '../hall/index.ts';
import type { Alarm, AlarmChange, DeviceWatch } from './device-watch.ts';

const TRY_AGAIN_MS = 5000;

/** An alarm that is open, and whether the other system knows of it. */
export interface BookedAlarm extends Alarm {
  readonly isTold: boolean;
}

/** Those that were open when the hub ended. What another version wrote differently is forgotten: what is still wrong is found anew. */
export function bookedAlarms(book: Pick<WatchBook, 'openAlarms'>): readonly BookedAlarm[] {
  const text = book.openAlarms();
  const read = text === null ? [] : (JSON.parse(text) as { readonly version: number; readonly alarms: readonly BookedAlarm[] });
  return 'version' in read && read.version === 1 ? read.alarms : [];
}

interface Parts {
  readonly book: WatchBook;
  readonly watch: Pick<DeviceWatch, 'alarms' | 'onAlarm'>;
  readonly logger: Pick<HallLogger, 'warn'>;
  readonly isTold: (alarmId: string) => boolean;
}

/**
 * Notes down what was raised and cleared, and keeps what is open beside the log. An alarm does not wait for it: the disk may be what
 * is wrong. What could not be written is written as soon as it can.
 */
export function alarmBook({ book, watch, logger, isTold }: Parts) {
  let unwritten: Note[] = [];
  let isDue = false;
  let writing: Promise<void> | null = null;
  let timer: NodeJS.Timeout | null = null;

  async function writeAll(): Promise<void> {
    while (isDue) {
      const notes = unwritten;
      unwritten = [];
      isDue = false;
      const alarms = watch.alarms().map((alarm): BookedAlarm => ({ ...alarm, isTold: isTold(alarm.id) }));
      try {
        await book.writeAlarms(notes, JSON.stringify({ version: 1, alarms }));
      } catch (error) {
        logger.warn({ err: error, notes: notes.length }, 'alarms could not be noted down yet');
        unwritten = [...notes, ...unwritten];
        isDue = true;
        timer ??= setTimeout(() => {
          timer = null;
          write();
        }, TRY_AGAIN_MS).unref();
        return;
      }
    }
  }

  function write(): void {
    isDue = true;
    writing ??= writeAll().finally(() => {
      writing = null;
      if (isDue && !timer) write();
    });
  }

  const stop = watch.onAlarm((change) => {
    unwritten.push(noteOf(change));
    write();
  });
  return {
    /** The other system has learnt of one. */
    write,
    async close(): Promise<void> {
      stop();
      await writing;
      if (timer) clearTimeout(timer);
    },
  };
}

function noteOf({ is, alarm }: AlarmChange): Note {
  const { id, deviceId, deviceName, part, kind, name, state, severity, raisedAt } = alarm;
  const said = { alarmId: id, deviceId, deviceName, part, kind, name, state, severity };
  return is === 'raised' ? { type: 'alarm_raised', ...said } : { type: 'alarm_cleared', ...said, raisedAt };
}
