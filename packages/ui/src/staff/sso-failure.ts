/** Where the hub says what came of the single sign-on: `/admin?sso=unknown`. */
const NAME = 'sso';

/** What went wrong on the way that just led here; null where nothing did. Told once: a reload is a new start. */
export function ssoFailure(): string | null {
  const url = new URL(globalThis.location.href);
  const failure = url.searchParams.get(NAME);
  if (failure === null) return null;
  url.searchParams.delete(NAME);
  globalThis.history.replaceState(globalThis.history.state, '', url);
  return failure;
}
