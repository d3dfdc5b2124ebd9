import { ROUTES } from '@foyer/contract';

const ADDRESSES = Object.values(ROUTES).map(({ method, path }) => ({
  method,
  pattern: new RegExp(`^${path.replaceAll(/:\w+/g, '[^/]+')}$`),
}));

/** The methods that an address of the API takes; none: there is no such address. */
export function methodsOf(url: string): string[] {
  const path = url.split('?', 1)[0] ?? '';
  return [...new Set(ADDRESSES.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method))].sort();
}
