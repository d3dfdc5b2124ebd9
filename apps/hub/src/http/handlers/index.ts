import type { Handlers } from '../route.ts';
import { announcementHandlers } from './announcements.ts';
import { appointmentHandlers } from './appointments.ts';
import { atCounterHandlers } from './at-counter.ts';
import { callHandlers } from './calls.ts';
import type { HubContext } from './context.ts';
import { counterSetupHandlers } from './counter-setup.ts';
import { counterHandlers } from './counters.ts';
import { deviceHandlers } from './devices.ts';
import { hallHandlers } from './hall.ts';
import { historyHandlers } from './history.ts';
import { mediaHandlers } from './media.ts';
import { networkHandlers } from './network.ts';
import { ownAccountHandlers } from './own-account.ts';
import { padLineHandlers } from './pad-lines.ts';
import { paperHandlers } from './paper.ts';
import { peopleHandlers } from './people.ts';
import { printerHandlers } from './printers.ts';
import { privacyHandlers } from './privacy.ts';
import { profileHandlers } from './profiles.ts';
import { reportHandlers } from './reports.ts';
import { serviceHandlers } from './services.ts';
import { setUpHandlers } from './set-up.ts';
import { signInHandlers } from './sign-in.ts';
import { ssoHandlers } from './sso.ts';
import { ticketActHandlers } from './ticket-acts.ts';
import { ticketHandlers } from './tickets.ts';
import { voiceHandlers } from './voice.ts';
import { watchHandlers } from './watch.ts';

export function createHandlers(context: HubContext): Handlers {
  return {
    ...hallHandlers(context),
    ...signInHandlers(context),
    ...ownAccountHandlers(context),
    ...peopleHandlers(context),
    ...ssoHandlers(context),
    ...deviceHandlers(context),
    ...watchHandlers(context),
    ...printerHandlers(context),
    ...announcementHandlers(context),
    ...voiceHandlers(context),
    ...serviceHandlers(context),
    ...profileHandlers(context),
    ...counterHandlers(context),
    ...counterSetupHandlers(context),
    ...callHandlers(),
    ...atCounterHandlers(context),
    ...ticketHandlers(context),
    ...ticketActHandlers(context),
    ...historyHandlers(context),
    ...appointmentHandlers(context),
    ...reportHandlers(context),
    ...privacyHandlers(context),
    ...mediaHandlers(context),
    ...paperHandlers(context),
    ...padLineHandlers(context),
    ...networkHandlers(context),
    ...setUpHandlers(context),
  };
}
