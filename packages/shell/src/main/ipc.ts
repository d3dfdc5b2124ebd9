import { IPC, type IpcAnswer, type IpcError, type IpcErrorCode, type IpcInput, type IpcName, type IpcOutput } from '@foyer/contract/ipc';
import { ipcChannel } from '@foyer/contract/ipc-names';
import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron';

/** Thrown by a handler, and answered to the page with its code. Anything else becomes FAILED, without its message. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: IpcErrorCode;
  readonly retryAfterSeconds: number | undefined;
  constructor(code: IpcErrorCode, message: string, retryAfterSeconds?: number) {
    super(message);
    this.code = code;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

export interface IpcHost {
  readonly ipcMain: Pick<IpcMain, 'handle'>;
  /** The app's name: its screen lives at `app://foyer/<app>/`. */
  readonly app: string;
  readonly report: (what: string) => void;
}

type Handler<Name extends IpcName> = (input: IpcInput<Name>, sender: WebContents) => IpcOutput<Name> | Promise<IpcOutput<Name>>;

/** Answers one channel of the contract: who asks is checked, then what is asked, then `run` does it. Never rejects. */
export function handle<Name extends IpcName>(host: IpcHost, name: Name, run: Handler<Name>): void {
  host.ipcMain.handle(ipcChannel(name), async (event, argument: unknown): Promise<IpcAnswer<IpcOutput<Name>>> => {
    try {
      checkSender(host, name, event);
      const input = IPC[name].input.safeParse(argument ?? null);
      if (!input.success) throw new Refusal('INVALID_ARGUMENT', `${name}: ${input.error.issues[0]?.message ?? 'not understood'}`);
      return { ok: true, value: await run(input.data as IpcInput<Name>, event.sender) };
    } catch (error) {
      const answer = refusalOf(error);
      host.report(`${name} refused: ${answer.code} ${error instanceof Error ? error.message : String(error)}`);
      return { ok: false, error: answer };
    }
  });
}

function checkSender(host: IpcHost, name: IpcName, event: IpcMainInvokeEvent): void {
  const frame = event.senderFrame;
  const page = frame && frame.parent === null ? pageOf(frame.url, host.app) : null;
  if (page === null || !(IPC[name].from as readonly string[]).includes(page))
    throw new Refusal('FORBIDDEN', `${name} is not for this page`);
}

/** Which kind of our pages an address is. */
export function pageOf(url: string, app: string): 'screen' | 'shell' | null {
  if (!URL.canParse(url)) return null;
  const { protocol, host, pathname } = new URL(url);
  if (protocol !== 'app:' || host !== 'foyer') return null;
  if (pathname.startsWith('/shell/')) return 'shell';
  return pathname.startsWith(`/${app}/`) ? 'screen' : null;
}

function refusalOf(error: unknown): IpcError {
  if (!(error instanceof Refusal)) return { code: 'FAILED', message: 'the app could not do this; its log says why' };
  return {
    code: error.code,
    message: error.message,
    ...(error.retryAfterSeconds === undefined ? {} : { retryAfterSeconds: error.retryAfterSeconds }),
  };
}
