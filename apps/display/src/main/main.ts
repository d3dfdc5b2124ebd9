import { join } from 'node:path';
import type { MachineEngine } from '@foyer/contract/ipc';
import { machineSpeech, SpeechError } from '@foyer/devices/speech';
import { Refusal, runApp, type Shell } from '@foyer/shell/main';
import { powerSaveBlocker, screen } from 'electron';
import { DisplaySettings } from './settings.ts';

const WINDOWED = { width: 1920, height: 1080 };

runApp({
  name: 'display',
  title: 'Foyer Display',
  distDir: join(import.meta.dirname, '..'),
  settings: DisplaySettings,
  needsHub: true,
  window: (shell) => ({
    ...(shell.options.windowed ? { ...WINDOWED, useContentSize: true } : { ...chosenScreen(shell), fullscreen: true, frame: false }),
    // Nobody touches a hall display before its first chime, and nothing may slow it when another window lies above.
    webPreferences: { autoplayPolicy: 'no-user-gesture-required', backgroundThrottling: false },
  }),
  onWindow(window, shell) {
    if (shell.options.windowed) return;
    window.webContents.on('dom-ready', () => void window.webContents.insertCSS('*, *::before, *::after { cursor: none !important; }'));
  },
  onReady(shell) {
    powerSaveBlocker.start('prevent-display-sleep');
    answerVoice(shell);
  },
  mayChangeHub: () => true,
});

/** Where `--display=2` or the settings say, counted from 1 from the left; else the last one, which is seldom the operator's. */
function chosenScreen({ options, settings }: Shell<DisplaySettings>): { x: number; y: number; width: number; height: number } {
  const displays = screen.getAllDisplays().sort((one, other) => one.bounds.x - other.bounds.x || one.bounds.y - other.bounds.y);
  const wanted = Number(options.value('display') ?? settings.current.display ?? displays.length);
  return (displays[wanted - 1] ?? screen.getPrimaryDisplay()).bounds;
}

/** A program that hangs is not waited for: the screen speaks in another way. */
const SPEECH_MS = 3000;

function answerVoice({ handle, log }: Shell<DisplaySettings>): void {
  const engines = machineSpeech(process.platform, { timeoutMs: SPEECH_MS });
  const names = Object.keys(engines) as MachineEngine[];
  handle('voices', () =>
    Promise.all(names.map(async (engine) => ({ engine, languages: [...((await engines[engine]?.languages()) ?? [])] }))),
  );
  handle('speak', async ({ text, lang, engine }) => {
    const speech = engines[engine];
    if (!speech) throw new Refusal('SPEECH_UNAVAILABLE', `${engine} is not for this system`);
    try {
      return await speech.say(text, lang);
    } catch (error) {
      log.warn(`not spoken by ${engine}: ${String(error)}`);
      if (error instanceof SpeechError) throw new Refusal('SPEECH_UNAVAILABLE', error.message);
      throw error;
    }
  });
}
