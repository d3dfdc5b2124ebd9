// @ts-check
import { drawFingerprint } from './fingerprint.js';
import { onLanguage, text } from './texts.js';

const shell = /** @type {import('../bridge.ts').ShellBridge} */ (window.foyerShell);
/** @param {string} id */
const byId = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

const answer = await shell.hubTrouble();
const trouble = answer.ok ? answer.value : null;

if (trouble) {
  byId('url').textContent = trouble.url;
  drawFingerprint(byId('expected'), trouble.expected ?? '–');
  drawFingerprint(byId('seen'), trouble.seen ?? '–');
}
onLanguage(() => {
  byId('reason').textContent = trouble ? text(`untrusted_${trouble.reason}`) : '';
});
byId('staff').addEventListener('click', () => void shell.openStaff());
