import type { HallView } from '@foyer/contract';
import type { Actor } from '@foyer/queue';
import type { Announcing } from '../../announcing/index.ts';
import { personActor } from '../../auth/actors.ts';
import type { DeviceDoor } from '../../auth/device-door.ts';
import type { Notebook } from '../../auth/notebook.ts';
import type { Sessions } from '../../auth/sessions.ts';
import type { SignIn } from '../../auth/sign-in.ts';
import type { Sso } from '../../auth/sso.ts';
import type { Session, Tokens } from '../../auth/tokens.ts';
import type { Hall } from '../../hall/index.ts';
import { hallView } from '../../hall/views/index.ts';
import type { Network } from '../../network/open-network.ts';
import type { ServedLines } from '../../pads/serve-lines.ts';
import type { PrinterSearch } from '../../printers/search.ts';
import type { SetUpDesk } from '../../set-up/set-up-desk.ts';
import type { AlarmDesk, DeviceWatch } from '../../watch/index.ts';

/** What the edge knows of the hub it runs in. */
export interface HubConfig {
  readonly version: string;
  readonly demo: boolean;
  /** Where phones reach the hub, `http://192.168.1.5:4100`. Asked for each time: the port may be known only after listening. */
  readonly publicUrl: () => string;
  /** Off for load tests only: the hub then says so in its alarms. */
  readonly rateLimits: boolean;
  /** Where a hall's own recordings of the words of a call are. */
  readonly clips?: string | undefined;
  /** By which a hall without people is set up, `ABCD-2345`. Absent: nobody knows it, so it cannot be set up here. */
  readonly setUpCode?: string | undefined;
}

export interface HubContext {
  readonly hall: Hall;
  readonly config: HubConfig;
  readonly clock: { now(): number };
  readonly tokens: Tokens;
  /** Who is signed in. */
  readonly sessions: Sessions;
  readonly signIn: SignIn;
  readonly sso: Sso;
  readonly devices: DeviceDoor;
  /** How every part of every device is: whoever knows of one tells it here. */
  readonly watch: DeviceWatch;
  /** Who is told when something is wrong. */
  readonly alarms: AlarmDesk;
  /** Which display says what. */
  readonly announcing: Announcing;
  /** For what happens often, or is done by whoever is on the network: notes that are counted. */
  readonly notebook: Notebook;
  /** The pads on the hub's own serial lines. */
  readonly pads: ServedLines;
  readonly network: Network;
  /** For printers in the hub's networks. */
  readonly search: PrinterSearch;
  readonly setUp: SetUpDesk;
}

/** @param deviceId of whoever looks: how the printer is, is a matter of where its tickets come out */
export function presentHall({ hall, config, clock }: Pick<HubContext, 'hall' | 'config' | 'clock'>, deviceId: string | null): HallView {
  return hallView(hall.state, {
    businessDay: hall.businessDay(),
    printer: hall.printer.view(deviceId),
    publicUrl: config.publicUrl(),
    demo: config.demo,
    version: config.version,
    singleSignOn: hall.singleSignOn.config()?.enabled === true,
    now: clock.now(),
  });
}

export function userActor(session: Session | null): Actor {
  return session ? personActor(session.user) : { kind: 'system' };
}

export function mustHave<Value>(value: Value | null | undefined): Value {
  if (value === null || value === undefined) throw new Error('the decision did not leave what it decided');
  return value;
}
