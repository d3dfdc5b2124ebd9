/** What a screen inside an Electron app is told by its preload, as far as all screens use it; in a browser it is absent. */
interface ScreenBridge {
  readonly hubUrl?: string | null;
  readonly version?: string;
  /** SHA-256 of the certificate authority that this app holds its hub to, `AB:CD:…`; null where there is none (plain http on one machine). */
  readonly fingerprint?: string | null;
  readonly chooseHub?: () => Promise<unknown>;
}

export const bridge = (scope: { foyer?: ScreenBridge } = globalThis as never): ScreenBridge | undefined => scope.foyer;
