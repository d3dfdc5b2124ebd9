import { SOCKET_PATH } from '@foyer/contract/constants';
import type { HubTrouble } from '@foyer/contract/ipc';
import type { Session } from 'electron';
import { z } from 'zod';
import { hubOrigin, isOverTls } from '../hub-address.ts';
import type { SettingsFile } from '../settings.ts';
import { askHub, UntrustedHub } from './ask-hub.ts';
import { type Authority, authorityOf, type CertificateTrouble, certificateTrouble } from './certificate.ts';
import { CookieJar } from './cookies.ts';
import { type HubSocket, type HubSocketEvents, openHubSocket } from './hub-socket.ts';
import type { KeyStore } from './key-store.ts';

/** What an app remembers of its hub. */
export const HubSettings = z.strictObject({
  hubUrl: z.url().nullable().default(null),
  /** The certificate authorities that the hub is held to, confirmed by whoever connected this app; later ones as the hub announced them. */
  authorities: z.array(z.strictObject({ fingerprint: z.string(), pem: z.string() })).default([]),
  /** The hub's certificate is one that every machine trusts: a reverse proxy of the hall's own. */
  publiclyTrusted: z.boolean().default(false),
});
export type HubSettings = z.infer<typeof HubSettings>;

/** Whoever listens sees the reason for the screen's leaving; null: it may come back. */
type TroubleListener = (trouble: HubTrouble | null) => void;

export interface HubLinkParts {
  readonly settings: SettingsFile<HubSettings>;
  readonly keys: KeyStore;
  /** For this start, in place of the remembered one. */
  readonly asked: string | null;
  readonly log: { info(what: string): void; warn(what: string): void };
}

const LOOK_AGAIN_MS = 5000;
const LEARN_EVERY_MS = 60 * 60_000;
const LEARN_FIRST_MS = 15_000;
/** The hub may know a key again that it did not know: it was put back to a copy of its data. */
const TURNED_AWAY_MS = 60_000;
const Announced = z.object({ authorities: z.array(z.object({ pem: z.string().max(20_000) })).max(10) });

/** The one hub of this app: where it is, whom it is held to, and the keys that only the main process holds. */
export class HubLink {
  readonly #parts: HubLinkParts;
  #asked: string | null;
  #jar: CookieJar;
  #trouble: HubTrouble | null = null;
  #looking: NodeJS.Timeout | undefined;
  #listener: TroubleListener = () => undefined;
  readonly #sockets = new Set<HubSocket>();
  /** Keys that the hub did not take: it is not asked with them again and again. */
  #turnedAway: { readonly cookie: string; readonly until: number } | null = null;

  constructor(parts: HubLinkParts) {
    this.#parts = parts;
    this.#asked = parts.asked;
    this.#jar = this.#openJar();
  }

  get url(): string | null {
    return this.#asked ?? hubOrigin(this.#parts.settings.current.hubUrl ?? '');
  }

  get authorities(): readonly Authority[] {
    return this.#parts.settings.current.authorities;
  }

  /** Of the authority that the hub is held to. */
  get fingerprint(): string | null {
    return this.url !== null && isOverTls(this.url) ? (this.authorities[0]?.fingerprint ?? null) : null;
  }

  /** A hub over TLS that nobody has looked at yet: somebody has to compare its fingerprint. */
  get isUnconfirmed(): boolean {
    return this.url !== null && isOverTls(this.url) && this.authorities.length === 0 && !this.#parts.settings.current.publiclyTrusted;
  }

  get trouble(): HubTrouble | null {
    return this.#trouble;
  }

  onTrouble(listener: TroubleListener): void {
    this.#listener = listener;
  }

  /** From now on this is the hub. One of the same authority keeps the device's key, another one never sees it. */
  use(url: string, authority: Authority | null): void {
    const isSame =
      authority === null ? url === this.url : this.authorities.some(({ fingerprint }) => fingerprint === authority.fingerprint);
    const isFirst = this.#parts.settings.current.hubUrl === null && authority === null;
    this.#asked = null;
    const authorities = isSame ? [...this.authorities] : authority === null ? [] : [authority];
    this.#parts.settings.update({ hubUrl: url, authorities, publiclyTrusted: isOverTls(url) && authority === null });
    if (isSame || isFirst) this.#parts.keys.move(url);
    else this.#parts.keys.write(url, {});
    this.#jar = this.#openJar();
    for (const socket of this.#sockets) socket.close();
    this.#settle(null);
  }

  /**
   * A socket of this app's own to the hub, with the device's key. It ends when another hub is chosen.
   * @throws where no hub is chosen or confirmed, this device was not let in, the hub is another one, or does not answer
   */
  async openSocket({ onMessage, onClose }: HubSocketEvents): Promise<HubSocket> {
    const { url, authorities, isUnconfirmed } = this;
    const jar = this.#jar;
    const cookie = jar.header(SOCKET_PATH);
    if (url === null || isUnconfirmed) throw new Error('no hub is chosen yet');
    if (!hasKey(jar) || cookie === null) throw new Error('this device was not let in yet');
    if (cookie === this.#turnedAway?.cookie && Date.now() < this.#turnedAway.until) throw new Error('the hub no longer knows this device');
    const socket = await openHubSocket(
      {
        url: url.replace(/^http/, 'ws') + SOCKET_PATH,
        authorities: this.#parts.settings.current.publiclyTrusted ? null : authorities,
        cookie,
      },
      {
        onMessage,
        onClose: (why) => {
          this.#sockets.delete(socket);
          if (why.startsWith(REVOKED)) this.#turnedAway = { cookie, until: Date.now() + TURNED_AWAY_MS };
          onClose(why);
        },
      },
    );
    if (jar === this.#jar) this.#sockets.add(socket);
    else socket.close();
    return socket;
  }

  /** The pages' requests to the hub carry its cookies, which the pages never see; no other address gets any. */
  guard(session: Session): void {
    session.webRequest.onBeforeSendHeaders(({ url, requestHeaders }, answer) => {
      const headers = Object.fromEntries(Object.entries(requestHeaders).filter(([name]) => name.toLowerCase() !== 'cookie'));
      const cookie = this.#isHubs(url) ? this.#jar.header(new URL(url).pathname) : null;
      answer({ requestHeaders: cookie === null ? headers : { ...headers, Cookie: cookie } });
    });
    session.webRequest.onHeadersReceived(({ url, responseHeaders = {} }, answer) => {
      const set = Object.entries(responseHeaders).filter(([name]) => name.toLowerCase() === 'set-cookie');
      if (set.length === 0) return answer({});
      if (this.#isHubs(url)) this.#jar.take(set.flatMap(([, lines]) => lines));
      answer({
        responseHeaders: Object.fromEntries(Object.entries(responseHeaders).filter(([name]) => name.toLowerCase() !== 'set-cookie')),
      });
    });
    this.#verifyFor(session);
  }

  /** Follows the hub's authorities while they change, so that no screen is left behind. */
  startLearning(): void {
    setTimeout(() => void this.learn(), LEARN_FIRST_MS).unref();
    setInterval(() => void this.learn(), LEARN_EVERY_MS).unref();
  }

  /** What the hub itself announces, over a connection that a pinned authority vouches for. */
  async learn(): Promise<void> {
    const { url, authorities } = this;
    const cookie = this.#jar.header('/api/hub/authorities');
    if (url === null || !isOverTls(url) || authorities.length === 0 || cookie === null) return;
    try {
      const { status, text } = await askHub(`${url}/api/hub/authorities`, { authorities, cookie });
      if (status !== 200 || url !== this.url) return;
      this.#adopt(Announced.parse(JSON.parse(text)).authorities.flatMap(({ pem }) => authorityOf(pem) ?? []));
    } catch (error) {
      this.#parts.log.warn(`the hub's authorities were not read: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  #adopt(announced: readonly Authority[]): void {
    const prints = (list: readonly Authority[]) => list.map(({ fingerprint }) => fingerprint).join();
    if (announced.length === 0 || prints(announced) === prints(this.authorities)) return;
    this.#parts.settings.update({ authorities: [...announced] });
    this.#parts.log.info(`authorities of the hub: ${prints(announced)}`);
  }

  /** Chromium's own verdict is not asked: an authority that somebody put into this machine's store says nothing about the hall. */
  #verifyFor(session: Session): void {
    session.setCertificateVerifyProc(({ hostname, certificate }, answer) => {
      const { authorities } = this;
      if (authorities.length === 0) return answer(this.#parts.settings.current.publiclyTrusted ? ASK_CHROMIUM : REFUSED);
      const trouble = certificateTrouble({ leaf: certificate.data, host: hostname, authorities, now: Date.now() });
      answer(trouble === null ? TAKEN : REFUSED);
      if (trouble !== null) this.#refused(trouble, authorityOf(certificate.issuerCert?.data ?? '')?.fingerprint ?? null);
    });
  }

  #refused(reason: CertificateTrouble, seen: string | null): void {
    const { url } = this;
    if (url === null || this.#trouble !== null) return;
    this.#parts.log.warn(`not the hub that this app belongs to: ${url}, ${reason}, signed by ${seen ?? 'nobody known'}`);
    this.#settle({ reason, url, expected: this.fingerprint, seen });
  }

  #settle(trouble: HubTrouble | null): void {
    const changed = (this.#trouble === null) !== (trouble === null);
    this.#trouble = trouble;
    clearInterval(this.#looking);
    if (trouble !== null) this.#looking = setInterval(() => void this.#lookAgain(), LOOK_AGAIN_MS);
    if (changed) this.#listener(trouble);
  }

  async #lookAgain(): Promise<void> {
    const { url, authorities } = this;
    if (url === null) return;
    try {
      await askHub(`${url}/health`, { authorities });
      if (url === this.url) this.#settle(null);
    } catch (error) {
      // Away is not the same as false: the screen itself says that a hub is away.
      if (!(error instanceof UntrustedHub) && url === this.url) this.#settle(null);
    }
  }

  #openJar(): CookieJar {
    const url = this.url;
    if (url === null) return new CookieJar({}, () => undefined);
    return new CookieJar(this.#parts.keys.read(url), (keys) => this.#parts.keys.write(url, keys));
  }

  #isHubs(address: string): boolean {
    if (this.url === null || !URL.canParse(address)) return false;
    return new URL(address.replace(/^ws/, 'http')).origin === this.url;
  }
}

/** The hub's own close code (docs/protocol.md): it does not know this device, or no longer. */
const REVOKED = '4401';

const hasKey = (jar: CookieJar): boolean => Object.keys(jar.lasting()).length > 0;

/** https://www.electronjs.org/docs/latest/api/session#sessetcertificateverifyprocproc */
const [TAKEN, REFUSED, ASK_CHROMIUM] = [0, -2, -3];
