// @ts-check
import { drawKeypad } from './keypad.js';
import { onLanguage, text } from './texts.js';

const shell = /** @type {import('../bridge.ts').ShellBridge} */ (window.foyerShell);
const form = /** @type {HTMLFormElement} */ (document.querySelector('#form'));
const address = /** @type {HTMLInputElement} */ (document.querySelector('#address'));
const say = /** @type {HTMLElement} */ (document.querySelector('#say'));
const back = /** @type {HTMLButtonElement} */ (document.querySelector('#back'));
const touch = /** @type {HTMLElement} */ (document.querySelector('#touch'));
const erase = /** @type {HTMLButtonElement} */ (document.querySelector('#erase'));
const keypad = /** @type {HTMLElement} */ (document.querySelector('#keypad'));

/** What is said below the address, as a key, so that it follows the language. */
let said = { key: '', wrong: false };
/** @param {string} key @param {boolean} [wrong] */
function tell(key, wrong = false) {
  said = { key, wrong };
  say.textContent = key ? text(key) : '';
  say.classList.toggle('wrong', wrong);
  address.setAttribute('aria-invalid', String(wrong));
}

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  const button = /** @type {HTMLButtonElement} */ (form.querySelector('.primary'));
  button.disabled = true;
  tell('connecting');
  const answer = await shell.setHubUrl(address.value);
  button.disabled = false;
  tell(answer.ok ? 'found' : answer.error.code, !answer.ok);
  if (!answer.ok) address.focus();
});

address.value = shell.hubUrl ?? '';
address.addEventListener('input', () => tell(''));
back.hidden = shell.hubUrl === null;
back.addEventListener('click', () => void shell.staffAction('resume'));
onLanguage(() => tell(said.key, said.wrong));

/** @param {string} next */
function change(next) {
  address.value = next;
  tell('');
}

if (shell.app === 'kiosk') {
  touch.hidden = false;
  drawKeypad(keypad, ['1', '2', '3', '4', '5', '6', '7', '8', '9', '.', '0', ':'], (key) => change(address.value + key));
  erase.addEventListener('click', () => change(address.value.slice(0, -1)));
}
address.focus();
