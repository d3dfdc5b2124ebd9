import { SIMULATED_CONDITIONS } from '@foyer/devices/virtual-printer';
import { plainPage, preferredLanguage } from '../http/plain-pages.ts';
import { type PrinterPageWords, WORDS } from './virtual-printer-words.ts';

/** Where one virtual printer's page, requests and socket are. */
export interface PrinterPlace {
  readonly page: string;
  readonly api: string;
  readonly socket: string;
  /** `127.0.0.1:9100` */
  readonly address: string;
  /** The hall begins without it. */
  readonly spare: boolean;
}

const STYLE = `
main{max-width:80rem}
fieldset{border:0;padding:0;margin:1.5rem 0;display:flex;flex-wrap:wrap;gap:.5rem;align-items:center}
legend{padding:0;margin-block-end:.5rem;font-weight:600}
button,input{font:inherit;min-height:2.75rem;padding:.5rem 1rem;border:1px solid var(--line);border-radius:.5rem;background:var(--paper);color:var(--ink)}
button{cursor:pointer}
input{width:6rem}
label{display:flex;flex-wrap:wrap;gap:.5rem;align-items:center}
.asked{display:flex;flex-wrap:wrap;gap:.5rem;align-items:center;padding:.25rem .5rem;border:1px solid var(--line);border-radius:.5rem}
button[aria-pressed=true]{background:var(--accent);border-color:var(--accent);color:var(--on-accent);font-weight:600}
nav{display:flex;gap:.5rem;margin:0 0 1rem}
nav a{padding:.5rem 1rem;border:1px solid var(--line);border-radius:.5rem;background:var(--paper)}
nav a[aria-current]{background:var(--accent);color:var(--on-accent)}
ol{list-style:none;padding:0;display:flex;flex-wrap:wrap;align-items:flex-start;gap:1.5rem}
img{display:block;width:19rem;max-width:100%;height:auto;background:#fff;border:1px solid var(--line)}
`;

export function virtualPrinterPage(here: PrinterPlace, all: readonly PrinterPlace[], acceptLanguage: string | undefined): string {
  const language = preferredLanguage(acceptLanguage);
  const words = WORDS[language];
  return plainPage(
    language,
    words.title,
    `<style>${STYLE}</style>
<p>${words.explanation}</p>
${links(here, all, words)}
<p>${words.address} <bdi><code>${here.address}</code></bdi>${here.spare ? `. ${words.spare}` : ''}</p>
<fieldset><legend>${words.state}</legend>${stateButtons(words)}</fieldset>
<fieldset><legend>${words.faults}</legend>${faultButtons(words)}</fieldset>
<p id="away" role="alert" hidden>${words.away}</p><p id="empty">${words.empty}</p>
<ol id="tickets" aria-live="polite" data-alt="${words.ticket}" data-api="${here.api}" data-socket="${here.socket}"></ol>
<script src="/virtual-printer/page.js" defer></script>`,
  );
}

function links(here: PrinterPlace, all: readonly PrinterPlace[], words: PrinterPageWords): string {
  const link = (place: PrinterPlace, index: number) =>
    `<a href="${place.page}"${place === here ? ' aria-current="page"' : ''}>${words.title} ${index + 1}</a>`;
  return `<nav aria-label="${words.others}">${all.map(link).join('')}</nav>`;
}

function stateButtons({ states }: PrinterPageWords): string {
  return SIMULATED_CONDITIONS.map(
    (state) => `<button type="button" data-state="${state}" aria-pressed="false">${states[state]}</button>`,
  ).join('');
}

function faultButtons(words: PrinterPageWords): string {
  const button = (fault: string, text: string) => `<button type="button" data-fault="${fault}">${text}</button>`;
  const asked = (name: string, value: number, [before, after, text]: readonly [string, string, string], fault: string) =>
    `<span class="asked"><label>${before}<input type="number" name="${name}" min="1" max="100000" value="${value}" required>${after}</label>${button(fault, text)}</span>`;
  return [
    asked('mm', 60, [words.roll, words.rollUnit, words.load], 'roll'),
    asked('bytes', 3000, [words.dropAfter, words.dropUnit, words.drop], 'drop'),
    button('jam', words.jam),
    button('babble', words.babble),
    button('forget', words.forget),
    button('power', words.power),
  ].join('');
}
