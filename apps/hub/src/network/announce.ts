import type { EventEmitter } from 'node:events';
import { hostname } from 'node:os';
import { Bonjour } from 'bonjour-service';
import type { HallLogger } from '../hall/hall.ts';

/** What an app finds in the hall's network (DNS-SD, RFC 6763), without being told an address. */
export interface Announcement {
  /** The hall's name, as the person who connects a kiosk knows it. */
  readonly hallName: string;
  readonly port: number;
  readonly version: string;
  /** Of the authority that signs now, `AB:CD:…`. */
  readonly fingerprint: string;
}

export interface Announcer {
  /** Says something else, or the same anew: the machine's addresses may have changed. */
  say(announcement: Announcement): void;
  close(): Promise<void>;
}

export const SERVICE_TYPE = 'foyer';
const FINGERPRINT_DIGITS = 16;
/** RFC 6763 §4.1.1: one label of the name system. */
const LONGEST_NAME_BYTES = 63;
const GOODBYE_MS = 300;

/**
 * Tells the network by multicast DNS where the hub is. It proves nothing: whoever connects compares the fingerprint, and pairs.
 * @param options of the socket; tests stay on the loopback interface
 */
export function startAnnouncing(first: Announcement, logger: HallLogger, options: Readonly<Record<string, unknown>> = {}): Announcer {
  // No network, or another program that keeps the port to itself: the apps are then told the address by hand.
  const complain = (error: Error) => logger.warn({ err: error }, 'the hub cannot announce itself by mDNS');
  const bonjour = new Bonjour(options, complain);
  socketOf(bonjour).on('error', complain);
  let published = publish(first);

  function publish({ hallName, port, version, fingerprint }: Announcement) {
    return bonjour.publish({
      name: serviceName(hallName, port),
      type: SERVICE_TYPE,
      port,
      host: hostOnLink(),
      // The name has this machine's and the port in it: nobody else has it, and there is nobody to ask.
      probe: false,
      txt: { v: version, fp: fingerprint.replaceAll(':', '').slice(0, FINGERPRINT_DIGITS) },
    });
  }

  return {
    say(next) {
      const old = published;
      if (old.stop) old.stop(() => (published = publish(next)));
      else published = publish(next);
    },
    close: () => withdrawn(bonjour),
  };
}

/** The library leaves its socket's errors to nobody, and one that nobody hears would end the hub. */
function socketOf(bonjour: Bonjour): EventEmitter {
  return (bonjour as unknown as { readonly server: { readonly mdns: EventEmitter } }).server.mdns;
}

/** The apps forget a hub that says goodbye at once; one that cannot say it does not wait for the network. */
function withdrawn(bonjour: Bonjour): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(late);
      bonjour.destroy(() => undefined);
      resolve();
    };
    const late = setTimeout(end, GOODBYE_MS);
    bonjour.unpublishAll(end);
  });
}

/** `Town hall (queue-pc:4100)`: halls of one building have different machines, and a machine's halls different ports. */
export function serviceName(hallName: string, port: number): string {
  const place = ` (${machineName()}:${port})`;
  const room = LONGEST_NAME_BYTES - Buffer.byteLength(place);
  let name = hallName.trim() || 'Foyer';
  while (Buffer.byteLength(name) > room) name = Array.from(name).slice(0, -1).join('');
  return `${name.trim()}${place}`;
}

const machineName = (): string => hostname().split('.', 1)[0]?.slice(0, 30) || 'hub';

const hostOnLink = (): string => `${machineName()}.local`;
