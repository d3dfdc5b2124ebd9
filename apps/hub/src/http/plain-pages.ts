export type Language = 'en' | 'ru' | 'ar';
type Screen = 'kiosk' | 'counter' | 'display' | 'admin';

/** The hub's own few words to a browser, before any screen is there. */
const WELCOME: Readonly<Record<Language, { readonly title: string; readonly api: string } & Readonly<Record<Screen, string>>>> = {
  en: {
    title: 'The screens of this hall',
    kiosk: 'Kiosk: take a ticket',
    counter: 'Counter: call and serve',
    display: 'Display: now serving',
    admin: 'Administration',
    api: 'API for other systems',
  },
  ru: {
    title: 'Экраны этого зала',
    kiosk: 'Киоск: взять талон',
    counter: 'Окно: вызов и обслуживание',
    display: 'Табло: сейчас вызываются',
    admin: 'Управление',
    api: 'API для других систем',
  },
  ar: {
    title: 'شاشات هذه الصالة',
    kiosk: 'الكشك: خذ تذكرة',
    counter: 'الشباك: النداء والخدمة',
    display: 'شاشة العرض: يُخدم الآن',
    admin: 'الإدارة',
    api: 'واجهة برمجية للأنظمة الأخرى',
  },
};

/** The first language of the browser's list that the hub has words for. */
export function preferredLanguage(acceptLanguage: string | undefined): Language {
  for (const wish of (acceptLanguage ?? '').split(',')) {
    const language = wish.trim().slice(0, 2).toLowerCase();
    if (Object.hasOwn(WELCOME, language)) return language as Language;
  }
  return 'en';
}

export function welcomePage(screens: readonly Screen[], acceptLanguage: string | undefined): string {
  const language = preferredLanguage(acceptLanguage);
  const words = WELCOME[language];
  const links = [...screens.map((screen) => [`/${screen}`, words[screen]]), ['/api/docs', words.api]];
  return plainPage(language, words.title, `<ul>${links.map(([href, text]) => `<li><a href="${href}">${text}</a></li>`).join('')}</ul>`);
}

/** For the person who set the hub up from its sources: which command makes this page work. */
export function missingScreenPage(name: string): string {
  const body = `<p>The hub runs, but the screen <strong>${name}</strong> has not been built.</p><p>Run <code>npm run build</code> in Foyer's folder, then load this page again.</p>`;
  return plainPage('en', 'This screen is not built yet', body);
}

/** The design's own colours (packages/ui, tokens.css), by hand: these pages are there when no screen is built. */
const STYLE = `
:root{color-scheme:light dark;--paper:#fff;--surface:#f1f4f5;--line:#c4ced3;--ink:#10212b;--soft:#3b4b55;--accent:#00495a;--on-accent:#fff;--focus:#b34700}
@media (prefers-color-scheme:dark){:root{--paper:#0a1920;--surface:#11252e;--line:#2b434e;--ink:#f3f7f8;--soft:#c2ced5;--accent:#93d5e4;--on-accent:#04222b;--focus:#ffb45c}}
*{box-sizing:border-box}
body{margin:0;background:var(--surface);color:var(--ink);font:1.125rem/1.5 "IBM Plex Sans",system-ui,sans-serif}
main{max-width:44rem;margin:0 auto;padding:clamp(1.5rem,8vh,5rem) 1.5rem}
h1{font-size:1.75rem;line-height:1.2;margin:0 0 .5rem}
p{color:var(--soft);margin:0 0 1rem}
ul{list-style:none;padding:0;margin:1.5rem 0;border:1px solid var(--line);border-radius:.5rem;background:var(--paper)}
li+li>a{border-block-start:1px solid var(--line)}
a{display:block;padding:1rem 1.25rem;color:var(--accent);font-weight:600;text-decoration:none}
a:hover{text-decoration:underline}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px}
`;

export function plainPage(language: Language, title: string, body: string): string {
  return `<!doctype html>
<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title>
<style>${STYLE}</style>
<main><h1>${title}</h1>${body}</main>
</html>`;
}
