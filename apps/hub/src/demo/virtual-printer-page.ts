import type { SimulatedState } from '@foyer/devices/virtual-printer';
import { type Language, plainPage, preferredLanguage } from '../http/plain-pages.ts';

interface Words extends Readonly<Record<SimulatedState, string>> {
  readonly title: string;
  readonly explanation: string;
  readonly state: string;
  readonly empty: string;
  readonly away: string;
  readonly ticket: string;
}

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    title: 'Virtual printer',
    explanation: 'What the kiosk’s printer would put on paper, newest first. The buttons do to it what a person would do to a real one.',
    state: 'State',
    empty: 'Nothing printed yet.',
    away: 'The hub does not answer. This page may be old.',
    ticket: 'Printed ticket',
    ready: 'Ready',
    paper_near_end: 'Paper low',
    paper_end: 'Paper out',
    cover_open: 'Cover open',
    offline: 'Switched off',
  },
  ru: {
    title: 'Виртуальный принтер',
    explanation: 'Что напечатал бы принтер киоска, новые сверху. Кнопки делают с ним то же, что человек с настоящим.',
    state: 'Состояние',
    empty: 'Пока ничего не напечатано.',
    away: 'Сервер не отвечает. Страница могла устареть.',
    ticket: 'Напечатанный талон',
    ready: 'Готов',
    paper_near_end: 'Мало бумаги',
    paper_end: 'Нет бумаги',
    cover_open: 'Открыта крышка',
    offline: 'Выключен',
  },
  ar: {
    title: 'الطابعة الافتراضية',
    explanation: 'ما كانت طابعة الكشك ستطبعه، الأحدث أولاً. الأزرار تفعل بها ما يفعله شخص بطابعة حقيقية.',
    state: 'الحالة',
    empty: 'لم يُطبع شيء بعد.',
    away: 'الخادم لا يجيب. قد تكون هذه الصفحة قديمة.',
    ticket: 'تذكرة مطبوعة',
    ready: 'جاهزة',
    paper_near_end: 'الورق قليل',
    paper_end: 'نفد الورق',
    cover_open: 'الغطاء مفتوح',
    offline: 'مطفأة',
  },
};

export function virtualPrinterPage(states: readonly SimulatedState[], acceptLanguage: string | undefined): string {
  const language = preferredLanguage(acceptLanguage);
  const words = WORDS[language];
  const buttons = states
    .map((state) => `<button type="button" data-state="${state}" aria-pressed="false">${words[state]}</button>`)
    .join('');
  return plainPage(
    language,
    words.title,
    `<style>
main{max-width:80rem}
fieldset{border:0;padding:0;margin:1.5rem 0;display:flex;flex-wrap:wrap;align-items:center}
legend{float:inline-start;margin-inline-end:1rem;font-weight:600}
button{font:inherit;min-height:2.75rem;padding:.5rem 1.25rem;border:1px solid var(--line);margin-inline-start:-1px;background:var(--paper);color:var(--ink);cursor:pointer}
button:first-of-type{border-start-start-radius:.5rem;border-end-start-radius:.5rem}
button:last-of-type{border-start-end-radius:.5rem;border-end-end-radius:.5rem}
button[aria-pressed=true]{background:var(--accent);border-color:var(--accent);color:var(--on-accent);font-weight:600}
ol{list-style:none;padding:0;display:flex;flex-wrap:wrap;align-items:flex-start;gap:1.5rem}
img{display:block;width:19rem;max-width:100%;height:auto;background:#fff;border:1px solid var(--line)}
</style>
<p>${words.explanation}</p>
<fieldset><legend>${words.state}</legend>${buttons}</fieldset>
<p id="away" role="alert" hidden>${words.away}</p><p id="empty">${words.empty}</p>
<ol id="tickets" aria-live="polite" data-alt="${words.ticket}"></ol><script src="/virtual-printer/page.js" defer></script>`,
  );
}

/** Runs in the page. Follows the printer over its socket, so a ticket appears when it is cut off. */
export const virtualPrinterScript = `
const list = document.getElementById('tickets');
const known = new Map();

function show({ state, tickets }) {
  for (const button of document.querySelectorAll('button')) button.setAttribute('aria-pressed', String(button.dataset.state === state));
  document.getElementById('empty').hidden = tickets.length > 0;
  const items = tickets.map((ticket) => known.get(ticket.id) ?? paper(ticket));
  known.clear();
  tickets.forEach((ticket, index) => known.set(ticket.id, items[index]));
  list.replaceChildren(...items);
}

function paper({ picture, lines }) {
  const item = document.createElement('li');
  const image = item.appendChild(document.createElement('img'));
  image.src = picture;
  image.alt = list.dataset.alt + ': ' + lines.join(', ');
  return item;
}

function follow() {
  const socket = new WebSocket(location.origin.replace(/^http/, 'ws') + '/ws/virtual-printer');
  socket.onmessage = ({ data }) => show(JSON.parse(data));
  socket.onopen = () => { document.getElementById('away').hidden = true; };
  socket.onclose = () => {
    document.getElementById('away').hidden = false;
    setTimeout(follow, 1000);
  };
}

for (const button of document.querySelectorAll('button')) {
  button.addEventListener('click', () => fetch('/api/demo/virtual-printer/state', {
    method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ state: button.dataset.state }),
  }));
}
follow();
`;
