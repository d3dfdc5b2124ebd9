// @ts-check
/** Languages of the shell's own pages, in the order of the buttons. */
const LANGUAGES = /** @type {const} */ ({ en: 'English', ru: 'Русский', ar: 'العربية' });

/** @typedef {keyof typeof LANGUAGES} Language */
/** @type {Record<Language, Record<string, string>>} */
const texts = await (await fetch('/shell/texts.json')).json();
/** @type {Set<() => void>} */
const listeners = new Set();
let language = remembered();

/** @returns {Language} */
function remembered() {
  const wanted = localStorage.getItem('language') ?? navigator.language.slice(0, 2);
  return wanted in LANGUAGES ? /** @type {Language} */ (wanted) : 'en';
}

/**
 * The text of a key. With `count`, its plural form in the page's language.
 * @param {string} key
 * @param {Record<string, number>} [values]
 */
export function text(key, values = {}) {
  const form = 'count' in values ? (values.count === 0 ? 'zero' : new Intl.PluralRules(language).select(values.count ?? 0)) : null;
  const template = texts[language][form ? `${key}_${form}` : key] ?? key;
  return template.replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));
}

/** @param {() => void} listener called when the language changes, and once now */
export function onLanguage(listener) {
  listeners.add(listener);
  listener();
}

/** Fills every `data-text` of the page and draws the language buttons. */
function translate() {
  document.documentElement.lang = language;
  document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr';
  for (const element of document.querySelectorAll('[data-text]')) element.textContent = text(element.getAttribute('data-text') ?? '');
  for (const button of document.querySelectorAll('[data-language]'))
    button.setAttribute('aria-pressed', String(button.getAttribute('data-language') === language));
}

function drawLanguages() {
  for (const [code, name] of Object.entries(LANGUAGES)) {
    const button = document.createElement('button');
    button.type = 'button';
    button.lang = code;
    button.textContent = name;
    button.dataset.language = code;
    button.addEventListener('click', () => {
      language = /** @type {Language} */ (code);
      localStorage.setItem('language', code);
      for (const listener of listeners) listener();
    });
    document.querySelector('nav')?.append(button);
  }
}

drawLanguages();
onLanguage(translate);
