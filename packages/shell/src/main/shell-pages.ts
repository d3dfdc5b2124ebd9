import arabicFont from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-400-normal.woff2?inline';
import cyrillicFont from '@fontsource-variable/ibm-plex-sans/files/ibm-plex-sans-cyrillic-wght-normal.woff2?inline';
import latinFont from '@fontsource-variable/ibm-plex-sans/files/ibm-plex-sans-latin-wght-normal.woff2?inline';
import tokens from '@foyer/ui/tokens.css?raw';
import connectPage from '../pages/connect.html?raw';
import connectScript from '../pages/connect.js?raw';
import fingerprintScript from '../pages/fingerprint.js?raw';
import keypadScript from '../pages/keypad.js?raw';
import ar from '../pages/locales/ar.json';
import en from '../pages/locales/en.json';
import ru from '../pages/locales/ru.json';
import pinPage from '../pages/pin.html?raw';
import pinScript from '../pages/pin.js?raw';
import styles from '../pages/shell.css?raw';
import textsScript from '../pages/texts.js?raw';
import untrustedPage from '../pages/untrusted.html?raw';
import untrustedScript from '../pages/untrusted.js?raw';

interface ShellPage {
  readonly type: string;
  readonly body: string | Uint8Array<ArrayBuffer>;
}

const HTML = 'text/html; charset=utf-8';
const SCRIPT = 'text/javascript; charset=utf-8';
const CSS = 'text/css; charset=utf-8';
const font = (dataUrl: string): ShellPage => ({
  type: 'font/woff2',
  body: Uint8Array.from(Buffer.from(dataUrl.slice(dataUrl.indexOf(',') + 1), 'base64')),
});

/**
 * The shell's own pages, by path. They are inside the main bundle, so that an app can always ask for its hub and its PIN,
 * also when its screen's files are missing.
 */
export const SHELL_PAGES: Readonly<Record<string, ShellPage>> = {
  '/shell/connect.html': { type: HTML, body: connectPage },
  '/shell/connect.js': { type: SCRIPT, body: connectScript },
  '/shell/pin.html': { type: HTML, body: pinPage },
  '/shell/pin.js': { type: SCRIPT, body: pinScript },
  '/shell/untrusted.html': { type: HTML, body: untrustedPage },
  '/shell/untrusted.js': { type: SCRIPT, body: untrustedScript },
  '/shell/fingerprint.js': { type: SCRIPT, body: fingerprintScript },
  '/shell/keypad.js': { type: SCRIPT, body: keypadScript },
  '/shell/texts.js': { type: SCRIPT, body: textsScript },
  '/shell/texts.json': { type: 'application/json', body: JSON.stringify({ en, ru, ar }) },
  '/shell/tokens.css': { type: CSS, body: tokens },
  '/shell/shell.css': { type: CSS, body: styles },
  '/shell/latin.woff2': font(latinFont),
  '/shell/cyrillic.woff2': font(cyrillicFont),
  '/shell/arabic.woff2': font(arabicFont),
};
