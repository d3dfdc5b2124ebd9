export interface PairRequest {
  /** Of the hub. */
  readonly url: string;
  readonly role: 'kiosk' | 'display' | 'counter' | 'printer';
  readonly name?: string | undefined;
  /** Of who says yes. The demo hall says yes by itself. */
  readonly adminToken?: string | undefined;
  /** Of a counter: at which it stands. */
  readonly counterId?: string | undefined;
}

export interface PairedDevice {
  /** For a `cookie` header: `foyer_device=<key>`. */
  readonly cookie: string;
  readonly key: string;
  readonly device: { readonly id: string; readonly name: string; readonly role: string; readonly counterId: string | null };
}

const COOKIE = 'foyer_device';

/** Goes the way that a device goes: it asks for a code, an administrator types it, and the device fetches its key. */
export async function pairDevice({ url, role, name = `A ${role}`, adminToken, counterId }: PairRequest): Promise<PairedDevice> {
  const started = await post(url, '/api/pairing', { role, name });
  const { code, pairingId } = started.body as { code: string; pairingId: string };
  const first = await post(url, '/api/pairing/collect', { pairingId });
  if (stateOf(first) === 'approved') return paired(first);
  const headers = { authorization: `Bearer ${adminToken ?? ''}` };
  await post(url, '/api/pairing/approve', { code, ...(counterId !== undefined && { counterId }) }, headers);
  return paired(await post(url, '/api/pairing/collect', { pairingId }));
}

interface Answered {
  readonly body: unknown;
  readonly cookies: readonly string[];
}

const stateOf = ({ body }: Answered) => (body as { state: string }).state;

function paired(answered: Answered): PairedDevice {
  const cookie = answered.cookies.map((line) => line.split(';', 1)[0] as string).find((pair) => pair.startsWith(`${COOKIE}=`));
  if (stateOf(answered) !== 'approved' || cookie === undefined) throw new Error(`not paired: ${JSON.stringify(answered)}`);
  const { device } = answered.body as { device: PairedDevice['device'] };
  return { cookie, key: cookie.slice(COOKIE.length + 1), device };
}

async function post(url: string, path: string, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Answered> {
  const response = await fetch(`${url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${path} was answered with ${response.status}: ${text}`);
  return { body: text === '' ? null : JSON.parse(text), cookies: response.headers.getSetCookie() };
}
