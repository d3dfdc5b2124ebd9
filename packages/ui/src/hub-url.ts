/** What a screen inside an Electron app is told by its preload; in a browser it is absent. */
interface HubBridge {
  readonly hubUrl?: string | null;
}

/** Where this screen's hub is: as set up in the app, else the machine that served the page. `null`: the app is not set up yet. */
export function hubUrl(scope: { foyer?: HubBridge; location: { origin: string } } = globalThis as never): string | null {
  return scope.foyer ? (scope.foyer.hubUrl ?? null) : scope.location.origin;
}
