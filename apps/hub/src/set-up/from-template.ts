import type { SetUpInput, TemplateView } from '@foyer/contract';
import {
  ageing,
  appointmentsFirst,
  type CallingRule,
  COUNTER_DEFAULTS,
  type CommandOf,
  firstCome,
  HALL_DEFAULTS,
  type LocalizedText,
  ratio,
  SERIES_DEFAULTS,
  SERVICE_DEFAULTS,
  strict,
} from '@foyer/queue';
import type { Template } from './template.ts';

type Parts = Omit<CommandOf<'set_up_hall'>, 'type' | 'notes'>;
type Wished = SetUpInput['hall'];

/** What the hall begins with: the template in the hall's own languages. */
export function partsOf(template: Template, wished: Wished): Parts {
  const say = inLanguages(wished.languages);
  return {
    hall: {
      ...HALL_DEFAULTS,
      ...wished,
      cutover: '00:00',
      priorities: template.priorities.map((one) => ({ ...one, name: say(one.name) })),
      groups: template.groups.map((one) => ({ ...one, name: say(one.name) })),
    },
    services: template.services.map((one, index) => serviceOf(one, template, say, index + 1)),
    profiles: template.profiles.map(({ rule, name, ...rest }) => ({ ...rest, name: own(name, wished), rule: ruleOf(rule, rest) })),
    counters: template.counters.map((one, index) => ({ ...COUNTER_DEFAULTS, ...one, serial: String(index + 1) })),
  };
}

type Say = (texts: LocalizedText) => LocalizedText;

/** A hall may speak a language that templates do not: its texts begin in English and are there to be translated. */
const inLanguages =
  (languages: readonly string[]): Say =>
  (texts) =>
    Object.fromEntries(languages.map((language) => [language, textIn(texts, language)]));

const own = (texts: LocalizedText, { languages }: Wished): string => textIn(texts, languages[0] ?? 'en');

/** `en-GB` is served by `en`. */
function textIn(texts: LocalizedText, language: string): string {
  return texts[language] ?? texts[language.split('-')[0] ?? ''] ?? texts['en'] ?? '';
}

function serviceOf(
  { description = {}, series, hours, outcomes = [], name, ...rest }: Template['services'][number],
  template: Template,
  say: Say,
  order: number,
): Parts['services'][number] {
  return {
    ...SERVICE_DEFAULTS,
    ...rest,
    lastTicket: rest.lastTicket ?? 'off',
    outcomeRequired: rest.outcomeRequired ?? false,
    atKiosk: rest.atKiosk ?? true,
    appointments: rest.appointments ?? null,
    name: say(name),
    description: Object.keys(description).length > 0 ? say(description) : {},
    series: seriesOf(series),
    hours: hours === undefined ? template.hours : hours,
    outcomes: outcomes.map((one) => ({ ...one, name: say(one.name) })),
    order,
  };
}

function seriesOf({ prefix, first, last, step, wrap }: Template['services'][number]['series']) {
  const { first: begin, last: end, step: by, wrap: again } = SERIES_DEFAULTS;
  return { prefix, first: first ?? begin, last: last ?? end, step: step ?? by, wrap: wrap ?? again };
}

function ruleOf(rule: Template['profiles'][number]['rule'], { serviceIds }: Pick<Template['profiles'][number], 'serviceIds'>): CallingRule {
  switch (rule.preset) {
    case 'first_come':
      return firstCome();
    case 'strict':
      return strict(serviceIds);
    case 'ratio':
      return ratio(rule.shares);
    case 'ageing':
      return ageing(rule);
    case 'appointments_first':
      return appointmentsFirst();
  }
}

/** As much of a template as a person needs to choose by. */
export function templateView({ id, name, description, icon, hours, groups, services, profiles, counters }: Template): TemplateView {
  return {
    id,
    name,
    description,
    icon,
    hours,
    groups: groups.map((one) => ({ id: one.id, name: one.name })),
    services: services.map((one) => ({
      id: one.id,
      name: one.name,
      prefix: one.series.prefix,
      icon: one.icon,
      groupId: one.groupId,
      takesAppointments: one.appointments !== undefined,
    })),
    counters: counters.map(({ id: counterId, name: counter, serviceIds }) => ({ id: counterId, name: counter, serviceIds })),
    profiles: profiles.map((one) => ({ name: one.name })),
  };
}
