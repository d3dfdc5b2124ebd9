// @ts-check
import { drawKeypad } from './keypad.js';
import { onLanguage, text } from './texts.js';

const MOST_DIGITS = 12;
/** Without a touch for this long, visitors get their screen back. */
const LEAVE_AFTER_MS = 30_000;

const shell = /** @type {import('../bridge.ts').ShellBridge} */ (window.foyerShell);
/** @param {string} id */
const byId = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

/** `choose` comes from the address: no PIN yet, or staff asked for another. `repeat` follows it. @type {'enter' | 'choose' | 'repeat'} */
let step = location.search === '?choose' ? 'choose' : 'enter';
const mayLeave = step === 'enter';
let digits = '';
let chosen = '';
/** @type {{ key: string, values?: Record<string, number> } | null} */
let trouble = null;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let idle;

const TITLES = { enter: ['pinTitle', 'pinLead'], choose: ['choosePinTitle', 'choosePinLead'], repeat: ['repeatPinTitle', 'repeatPinLead'] };

function draw() {
  const [title = '', lead = ''] = TITLES[step];
  byId('title').textContent = text(title);
  byId('lead').textContent = text(lead);
  byId('dots').textContent = '●'.repeat(digits.length);
  byId('dots').setAttribute('aria-label', text('pinDigits', { count: digits.length }));
  byId('say').textContent = trouble ? text(trouble.key, trouble.values) : '';
  byId('say').classList.toggle('wrong', trouble !== null);
}

/** @param {string} key */
function press(key) {
  stayAwake();
  trouble = null;
  if (key === 'Backspace') digits = digits.slice(0, -1);
  else if (key === 'Enter') return void submit();
  else if (/^[0-9]$/.test(key) && digits.length < MOST_DIGITS) digits += key;
  draw();
}

async function submit() {
  const pin = digits;
  digits = '';
  if (step === 'enter') await enter(pin);
  else if (step === 'choose') {
    chosen = pin;
    if (/^[0-9]{4,12}$/.test(pin)) step = 'repeat';
    else trouble = { key: 'PIN_INVALID' };
  } else await repeat(pin);
  draw();
}

/** @param {string} pin */
async function enter(pin) {
  const answer = await shell.enterPin(pin);
  if (!answer.ok) trouble = { key: answer.error.code, values: { seconds: answer.error.retryAfterSeconds ?? 0 } };
  byId('entry').hidden = answer.ok;
  byId('actions').hidden = !answer.ok;
  if (answer.ok) byId('actions').querySelector('button')?.focus();
}

/** @param {string} pin */
async function repeat(pin) {
  if (pin !== chosen) {
    step = 'choose';
    trouble = { key: 'pinsDiffer' };
    return;
  }
  const answer = await shell.choosePin(pin);
  if (answer.ok) return;
  step = 'choose';
  trouble = { key: answer.error.code };
}

function stayAwake() {
  clearTimeout(idle);
  if (mayLeave) idle = setTimeout(() => void shell.staffAction('resume'), LEAVE_AFTER_MS);
}

drawKeypad(byId('keypad'), ['1', '2', '3', '4', '5', '6', '7', '8', '9', '', '0', ''], press);
byId('enter').addEventListener('click', () => press('Enter'));
byId('erase').addEventListener('click', () => press('Backspace'));
byId('back').hidden = !mayLeave;
byId('back').addEventListener('click', () => void shell.staffAction('resume'));
for (const button of document.querySelectorAll('[data-action]')) {
  button.addEventListener(
    'click',
    () => void shell.staffAction(/** @type {import('@foyer/contract/ipc').StaffAction} */ (button.getAttribute('data-action'))),
  );
}
window.addEventListener('keydown', (event) => {
  // Enter on a focused button is that button's own click.
  if (byId('entry').hidden || (event.key === 'Enter' && event.target instanceof HTMLButtonElement)) return stayAwake();
  press(event.key);
});
window.addEventListener('pointerdown', stayAwake);
onLanguage(draw);
stayAwake();
