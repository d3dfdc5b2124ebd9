import type { StaffAction } from '@foyer/contract/ipc';
import { asksForStaff, PinGuard, passesKiosk, Refusal, type Shell } from '@foyer/shell/main';
import { app, type BrowserWindow } from 'electron';
import type { KioskSettings } from './settings.ts';

/** How long a right PIN opens the staff actions. */
const STAFF_FOR_MS = 60_000;

/** No way out of the kiosk but the staff PIN. In an ordinary window (`windowed`) there is no lock, and the same pages. */
export class Lock {
  readonly #shell: Shell<KioskSettings>;
  readonly #pin: PinGuard;
  readonly #locked: boolean;
  #staffUntil = 0;
  #leaving = false;

  constructor(shell: Shell<KioskSettings>) {
    const { settings, options } = shell;
    this.#shell = shell;
    this.#locked = !options.windowed;
    this.#pin = new PinGuard(
      {
        read: () => ({ pin: settings.current.pin, tries: settings.current.pinTries }),
        write: ({ pin, tries }) => settings.update({ ...(pin && { pin }), ...(tries && { pinTries: tries }) }),
      },
      Date.now,
    );
    this.#answerPages();
    this.#stayUntilAllowed();
    // Whoever may start the program with arguments owns the machine: this is the way back after a forgotten PIN.
    if (options.flag('set-pin')) settings.update({ pin: null, pinTries: { wrong: 0, lastAt: 0 } });
  }

  /** Before anything else a locked kiosk needs its PIN. */
  firstPage(): 'choosePin' | null {
    return this.#choosesPin() ? 'choosePin' : null;
  }

  /** Allowed on the first run, until somebody has confirmed the hub, and after the PIN. */
  mayChangeHub(): boolean {
    return this.#shell.hubUrl() === null || this.#shell.hub().isUnconfirmed || this.#isStaff();
  }

  guard(window: BrowserWindow): void {
    window.webContents.on('before-input-event', (event, press) => {
      if (asksForStaff(press)) this.#askForPin();
      if (this.#locked && !passesKiosk(press)) event.preventDefault();
    });
    if (!this.#locked) return;
    window.setAlwaysOnTop(true, 'screen-saver');
    window.on('close', (event) => {
      if (!this.#leaving) event.preventDefault();
    });
    window.on('leave-full-screen', () => !this.#leaving && window.setKiosk(true));
    window.on('minimize', () => window.restore());
  }

  #answerPages(): void {
    const { handle } = this.#shell;
    handle('openStaff', () => {
      this.#askForPin();
      return null;
    });
    handle('enterPin', async ({ pin }) => {
      await this.#pin.enter(pin);
      this.#staffUntil = Date.now() + STAFF_FOR_MS;
      this.#shell.log.info('staff PIN entered');
      return null;
    });
    handle('choosePin', async ({ pin }) => {
      if (!this.#choosesPin() && !this.#isStaff()) throw new Refusal('FORBIDDEN', 'the old PIN comes first');
      await this.#pin.choose(pin);
      this.#shell.log.info('staff PIN chosen');
      setImmediate(() => this.#shell.openFirst());
      return null;
    });
    handle('staffAction', ({ action }) => {
      if (action !== 'resume' && !this.#isStaff()) throw new Refusal('FORBIDDEN', 'the PIN comes first');
      setImmediate(() => this.#act(action));
      return null;
    });
  }

  #act(action: StaffAction): void {
    this.#shell.log.info(`staff: ${action}`);
    if (action === 'change_hub') return this.#shell.open('connect');
    if (action === 'change_pin') return this.#shell.open('choosePin');
    this.#staffUntil = 0;
    if (action === 'quit') return this.#leave();
    this.#shell.openFirst();
  }

  #askForPin(): void {
    if (this.#pin.isSet) this.#shell.open('enterPin');
  }

  #choosesPin(): boolean {
    return !this.#pin.isSet && (this.#locked || this.#shell.options.flag('set-pin'));
  }

  #isStaff(): boolean {
    return Date.now() < this.#staffUntil;
  }

  /** The operating system's own wish (a shutdown, a service being stopped) is no visitor's. */
  #stayUntilAllowed(): void {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => this.#leave());
    app.on('before-quit', (event) => {
      if (this.#locked && !this.#leaving) event.preventDefault();
    });
  }

  #leave(): void {
    this.#leaving = true;
    app.quit();
  }
}
