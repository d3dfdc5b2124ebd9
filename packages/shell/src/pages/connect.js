// @ts-check

import { drawFingerprint } from './fingerprint.js';
import { drawKeypad } from './keypad.js';
import { onLanguage, text } from './texts.js';

const shell = /** @type {import('../bridge.ts').ShellBridge} */ (window.foyerShell);
/** @param {string} id */
const byId = (id) => /** @type {HTMLElement} */ (document.getElementById(id));
const form = /** @type {HTMLFormElement} */ (document.querySelector('#form'));
const address = /** @type {HTMLInputElement} */ (document.querySelector('#address'));
const say = byId('say');
const submit = /** @type {HTMLButtonElement} */ (form.querySelector('.primary'));

/** What is said below the address, as a key, so that it follows the language. */
let said = { key: '', wrong: false };
/** @param {string} key @param {boolean} [wrong] */
function tell(key, wrong = false) {
  said = { key, wrong };
  const where = byId('confirm').hidden ? say : byId('confirm-say');
  where.textContent = key ? text(key) : '';
  where.classList.toggle('wrong', wrong);
  address.setAttribute('aria-invalid', String(wrong));
}

/** The hub that somebody is to compare. @type {import('@foyer/contract/ipc').HubFound | null} */
let asked = null;

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  submit.disabled = true;
  tell('connecting');
  const answer = await shell.checkHub(address.value);
  submit.disabled = false;
  if (!answer.ok) {
    tell(answer.error.code, true);
    address.focus();
  } else if (answer.value.known) await choose(answer.value.url, null);
  else compare(answer.value);
});

/** @param {string} url @param {string | null} fingerprint */
async function choose(url, fingerprint) {
  const answer = await shell.setHubUrl(url, fingerprint);
  tell(answer.ok ? 'found' : answer.error.code, !answer.ok);
}

/** @param {import('@foyer/contract/ipc').HubFound} found */
function compare(found) {
  asked = found;
  drawFingerprint(byId('fingerprint'), found.fingerprint ?? '');
  show('confirm');
  tell('');
  byId('confirm-title').focus();
}

/** @param {'address' | 'confirm'} step */
function show(step) {
  form.hidden = step === 'confirm';
  byId('confirm').hidden = step === 'address';
  byId('touch').hidden = shell.app !== 'kiosk' || step === 'confirm';
}

byId('same').addEventListener('click', () => asked && void choose(asked.url, asked.fingerprint));
byId('other').addEventListener('click', () => {
  asked = null;
  show('address');
  tell('');
  address.focus();
});

// Without a hub that may be used there is nothing to go back to; the main process knows.
address.value = shell.hubUrl ?? '';
address.addEventListener('input', () => tell(''));
byId('back').hidden = shell.hubUrl === null;
byId('back').addEventListener('click', () => void shell.staffAction('resume'));
onLanguage(() => tell(said.key, said.wrong));

/** @param {string} next */
function change(next) {
  address.value = next;
  tell('');
}

drawKeypad(byId('keypad'), ['1', '2', '3', '4', '5', '6', '7', '8', '9', '.', '0', ':'], (key) => change(address.value + key));
byId('erase').addEventListener('click', () => change(address.value.slice(0, -1)));
show('address');
address.focus();

const LOOK_EVERY_MS = 2000;
let shown = '';

async function lookAround() {
  const answer = await shell.nearbyHubs();
  if (!answer.ok || JSON.stringify(answer.value) === shown) return;
  shown = JSON.stringify(answer.value);
  byId('nearby').hidden = answer.value.length === 0;
  byId('hubs').replaceChildren(...answer.value.map(hubItem));
}

/** @param {import('@foyer/contract/ipc').HubNearby} hub */
function hubItem(hub) {
  const item = document.createElement('li');
  const button = document.createElement('button');
  button.type = 'button';
  const name = document.createElement('bdi');
  name.textContent = hub.name;
  const where = document.createElement('span');
  where.dir = 'ltr';
  where.textContent = hub.address;
  button.append(name, where);
  button.addEventListener('click', () => {
    change(hub.address);
    form.requestSubmit();
  });
  item.append(button);
  return item;
}

void lookAround();
setInterval(() => void lookAround(), LOOK_EVERY_MS);
