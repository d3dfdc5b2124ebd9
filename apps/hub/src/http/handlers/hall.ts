import type { Handlers } from '../route.ts';
import { type HubContext, presentHall } from './context.ts';

export function hallHandlers(context: HubContext): Pick<Handlers, 'health' | 'getHall' | 'getStats'> {
  const { hall, config, clock } = context;
  const startedAt = clock.now();
  return {
    health: () => {
      const alarms = hall.alarms();
      const uptimeSeconds = Math.max(0, Math.round((clock.now() - startedAt) / 1000));
      return {
        status: 200,
        body: { status: alarms.length === 0 ? 'ok' : 'degraded', version: config.version, uptimeSeconds, seq: hall.seq, alarms },
      };
    },
    getHall: () => ({ status: 200, body: presentHall(context) }),
    getStats: async () => ({ status: 200, body: await hall.reads.stats(hall.businessDay()) }),
  };
}
