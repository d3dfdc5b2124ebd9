import type { SimulatedCondition } from '@foyer/devices/virtual-printer';
import type { Language } from '../http/plain-pages.ts';

export interface PrinterPageWords {
  readonly title: string;
  readonly explanation: string;
  readonly state: string;
  readonly empty: string;
  readonly away: string;
  readonly ticket: string;
  readonly others: string;
  readonly address: string;
  /** Of a printer that the hall does not begin with. */
  readonly spare: string;
  readonly faults: string;
  readonly roll: string;
  readonly rollUnit: string;
  readonly load: string;
  readonly jam: string;
  readonly dropAfter: string;
  readonly dropUnit: string;
  readonly drop: string;
  readonly babble: string;
  readonly forget: string;
  readonly power: string;
  readonly states: Readonly<Record<SimulatedCondition, string>>;
}

export const WORDS: Readonly<Record<Language, PrinterPageWords>> = {
  en: {
    title: 'Virtual printer',
    explanation: 'What the kiosk’s printer would put on paper, newest first. The buttons do to it what happens to a real one.',
    state: 'It is',
    empty: 'Nothing printed yet.',
    away: 'The hub does not answer. This page may be old.',
    ticket: 'Printed ticket',
    others: 'All virtual printers',
    address: 'Reached at',
    spare: 'The hall does not use this one yet. Add it in the administration under “Printers”, with the profile “virtual”.',
    faults: 'Let this happen',
    roll: 'A roll of',
    rollUnit: 'mm of paper',
    load: 'Put it in',
    jam: 'Jam the cutter at the next cut',
    dropAfter: 'After',
    dropUnit: 'more bytes',
    drop: 'Break the connection',
    babble: 'Send bytes that nobody asked for',
    forget: 'Lose what it has in its memory',
    power: 'Switch it off and on',
    states: {
      ready: 'Ready',
      paper_near_end: 'Paper is running low',
      paper_end: 'Out of paper',
      cover_open: 'Cover is open',
      offline: 'Off-line',
      busy: 'Busy',
      cutter: 'Cutter is stuck',
      error: 'Out of order',
      overheated: 'Too hot',
      unrecoverable: 'Broken until switched off',
      silent: 'Silent: takes bytes, prints nothing',
      mute: 'Mute: prints, answers nothing',
    },
  },
  ru: {
    title: 'Виртуальный принтер',
    explanation: 'Что напечатал бы принтер киоска, новые сверху. Кнопки делают с ним то, что случается с настоящим.',
    state: 'Состояние',
    empty: 'Пока ничего не напечатано.',
    away: 'Сервер не отвечает. Страница могла устареть.',
    ticket: 'Напечатанный талон',
    others: 'Все виртуальные принтеры',
    address: 'Адрес',
    spare: 'Зал его пока не использует. Добавьте его в управлении, раздел «Принтеры», с профилем «virtual».',
    faults: 'Пусть случится',
    roll: 'Рулон',
    rollUnit: 'мм бумаги',
    load: 'Вставить',
    jam: 'Заклинить резак при следующем отрезе',
    dropAfter: 'Ещё через',
    dropUnit: 'байт',
    drop: 'Оборвать связь',
    babble: 'Прислать байты, о которых не просили',
    forget: 'Потерять содержимое памяти',
    power: 'Выключить и включить',
    states: {
      ready: 'Готов',
      paper_near_end: 'Бумага заканчивается',
      paper_end: 'Нет бумаги',
      cover_open: 'Открыта крышка',
      offline: 'Не на связи',
      busy: 'Занят',
      cutter: 'Заклинило резак',
      error: 'Неисправен',
      overheated: 'Перегрелся',
      unrecoverable: 'Неисправен до выключения питания',
      silent: 'Молчит: принимает, но не печатает',
      mute: 'Нем: печатает, но не отвечает',
    },
  },
  ar: {
    title: 'الطابعة الافتراضية',
    explanation: 'ما كانت طابعة الكشك ستطبعه، الأحدث أولاً. الأزرار تفعل بها ما يحدث لطابعة حقيقية.',
    state: 'حالتها',
    empty: 'لم يُطبع شيء بعد.',
    away: 'الخادم لا يجيب. قد تكون هذه الصفحة قديمة.',
    ticket: 'تذكرة مطبوعة',
    others: 'كل الطابعات الافتراضية',
    address: 'عنوانها',
    spare: 'لا تستعملها الصالة بعد. أضفها في الإدارة تحت «الطابعات» بالملف «virtual».',
    faults: 'ليحدث هذا',
    roll: 'لفافة ورق طولها',
    rollUnit: 'مم',
    load: 'ركّبها',
    jam: 'عطّل القاطع عند القطع التالي',
    dropAfter: 'بعد',
    dropUnit: 'بايت أخرى',
    drop: 'اقطع الاتصال',
    babble: 'أرسل بايتات لم يطلبها أحد',
    forget: 'أضع ما في ذاكرتها',
    power: 'أطفئها وشغّلها',
    states: {
      ready: 'جاهزة',
      paper_near_end: 'الورق يوشك أن ينفد',
      paper_end: 'نفد الورق',
      cover_open: 'الغطاء مفتوح',
      offline: 'غير متصلة',
      busy: 'مشغولة',
      cutter: 'القاطع عالق',
      error: 'معطلة',
      overheated: 'ساخنة جداً',
      unrecoverable: 'معطلة حتى تُطفأ',
      silent: 'صامتة: تستقبل ولا تطبع',
      mute: 'خرساء: تطبع ولا تجيب',
    },
  },
};
