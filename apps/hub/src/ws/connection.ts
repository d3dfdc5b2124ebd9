import type { Socket } from 'node:net';
import { ClientMessage, type ErrorCode, type HubMessageOf, SOCKET_PATH } from '@foyer/contract';
import type { FastifyInstance } from 'fastify';
import type { RawData, WebSocket } from 'ws';
import type { Announcing } from '../announcing/index.ts';
import { may } from '../auth/access.ts';
import { callerActor } from '../auth/actors.ts';
import type { CallingDevice } from '../auth/calling-device.ts';
import type { DeviceDoor } from '../auth/device-door.ts';
import type { Notebook } from '../auth/notebook.ts';
import type { DeviceSocket } from '../auth/presence.ts';
import type { Sessions } from '../auth/sessions.ts';
import type { Session, Tokens } from '../auth/tokens.ts';
import { displaySettings } from '../hall/views/index.ts';
import { REVOKED } from '../http/handlers/device-answers.ts';
import { isTooDeep } from '../http/json-depth.ts';
import { sentenceOf } from '../http/sentence.ts';
import type { Station } from '../printers/station.ts';
import { audienceOf } from './audience.ts';
import type { Broadcaster } from './broadcaster.ts';
import { jsonFrame, textFrame } from './frames.ts';
import { Listener } from './listener.ts';
import type { PartNews } from './part-news.ts';
import { refusedRoom } from './rooms.ts';
import { answerRequest } from './socket-request.ts';

const MOST_BAD_MESSAGES = 20;
const MOST_UNANSWERED = 64;
/** RFC 6455 §7.4.1: the peer does not keep to the rules. */
const POLICY_VIOLATION = 1008;
/** An application's own close code (RFC 6455 §7.4.2), then what it means. */
const SIGNED_OUT = [4403, 'this session is over'] as const;

type Subscribe = Extract<ClientMessage, { type: 'subscribe' }>;

export interface ConnectionParts {
  readonly app: FastifyInstance;
  readonly tokens: Tokens;
  readonly sessions: Pick<Sessions, 'onEnd'>;
  readonly devices: DeviceDoor;
  readonly announcing: Pick<Announcing, 'greet'>;
  readonly notebook: Notebook;
  readonly broadcaster: Broadcaster;
  readonly partNews: Pick<PartNews, 'join'>;
  /** The hub's side of a device that prints. */
  readonly stationOf: (deviceId: string) => Pick<Station, 'attach'>;
  readonly socket: WebSocket;
  readonly stream: Socket;
  readonly address: string;
  /** Anybody on the network can read along: who one is, is not said here. */
  readonly overheard: boolean;
  /** Null: it may send as much as it likes. */
  readonly withinPace: (() => boolean) | null;
  /** Of the cookie that came with the upgrade. */
  readonly deviceKey: string | undefined;
}

/** One client's side of `/ws/queues`: what it says, and what it is answered. */
export class Connection {
  readonly #parts: ConnectionParts;
  #listener: Listener | null = null;
  /** In whose name it listens. */
  #session: Session | null = null;
  #leaveParts: () => void = () => undefined;
  #leaveStation: () => void = () => undefined;
  #bad = 0;
  #unanswered = 0;

  constructor(parts: ConnectionParts) {
    this.#parts = parts;
    parts.socket.on('message', (data, isBinary) => this.#hear(data, isBinary));
    parts.socket.once('close', () => this.#forget());
    const notice = (ended: Session) => void (ended === this.#session && parts.socket.close(...SIGNED_OUT));
    parts.socket.once('close', parts.sessions.onEnd(notice));
    const device = this.#device();
    if (device) this.#attend(device);
  }

  /** Asked anew each time: it may have another role by now, or none. */
  #device(): CallingDevice | null {
    const { devices, deviceKey } = this.#parts;
    return deviceKey === undefined ? null : devices.ofKey(deviceKey);
  }

  #attend({ id: deviceId }: CallingDevice): void {
    const { devices, socket, address } = this.#parts;
    const attending: DeviceSocket = {
      deviceId,
      address,
      tell: (message) => this.#write(jsonFrame(message)),
      close: (code, why) => socket.close(code, why),
    };
    devices.presence.add(attending);
    socket.once('close', () => devices.presence.remove(attending));
  }

  #hear(data: RawData, isBinary: boolean): void {
    const { withinPace } = this.#parts;
    if (withinPace && !withinPace()) return this.#refuse('TOO_MANY_REQUESTS');
    const said = isBinary ? undefined : parse(String(data));
    if (said === undefined) return this.#refuse('INVALID_JSON');
    const message = ClientMessage.safeParse(said);
    if (!message.success) return this.#refuse('INVALID_REQUEST', message.error.issues[0]?.message);
    if (message.data.type === 'subscribe') this.#subscribe(message.data);
    else void this.#request(message.data);
  }

  #subscribe({ rooms, since, token }: Subscribe): void {
    const { tokens, broadcaster, socket, stream, overheard } = this.#parts;
    if (overheard && token !== undefined) return this.#say('NEEDS_HTTPS');
    const session = token === undefined ? null : tokens.verify(token);
    if (token !== undefined && !session) return this.#say('UNAUTHENTICATED');
    const staff = may(session, 'serve_visitors');
    if (!this.#admits(rooms, session)) return;
    const device = this.#device();
    this.#forget();
    this.#session = session;
    const listener = new Listener({
      socket,
      stream,
      audience: audienceOf(rooms, { staff, display: device?.role === 'display', deviceId: asksForPaper(device) ? device.id : null }),
      staffUntil: session?.expiresAt ?? null,
      askStanding: broadcaster.news.standing,
    });
    const resumed = since !== undefined && listener.resume(broadcaster.news, since, broadcaster.seq);
    if (!resumed) listener.begin(broadcaster.news, broadcaster.seq);
    broadcaster.add(listener);
    this.#listener = listener;
    this.#tellDisplay(listener);
    if (rooms.includes('devices') && session)
      this.#leaveParts = this.#parts.partNews.join((frame) => this.#write(frame), session.expiresAt);
    this.#beStation(rooms, device);
  }

  /** Who is to print: it is told what, and given jobs from now on. */
  #beStation(rooms: readonly string[], device: CallingDevice | null): void {
    if (!device || !rooms.includes('station')) return;
    this.#leaveStation = this.#parts.stationOf(device.id).attach((message) => this.#write(jsonFrame(message)));
  }

  /** Whatever it missed while it was away: it looks as it was set. */
  #tellDisplay({ audience }: Listener): void {
    const device = this.#device();
    if (device?.role !== 'display' || audience.rank !== 'display') return;
    this.#write(jsonFrame({ type: 'display', display: displaySettings(device.settings) }));
    this.#parts.announcing.greet(device.id);
  }

  /** A device whose key was taken back has to learn it, a person on the same screen stays: a person needs none. */
  #admits(rooms: readonly string[], session: Session | null): boolean {
    const device = this.#device();
    const room = refusedRoom(rooms, { session, device });
    if (room === null) return true;
    const { notebook, socket, address, deviceKey } = this.#parts;
    const code = session || device ? 'FORBIDDEN' : 'DEVICE_UNKNOWN';
    const route = `${SOCKET_PATH} ${room.split(':', 1)[0]}`;
    notebook.tell(callerActor({ session, device, address }), { type: 'access_refused', code, route, address });
    this.#say(code);
    if (!session && !device && deviceKey !== undefined) socket.close(...REVOKED);
    return false;
  }

  async #request(request: Exclude<ClientMessage, Subscribe>): Promise<void> {
    if (this.#unanswered >= MOST_UNANSWERED) return this.#refuse('INVALID_REQUEST', 'too many requests without waiting for their answers');
    this.#unanswered += 1;
    try {
      this.#write(textFrame(await answerRequest(this.#parts.app, request, this.#parts)));
    } catch (error) {
      this.#parts.app.log.error({ err: error }, 'a request over the socket failed');
      this.#say('INTERNAL');
    } finally {
      this.#unanswered -= 1;
    }
  }

  #refuse(code: ErrorCode, why?: string): void {
    this.#bad += 1;
    this.#say(code, why);
    if (this.#bad > MOST_BAD_MESSAGES) this.#parts.socket.close(POLICY_VIOLATION, 'too many messages that could not be understood');
  }

  #say(code: ErrorCode, why?: string): void {
    const error: HubMessageOf<'error'> = { type: 'error', code, message: why ? `${sentenceOf(code)} (${why})` : sentenceOf(code) };
    this.#write(jsonFrame(error));
  }

  #write(frame: Buffer): void {
    const { socket, stream } = this.#parts;
    if (socket.readyState === socket.OPEN) stream.write(frame);
  }

  #forget(): void {
    this.#leaveStation();
    this.#leaveStation = () => undefined;
    if (this.#listener) this.#parts.broadcaster.remove(this.#listener);
    this.#listener = null;
    this.#leaveParts();
    this.#leaveParts = () => undefined;
  }
}

/** It shows how its printer is. */
const asksForPaper = (device: CallingDevice | null): device is CallingDevice => device?.role === 'kiosk' || device?.role === 'counter';

function parse(text: string): unknown {
  try {
    return isTooDeep(text) ? undefined : (JSON.parse(text) as unknown);
  } catch {
    return undefined;
  }
}
