import type { SpeechOutcome } from '@foyer/contract';
import type { NoteName, Notes, PersonChange, SessionEnd, SignInMethod } from '@foyer/queue';
import type { Say } from './say.ts';

const BY: Readonly<Record<SignInMethod, string>> = {
  password: 'with a password',
  pin: 'with a PIN',
  sso: 'through single sign-on',
  setup: 'as the first person of the hall',
};
const FAILED = {
  wrong: 'wrong password or PIN',
  locked: 'locked after too many tries',
  disabled: 'disabled',
  unknown: 'nobody of that name',
};
const ENDED: Readonly<Record<SessionEnd, string>> = {
  signed_out: 'signed out',
  everywhere: 'signed out everywhere',
  by_admin: 'was signed out by an administrator',
  token_reused: 'was signed out: an old token of the session was shown again, so somebody else may have had it',
  disabled: 'was signed out: disabled',
  password_changed: 'was signed out: the password was changed',
};
const CHANGED: Readonly<Record<PersonChange, string>> = {
  added: 'was added',
  username: 'got another name to sign in with',
  name: 'got another name',
  role: 'got the role {role}',
  disabled: 'was disabled',
  enabled: 'was enabled',
  password: 'got a new password',
  pin: 'got a new PIN',
  pin_cleared: 'has no PIN any more',
  sso: 'is known to single sign-on',
  sso_cleared: 'is not known to single sign-on any more',
};
/** What a display made of a call. */
const HEARD: Readonly<Record<SpeechOutcome, (it: string, times: number) => string>> = {
  spoken: (it, times) => `The call of ${it} was spoken ${times === 1 ? 'once' : `${times} times`}`,
  chimed: (it) => `The call of ${it} was chimed, as no voice speaks its language`,
  quiet: (it) => `The call of ${it} was only shown, as the hall is quiet at this time`,
  too_old: (it, times) => `The call of ${it} was ${times === 0 ? 'not spoken' : 'not spoken again'}, as it had become too old`,
  failed: (it) => `The call of ${it} could not be spoken`,
};
const heardFrom = (engine: string | null, language: string | null): string =>
  engine === null ? '' : ` (${[engine, language].filter((one) => one !== null).join(', ')})`;
const PAIRING = { wrong_code: 'a wrong code', locked: 'too many wrong codes', refused: 'an administrator said no' };

/** What the hub noted down about access. */
export const NOTE_WORDS: { readonly [Name in NoteName]: Say<Name> } = {
  person_put: ({ name, role, changed }) => `${name} ${changed.map((one) => CHANGED[one].replace('{role}', role)).join(', ')}`,
  person_signed_in: ({ name, method, address }) => `${name} signed in ${BY[method]} from ${address}`,
  sign_in_failed: ({ username, cause, address, times }) =>
    `Signing in as “${username}” failed (${FAILED[cause]}) from ${address}${often(times)}`,
  session_ended: ({ name, cause }) => `${name} ${ENDED[cause]}`,
  access_refused: ({ code, route, address, times }) => `${route} was refused with ${code} to ${address}${often(times)}`,
  limit_reached: ({ limit, address, times }) => `The limit “${limit}” was reached from ${address}${often(times)}`,
  right_used: ({ right, route, details }) => `The right ${right} was used: ${route}${listed(details)}`,
  device_paired: ({ name, role, address, invited }) =>
    `${name} was paired as ${role} from ${address}${invited ? ', by an invitation' : ''}`,
  device_changed: ({ name, role, display }) =>
    display ? `Display ${name} was set: ${display.join(', ')}` : `Device ${name} is now a ${role}`,
  device_revoked: ({ name }) => `Device ${name} was revoked`,
  pairing_failed: ({ cause, address, times }) => `Pairing failed (${PAIRING[cause]}) from ${address}${often(times)}`,
  device_invited: ({ name, role }) => `A code for ${name} to pair as ${role} was made`,
  sso_changed: ({ enabled, issuer }) => (enabled ? `Single sign-on goes through ${issuer}` : 'Single sign-on was switched off'),
  certificate_renewed: ({ kind, fingerprint }) =>
    `${kind === 'server' ? 'The certificate' : 'The certificate authority'} was renewed: ${fingerprint}`,
  alarm_raised: (alarm) => `Alarm: ${partOf(alarm)} is ${alarm.state}`,
  alarm_cleared: (alarm) => `Alarm over: ${partOf(alarm)} is no longer ${alarm.state}`,
  alarm_webhook_changed: ({ to }) => (to === null ? 'Alarms are told to no other system any more' : `Alarms are told to ${to}`),
  media_changed: ({ name, change }) => `The picture or film “${name}” was ${change}`,
  announcement_played: ({ outcome, said, engine, language }, _, it) => HEARD[outcome](it, said) + heardFrom(engine, language),
  pad_line_put: ({ name }) => `The line of button pads “${name}” was set up`,
  pad_line_removed: ({ name }) => `The line of button pads “${name}” was removed`,
  printer_put: ({ name, changed }) => `The printer “${name}” was set up (${changed.join(', ')})`,
  printer_removed: ({ name }) => `The printer “${name}” was removed`,
  roll_started: ({ name, usedMm }) => `A new roll is in the printer “${name}”, after ${Math.round(usedMm / 1000)} m`,
  hall_set_up: ({ template }) => `The hall was set up (${template})`,
};

const partOf = ({ deviceName, kind, name, part }: Pick<Notes['alarm_raised'], 'deviceName' | 'kind' | 'name' | 'part'>): string =>
  `${kind} ${name ?? part} of ${deviceName ?? 'the hub'}`;
const often = (times: number): string => (times > 1 ? `, ${times} times` : '');

function listed(details: Readonly<Record<string, string>>): string {
  const parts = Object.entries(details).map(([name, value]) => `${name} ${value}`);
  return parts.length > 0 ? ` (${parts.join(', ')})` : '';
}
