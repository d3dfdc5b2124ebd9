import type { HallView } from '@foyer/contract';
import type { Actor } from '@foyer/queue';
import type { Session, Tokens } from '../../auth/tokens.ts';
import type { Hall } from '../../hall/index.ts';
import { hallView } from '../../hall/views/index.ts';

/** What the edge knows of the hub it runs in. */
export interface HubConfig {
  readonly version: string;
  readonly demo: boolean;
  /** Where phones reach the hub, `http://192.168.1.5:4100`. Asked for each time: the port may be known only after listening. */
  readonly publicUrl: () => string;
}

export interface HubContext {
  readonly hall: Hall;
  readonly config: HubConfig;
  readonly clock: { now(): number };
  readonly tokens: Tokens;
}

export function presentHall({ hall, config, clock }: Omit<HubContext, 'tokens'>): HallView {
  return hallView(hall.state, {
    businessDay: hall.businessDay(),
    printer: hall.printer.view(),
    publicUrl: config.publicUrl(),
    demo: config.demo,
    version: config.version,
    now: clock.now(),
  });
}

export function userActor(session: Session | null): Actor {
  return session ? { kind: 'user', id: session.user.id, name: session.user.name } : { kind: 'system' };
}

/** Who takes a ticket. Paper is the kiosk's; without it the ticket was taken on a phone or by another system. */
export function visitorActor(session: Session | null, print: boolean, address: string): Actor {
  if (session) return userActor(session);
  return { kind: print ? 'kiosk' : 'visitor', id: address };
}

export function mustHave<Value>(value: Value | null | undefined): Value {
  if (value === null || value === undefined) throw new Error('the decision did not leave what it decided');
  return value;
}
