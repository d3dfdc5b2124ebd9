import type { HallState } from '@foyer/queue';
import { dayUnder } from '../../hall/business-day.ts';
import type { Handlers } from '../route.ts';
import { zoneExists } from './checks.ts';
import { type HubContext, presentHall, userActor } from './context.ts';

export function hallHandlers(context: HubContext): Pick<Handlers, 'health' | 'getHall' | 'updateHall'> {
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
    updateHall: ({ body: changes, session, execute }) => {
      const wish = ({ hall: present }: HallState) => {
        zoneExists(changes.zone);
        return { type: 'change_hall', changes, businessDay: dayUnder({ ...present, ...changes }, clock.now()) } as const;
      };
      return execute(wish, userActor(session), ({ state, outlook }) => ({
        status: 200,
        body: presentHall({ ...context, hall: { ...context.hall, state, businessDay: () => outlook.businessDay } }),
      }));
    },
  };
}
