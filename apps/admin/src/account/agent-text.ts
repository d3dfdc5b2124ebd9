/** The first that fits: many browsers also name those that they descend from. */
const PROGRAMS: readonly (readonly [RegExp, string])[] = [
  [/\bfoyer[-/ ]?(\w+)?/i, 'Foyer'],
  [/\bElectron\//, 'Foyer'],
  [/\bEdgA?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/(Chrome|Chromium|CriOS)\//, 'Chrome'],
  [/\bVersion\/.*Safari\//, 'Safari'],
  [/\bcurl\//, 'curl'],
];
const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/\bWindows\b/, 'Windows'],
  [/\bAndroid\b/, 'Android'],
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
];

/** What a program calls itself, short enough to be known again: `Chrome · Windows`. Null where it says nothing that is known. */
export function agentText(agent: string | null): string | null {
  const named = (list: typeof PROGRAMS) => list.find(([pattern]) => pattern.test(agent ?? ''))?.[1];
  return [named(PROGRAMS), named(SYSTEMS)].filter((part) => part !== undefined).join(' · ') || null;
}
