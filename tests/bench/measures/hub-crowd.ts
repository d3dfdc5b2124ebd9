import { type SpawnedHub, spawnHub, WITHOUT_LIMITS } from '@foyer/testkit';
import { Connection } from '../load/connection.ts';
import { post } from './bench-hall.ts';
import { CLASSES, COMPLEX_RULE, CROWD_COUNTERS, CROWD_SERVICES, SLOT_MINUTES } from './complex-profile.ts';

const SLOT_MS = SLOT_MINUTES * 60_000;
/** A slot takes so many at most. */
const CAPACITY = 100;
const CONNECTIONS = 16;

/** The same crowd in a real hub, by its HTTP interface. */
export class HubCrowd {
  readonly #hub: SpawnedHub;
  readonly #token: string;
  readonly #connections: readonly Connection[];
  #waiting = 0;
  #came = 0;
  #calls = 0;

  private constructor(hub: SpawnedHub, token: string, connections: readonly Connection[]) {
    this.#hub = hub;
    this.#token = token;
    this.#connections = connections;
  }

  static async open(): Promise<HubCrowd> {
    const hub = await spawnHub({ args: WITHOUT_LIMITS });
    const { accessToken } = await post(hub.url, '/api/auth/login', '', { username: 'admin', password: 'demo' });
    const connections = await Promise.all(Array.from({ length: CONNECTIONS }, () => Connection.open(hub.url)));
    const crowd = new HubCrowd(hub, accessToken, connections);
    await crowd.#setUp();
    return crowd;
  }

  /** Until so many wait. */
  async fill(waiting: number): Promise<void> {
    const fillOne = async (connection: Connection) => {
      while (this.#waiting < waiting) {
        this.#waiting += 1;
        await this.#comeIn(connection);
      }
    };
    await Promise.all(this.#connections.map(fillOne));
  }

  /** In ms: from the request to the answer, one call after another; somebody else comes after each. */
  async calls(count: number): Promise<number[]> {
    const [connection] = this.#connections as [Connection];
    const took: number[] = [];
    for (let call = 0; call < count; call += 1) {
      this.#calls += 1;
      const counter = CROWD_COUNTERS[this.#calls % CROWD_COUNTERS.length];
      const began = performance.now();
      await this.#post(connection, `/api/counters/${counter}/call`, {}, 200);
      took.push(performance.now() - began);
      if (this.#calls % 25 === 0) await this.#post(connection, `/api/counters/${counter}/park`, { seconds: 10 }, 200);
      else await this.#comeIn(connection);
    }
    return took;
  }

  async close(): Promise<void> {
    for (const connection of this.#connections) connection.close();
    await this.#hub.stop();
  }

  async #comeIn(connection: Connection): Promise<void> {
    this.#came += 1;
    const n = this.#came;
    const serviceId = CROWD_SERVICES[n % CROWD_SERVICES.length];
    if (n % 10 === 0) {
      const slot = n / 10;
      const at = new Date((Math.floor(Date.now() / SLOT_MS) + 1 + (Math.floor(slot / CAPACITY) % 40)) * SLOT_MS).toISOString();
      const { code } = await this.#post(connection, '/api/appointments', { serviceId, at }, 201);
      await this.#post(connection, '/api/appointments/check-in', { code }, 201);
      return;
    }
    const { id } = await this.#post(connection, '/api/tickets', { serviceId, priority: CLASSES[n % CLASSES.length]?.id }, 201);
    const counterId = CROWD_COUNTERS[n % CROWD_COUNTERS.length];
    if (n % 20 === 1) await this.#post(connection, `/api/tickets/${id}/assign`, { counterId }, 200);
  }

  async #setUp(): Promise<void> {
    const { url } = this.#hub;
    const token = this.#token;
    await this.#send(this.#connections[0] as Connection, 'PATCH', '/api/hall', { priorities: CLASSES }, 200);
    const appointments = { slotMinutes: SLOT_MINUTES, capacity: CAPACITY, earlySeconds: 14_400, lateSeconds: 600, releaseSeconds: 1200 };
    for (const [index, id] of CROWD_SERVICES.entries()) {
      const series = { prefix: 'PQRSTUVWXY'[index], first: 1, last: 99_999, step: 1 };
      await post(url, '/api/services', token, { id, name: id, series, appointments });
    }
    await post(url, '/api/profiles', token, { id: 'complex', name: 'Complex', serviceIds: CROWD_SERVICES, rule: COMPLEX_RULE });
    for (const [index, id] of CROWD_COUNTERS.entries()) {
      await post(url, '/api/counters', token, { id, name: `K${index}`, serviceIds: CROWD_SERVICES, profileId: 'complex' });
      await post(url, `/api/counters/${id}/status`, token, { status: 'open' });
    }
  }

  #post(connection: Connection, path: string, body: object, good: number) {
    return this.#send(connection, 'POST', path, body, good);
  }

  // biome-ignore lint/suspicious/noExplicitAny: a few fields of an answer, as any foreign client would read them.
  async #send(connection: Connection, method: string, path: string, body: object, good: number): Promise<any> {
    const answer = await connection.send(method, path, `authorization: Bearer ${this.#token}\r\n`, JSON.stringify(body));
    if (answer.status !== good) throw new Error(`${method} ${path} was answered with ${answer.status}: ${answer.body.slice(0, 300)}`);
    return JSON.parse(answer.body);
  }
}
