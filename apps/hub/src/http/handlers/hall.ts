import type { HallState } from '@foyer/queue';
import { may } from '../../auth/access.ts';
import { dayUnder } from '../../hall/business-day.ts';
import { isLoopback } from '../../network/addresses.ts';
import { alarmCodes, openAlarmView } from '../../watch/index.ts';
import type { Handlers } from '../route.ts';
import { logoExists, zoneExists } from './checks.ts';
import { type HubContext, presentHall, userActor } from './context.ts';

export function hallHandlers(context: HubContext): Pick<Handlers, 'health' | 'getHall' | 'updateHall'> {
  const { hall, config, clock, watch } = context;
  const startedAt = clock.now();
  return {
    health: ({ session, device, address }) => {
      const own = [...hall.alarms(), ...(config.rateLimits ? [] : ['rate_limits_off'])];
      const open = watch.alarms();
      const alarms = [...own, ...alarmCodes(open)];
      const uptimeSeconds = Math.max(0, Math.round((clock.now() - startedAt) / 1000));
      const isKnown = session !== null || device !== null || isLoopback(address);
      const inside = isKnown ? { uptimeSeconds, seq: hall.seq, alarms } : {};
      const whole = isLoopback(address) || may(session, 'see_devices') ? { open: open.map(openAlarmView) } : {};
      return {
        status: 200,
        body: {
          status: own.length === 0 && !open.some(({ kind }) => kind === 'storage') ? 'ok' : 'degraded',
          version: config.version,
          ...inside,
          ...whole,
        },
      };
    },
    getHall: ({ device }) => ({ status: 200, body: presentHall(context, device?.id ?? null) }),
    updateHall: ({ body: changes, session, device, execute }) => {
      const wish = ({ hall: present }: HallState) => {
        zoneExists(changes.zone);
        logoExists(hall, changes.paper?.logoId);
        return { type: 'change_hall', changes, businessDay: dayUnder({ ...present, ...changes }, clock.now()) } as const;
      };
      return execute(wish, userActor(session), ({ state, outlook }) => ({
        status: 200,
        body: presentHall({ ...context, hall: { ...context.hall, state, businessDay: () => outlook.businessDay } }, device?.id ?? null),
      }));
    },
  };
}
