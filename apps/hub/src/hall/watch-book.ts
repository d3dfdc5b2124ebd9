import type { Actor, Note } from '@foyer/queue';
import { openAlarms, openAlarmsWrite, type Storage, secret, secretWrite } from '../storage/index.ts';
import type { Hall } from './hall.ts';

/** Whom the hub tells of alarms beside the hall's own people. */
export interface WebhookConfig {
  readonly url: string | null;
  readonly secret: string | null;
  readonly from: 'notice' | 'alarm';
}

/** What the watch over the devices keeps: alarms are in the log, and those that are open beside it. */
export interface WatchBook {
  /** As they were written last, JSON; null: there never was one. */
  openAlarms(): string | null;
  writeAlarms(notes: readonly Note[], open: string): Promise<void>;
  webhook(): WebhookConfig;
  /** What is noted says where to, never the whole address: it may hold a key. */
  setWebhook(actor: Actor, config: WebhookConfig): Promise<void>;
}

const NOBODY: WebhookConfig = { url: null, secret: null, from: 'alarm' };

export function watchBook({ reads }: Pick<Storage, 'reads'>, execute: Hall['execute']): WatchBook {
  const stored = secret(reads, 'alarm_webhook');
  let config = stored === null ? NOBODY : (JSON.parse(stored) as WebhookConfig);
  const write = (actor: Actor, notes: readonly Note[], value: ReturnType<typeof secretWrite>) =>
    execute({ type: 'note', notes }, { actor, writes: [value], render: () => ({ status: 204, body: null }) });

  return {
    openAlarms: () => openAlarms(reads),
    async writeAlarms(notes, open) {
      await write({ kind: 'system' }, notes, openAlarmsWrite(open));
    },
    webhook: () => config,
    async setWebhook(actor, next) {
      const to = next.url === null ? null : new URL(next.url).origin;
      await write(actor, [{ type: 'alarm_webhook_changed', to }], secretWrite('alarm_webhook', JSON.stringify(next)));
      config = next;
    },
  };
}
