import type { NoteName, Notes } from '@foyer/queue';
import { languageName } from '../hall/language-names.ts';
import { roleText } from './role-text.ts';
import type { Said, Say } from './ticket-words.ts';
import type { Words } from './use-words.ts';

/** What the hub noted down about access. A note without words does not compile. */
export const NOTE_WORDS: { readonly [Name in NoteName]: Say<Name> } = {
  person_put: ({ name, role, changed }, words) => ({
    text: words.t(changed.includes('added') ? 'said.person_added' : 'said.person_put', { name }),
    notes: changed.filter((one) => one !== 'added').map((one) => words.t(`said.personChange.${one}`, { role: roleText(role, words.t) })),
  }),
  person_signed_in: ({ name, method, address }, { t }) => ({
    text: t('said.person_signed_in', { name, method: t(`said.method.${method}`) }),
    notes: [from(address, t)],
  }),
  sign_in_failed: ({ username, cause, address, times }, { t }) => ({
    text: t('said.sign_in_failed', { username }),
    notes: [t(`said.signInCause.${cause}`), from(address, t), ...often(times, t)],
  }),
  session_ended: ({ name, cause }, { t }) => ({ text: t('said.session_ended', { name }), notes: [t(`said.sessionEnd.${cause}`)] }),
  access_refused: ({ code, route, address, times }, { t }) => ({
    text: t('said.access_refused', { route }),
    notes: [t([`errors:${code}`, 'said.code'], { code }), from(address, t), ...often(times, t)],
  }),
  limit_reached: ({ limit, address, times }, { t }) => ({
    text: t('said.limit_reached', { limit: t([`said.limit.${limit}`, 'said.limit.other'], { limit }) }),
    notes: [from(address, t), ...often(times, t)],
  }),
  right_used: ({ right, route, details }, { t }) => ({
    text: t('said.right_used', { right: t([`right.${right}`, 'said.code'], { code: right }) }),
    notes: [route, ...Object.entries(details).map(([name, value]) => t([`said.detail.${name}`, 'said.detail.other'], { name, value }))],
  }),
  device_paired: ({ name, role, address, invited }, { t }) => ({
    text: t('said.device_paired', { name, role: roleText(role, t) }),
    notes: [from(address, t), ...(invited ? [t('said.byInvitation')] : [])],
  }),
  device_changed: (device, words) => ({
    text: words.t('said.device_changed', { name: device.name }),
    notes: [
      roleText(device.role, words.t),
      ...(device.forCounterId === null ? [] : [words.counter(device.forCounterId)]),
      ...(device.display ?? []).map((name) => words.t([`displays.${name}`, 'said.code'], { code: name })),
    ],
  }),
  device_revoked: ({ name }, { t }) => named(t('said.device_revoked', { name })),
  pairing_failed: ({ cause, address, times }, { t }) => ({
    text: t('said.pairing_failed'),
    notes: [t(`said.pairingCause.${cause}`), from(address, t), ...often(times, t)],
  }),
  device_invited: ({ name, role }, { t }) => named(t('said.device_invited', { name, role: roleText(role, t) })),
  sso_changed: ({ enabled, issuer }, { t }) => named(enabled ? t('said.sso_on', { issuer }) : t('said.sso_off')),
  certificate_renewed: ({ kind, fingerprint }, { t }) => ({ text: t(`said.certificate_renewed.${kind}`), notes: [fingerprint] }),
  alarm_raised: (alarm, { t }) => ({ text: t('alarms.raised', { what: stateText(alarm, t) }), notes: partNotes(alarm, t) }),
  alarm_cleared: (alarm, { t }) => ({ text: t('alarms.cleared', { what: stateText(alarm, t) }), notes: partNotes(alarm, t) }),
  alarm_webhook_changed: ({ to }, { t }) =>
    to === null ? { text: t('alarms.toldNowhere') } : { text: t('alarms.toldElsewhere'), notes: [to] },
  media_changed: ({ name, change }, { t }) => named(t(`said.media.${change}`, { name })),
  announcement_played: ({ outcome, said, engine, language }, words) => ({
    text: words.t(outcome === 'spoken' ? 'said.heard.spoken' : `said.heard.${outcome}`, { count: said }),
    notes: [
      ...(engine === null ? [] : [words.t(`voice.engine.${engine}`)]),
      ...(language === null ? [] : [languageName(language, words.locale)]),
    ],
  }),
  pad_line_put: ({ name }, { t }) => named(t('said.pad_line_put', { name })),
  pad_line_removed: ({ name }, { t }) => named(t('said.pad_line_removed', { name })),
  printer_put: ({ name }, { t }) => named(t('said.printer_put', { name })),
  printer_removed: ({ name }, { t }) => named(t('said.printer_removed', { name })),
  roll_started: ({ name, usedMm }, { t }) => named(t('said.roll_started', { name, metres: Math.round(usedMm / 1000) })),
  hall_set_up: ({ template }, { t }) => named(t('said.hall_set_up', { template })),
};

type AlarmNote = Pick<Notes['alarm_raised'], 'deviceName' | 'kind' | 'name' | 'state'>;
const stateText = ({ kind, state }: AlarmNote, t: Words['t']): string =>
  t([`staff:parts.state.${kind}.${state}`, 'said.code'], { code: state });
const partNotes = ({ deviceName, kind, name }: AlarmNote, t: Words['t']): string[] => [
  deviceName ?? t('staff:parts.hub'),
  name ?? t(`staff:parts.kind.${kind}`),
];
const named = (text: string): Said => ({ text });
const from = (address: string, t: Words['t']): string => t('said.from', { address });
const often = (times: number, t: Words['t']): string[] => (times > 1 ? [t('said.times', { times })] : []);
