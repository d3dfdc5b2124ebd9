import { hubOrigin } from './hub-address.ts';

/** How an app was asked to start: `--name=value` on the command line first, then the environment. */
export interface StartOptions {
  /** For this start; what is remembered stays. */
  readonly hubUrl: string | null;
  /** An ordinary window in place of a locked or full one: for tests and for trying things out. */
  readonly windowed: boolean;
  flag(name: string): boolean;
  value(name: string): string | null;
}

export function readOptions(argv: readonly string[], env: NodeJS.ProcessEnv): StartOptions {
  const value = (name: string): string | null =>
    argv.findLast((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3) ?? null;
  const flag = (name: string): boolean => argv.includes(`--${name}`);
  return {
    hubUrl: hubOrigin(value('hub') ?? env.FOYER_HUB_URL ?? ''),
    windowed: flag('windowed') || env.FOYER_WINDOWED === '1',
    flag,
    value,
  };
}
