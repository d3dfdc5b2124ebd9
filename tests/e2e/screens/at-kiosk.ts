import { pairDevice } from '@foyer/testkit';

/** What a kiosk does without its screen. */
export interface AtKiosk {
  /** @returns the answer's body */
  take(ticket: { readonly serviceId: string; readonly priority?: string }): Promise<{ number: string; statusUrl: string }>;
  services(): Promise<{ id: string; waiting: number }[]>;
}

export async function atKiosk(url: string): Promise<AtKiosk> {
  const { cookie } = await pairDevice({ url, role: 'kiosk' });
  const ask = async (path: string, init: RequestInit = {}) => {
    const response = await fetch(`${url}${path}`, { ...init, headers: { ...init.headers, cookie } });
    if (!response.ok) throw new Error(`${path} was answered with ${response.status}: ${await response.text()}`);
    return response.json();
  };
  return {
    take: (ticket) =>
      ask('/api/tickets', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(ticket) }),
    services: () => ask('/api/services'),
  };
}
