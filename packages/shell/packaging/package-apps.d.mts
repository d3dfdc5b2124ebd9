export type PackagedApp = 'server' | 'kiosk' | 'counter' | 'display';

export interface PackageOptions {
  /** Folder of an unpacked Electron, for a machine that cannot fetch one. Default: FOYER_ELECTRON_DIST. */
  readonly electronDist?: string | undefined;
  /** The version of that Electron. Default: FOYER_ELECTRON_VERSION, else the workspace's. */
  readonly electronVersion?: string | undefined;
  /** Default: all four. */
  readonly apps?: readonly PackagedApp[];
  /** Absolute. Default: out/ of the workspace. */
  readonly outDir?: string;
  readonly say?: (line: string) => void;
}

/** Packages the built Electron apps into <outDir>/<app>/, for this machine's system. Gives the folder of each packaged app. */
export declare function packageApps(options?: PackageOptions): Promise<Record<PackagedApp, string>>;
