import { randomBytes } from 'node:crypto';
import type { AlarmSettingsInput, AlarmSettingsView, WebhookTry } from '@foyer/contract';
import type { Actor } from '@foyer/queue';
import { type Hall, HallError, type HallLogger, type WebhookConfig } from '../hall/index.ts';
import { alarmBook, type BookedAlarm } from './alarm-book.ts';
import type { AlarmChange, DeviceWatch } from './device-watch.ts';
import { alarmMessage, testMessage } from './webhook/message.ts';
import { type WorkerOptions, webhookWorker } from './webhook/worker.ts';

/** Where alarms are noted down, and told to another system. */
export interface AlarmDesk {
  settings(): AlarmSettingsView;
  /** Only what is to change. A secret goes with the address that it was made for. */
  change(actor: Actor, changes: AlarmSettingsInput): Promise<AlarmSettingsView>;
  /** Sends a test. @throws HallError WEBHOOK_MISSING */
  test(): Promise<WebhookTry>;
  close(): Promise<void>;
}

interface Parts {
  readonly hall: Pick<Hall, 'state' | 'watchBook'>;
  readonly watch: DeviceWatch;
  readonly clock: { now(): number };
  readonly logger: HallLogger;
  /** From before the start. */
  readonly open: readonly BookedAlarm[];
  readonly worker?: Pick<WorkerOptions, 'pausesMs' | 'patienceMs'> | undefined;
}

export function alarmDesk({ hall, watch, clock, logger, open, worker: pace }: Parts): AlarmDesk {
  const { watchBook: book } = hall;
  const told = new Set(open.flatMap(({ id, isTold }) => (isTold ? [id] : [])));
  const written = alarmBook({ book, watch, logger, isTold: (id) => told.has(id) });
  const worker = webhookWorker({
    ...pace,
    target: () => targetOf(book.webhook()),
    clock,
    logger,
    delivered({ id, event }) {
      if (event !== 'alarm_raised') return;
      told.add(id.slice(0, -'-raised'.length));
      written.write();
    },
  });
  const hallName = (): string => Object.values(hall.state.hall?.name ?? {})[0] ?? '';

  function tell(change: AlarmChange): void {
    if (book.webhook().from === 'alarm' && change.alarm.severity !== 'alarm') return;
    if (change.is === 'cleared') told.delete(change.alarm.id);
    worker.push(alarmMessage(change, hallName(), clock.now()));
  }

  // What the other system had not learnt when the hub ended, as far as it is still so.
  for (const alarm of open) if (!alarm.isTold) tell({ is: 'raised', alarm });
  const stop = watch.onAlarm(tell);

  const settings = (): AlarmSettingsView => {
    const { url, secret, from } = book.webhook();
    return { url, from, hasSecret: secret !== null, waiting: worker.waiting, last: worker.last };
  };
  return {
    settings,
    async change(actor, { url, secret, from }) {
      const before = book.webhook();
      const next: WebhookConfig = {
        url: url === undefined ? before.url : url,
        secret: secret === undefined ? keptSecret(before, url) : secret,
        from: from ?? before.from,
      };
      await book.setWebhook(actor, next);
      worker.retarget();
      return settings();
    },
    async test() {
      const result = await worker.once(testMessage(randomBytes(12).toString('base64url'), hallName(), clock.now()));
      if (!result) throw new HallError('WEBHOOK_MISSING');
      return result;
    },
    async close() {
      stop();
      await worker.close();
      await written.close();
    },
  };
}

const targetOf = ({ url, secret }: WebhookConfig) => (url === null ? null : { url, secret });

/** Whoever gets another system's address in there does not get what it was signed with. */
function keptSecret({ url: before, secret }: WebhookConfig, url: string | null | undefined): string | null {
  const isElsewhere = url !== undefined && (url === null || before === null || new URL(url).origin !== new URL(before).origin);
  return isElsewhere ? null : secret;
}
