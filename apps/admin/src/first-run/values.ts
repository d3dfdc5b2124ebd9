import type { SetUpInput, TemplateId } from '@foyer/contract';
import { UI_LOCALES, type UiLocale, uiLocale } from '@foyer/ui';

/** What has been typed and chosen so far. */
export interface FirstRunValues {
  readonly code: string;
  /** The hall's own language. */
  readonly own: UiLocale;
  /** The other languages that visitors may choose. */
  readonly others: readonly UiLocale[];
  readonly names: Readonly<Record<UiLocale, string>>;
  readonly zone: string;
  readonly template: TemplateId;
  readonly person: { readonly name: string; readonly username: string; readonly password: string; readonly again: string };
}

export const STEPS = ['welcome', 'hall', 'template', 'person', 'ready'] as const;
export type Step = (typeof STEPS)[number];

/** What a field of a step lacks, as a key of `problem`. */
export type Problems = Readonly<Record<string, string>>;

interface Surroundings {
  /** Of the screen. */
  readonly language: string;
  /** Of this machine, the first is liked best. */
  readonly languages: readonly string[];
  readonly zone: string;
  readonly code: string;
}

/** The hall speaks as its administrator does, and English besides: what this machine likes to be spoken to in is offered too. */
export function firstValues({ language, languages, zone, code }: Surroundings): FirstRunValues {
  const own = uiLocale(language) ?? 'en';
  const liked = [...languages.map(uiLocale), 'en' as const];
  return {
    code,
    own,
    others: UI_LOCALES.filter((one) => one !== own && liked.includes(one)),
    names: { en: '', ru: '', ar: '' },
    zone,
    template: 'bank',
    person: { name: '', username: '', password: '', again: '' },
  };
}

/** The hall's own language first. */
export const languagesOf = ({ own, others }: Pick<FirstRunValues, 'own' | 'others'>): UiLocale[] => [
  own,
  ...UI_LOCALES.filter((one) => one !== own && others.includes(one)),
];

const USERNAME = /^[^\s\p{C}]{1,60}$/u;

/** What keeps the step from being left; empty where nothing does. The hub looks at everything once more. */
export function problemsOf(step: Step, values: FirstRunValues): Problems {
  const { code, names, own, zone, person } = values;
  const lacking = (field: string, value: string): Problems => (value.trim() === '' ? { [field]: 'needed' } : {});
  switch (step) {
    case 'welcome':
      return lacking('code', code);
    case 'hall':
      return { ...lacking(`name.${own}`, names[own]), ...lacking('zone', zone) };
    case 'person':
      return {
        ...lacking('again', person.again),
        ...(person.again !== '' && person.again !== person.password && { again: 'differs' }),
        ...lacking('password', person.password),
        ...(person.username.trim() !== '' && !USERNAME.test(person.username.trim()) && { username: 'username' }),
        ...lacking('username', person.username),
        ...lacking('name', person.name),
      };
    default:
      return {};
  }
}

export function inputOf(values: FirstRunValues): SetUpInput {
  const languages = languagesOf(values);
  const { code, names, zone, template, person } = values;
  const named = languages.flatMap((one) => (names[one].trim() === '' ? [] : [[one, names[one].trim()]]));
  return {
    code: code.trim(),
    hall: { name: Object.fromEntries(named), zone, languages },
    template,
    admin: { name: person.name.trim(), username: person.username.trim(), password: person.password },
  };
}
