import type { CounterId, EpochMs, TicketId, UserId } from '../ids.ts';
import type { Locale } from './text.ts';
import type { SpeechEngine } from './voice.ts';

/** How somebody showed who they are. `setup`: the first person, made at the hall's first start. */
export type SignInMethod = 'password' | 'pin' | 'sso' | 'setup';

/** Something about a person that was changed. */
export type PersonChange =
  | 'added'
  | 'username'
  | 'name'
  | 'role'
  | 'disabled'
  | 'enabled'
  | 'password'
  | 'pin'
  | 'pin_cleared'
  | 'sso'
  | 'sso_cleared';

/** Why a session is over. `token_reused`: an old refresh token was shown, so the family may be in wrong hands. */
export type SessionEnd = 'signed_out' | 'everywhere' | 'by_admin' | 'token_reused' | 'disabled' | 'password_changed';

/**
 * What the hub notes down about access: who came in, who was refused, what was set. It is in the log beside everything else,
 * and no rule of the queue depends on it. `times`: alike ones within a minute are one note.
 */
export interface Notes {
  person_put: {
    readonly userId: UserId;
    readonly username: string;
    readonly name: string;
    readonly role: string;
    readonly changed: readonly PersonChange[];
  };
  person_signed_in: {
    readonly userId: UserId;
    readonly name: string;
    readonly method: SignInMethod;
    readonly sessionId: string;
    readonly address: string;
    readonly deviceId: string | null;
  };
  sign_in_failed: {
    /** As it was typed. */
    readonly username: string;
    readonly method: SignInMethod;
    readonly cause: 'wrong' | 'locked' | 'disabled' | 'unknown';
    readonly address: string;
    readonly deviceId: string | null;
    readonly times: number;
  };
  session_ended: { readonly userId: UserId; readonly name: string; readonly sessionId: string; readonly cause: SessionEnd };
  /** A request without the right, or from a place that has none. `code`: what it was answered. */
  access_refused: { readonly code: string; readonly route: string; readonly address: string; readonly times: number };
  /** Too many at once. */
  limit_reached: { readonly limit: string; readonly address: string; readonly times: number };
  /** A right that shows much at once was used: `details` says on what. */
  right_used: { readonly right: string; readonly route: string; readonly details: Readonly<Record<string, string>> };
  device_paired: DeviceNote & { readonly address: string; readonly invited: boolean };
  /** `display`: which of a display's settings got another value. */
  device_changed: DeviceNote & { readonly display?: readonly string[] };
  device_revoked: DeviceNote;
  pairing_failed: { readonly cause: 'wrong_code' | 'locked' | 'refused'; readonly address: string; readonly times: number };
  /** A code for a device that is to come was made. */
  device_invited: { readonly name: string; readonly role: string; readonly forCounterId: CounterId | null };
  /** Signing in with another system's accounts. Never its secret. */
  sso_changed: { readonly enabled: boolean; readonly issuer: string; readonly clientId: string };
  certificate_renewed: { readonly kind: 'server' | 'authority'; readonly fingerprint: string; readonly notAfter: EpochMs };
  /** A part of a device was wrong for so long that people were told. */
  alarm_raised: AlarmNote;
  alarm_cleared: AlarmNote & { readonly raisedAt: EpochMs };
  /** Where other systems are told of alarms: an origin, `https://desk.example`. Null: nowhere any more. */
  alarm_webhook_changed: { readonly to: string | null };
  /** A picture or a film of the hall's own. */
  media_changed: { readonly mediaId: string; readonly name: string; readonly change: 'added' | 'renamed' | 'removed' };
  /** What a display made of a call: `callSeq` is the call's or recall's place in the log. */
  announcement_played: {
    readonly ticketId: TicketId;
    readonly callSeq: number;
    readonly outcome: 'spoken' | 'chimed' | 'quiet' | 'too_old' | 'failed';
    readonly engine: SpeechEngine | null;
    readonly language: Locale | null;
    /** How often it was said. */
    readonly said: number;
  };
  /** A ticket printer; `forDeviceId`: that it is connected to, null for the hub. `changed`: what of it got another value. */
  printer_put: PrinterNote & { readonly changed: readonly string[] };
  printer_removed: PrinterNote;
  /** A new roll of paper; `usedMm`: what the old one had given. */
  roll_started: PrinterNote & { readonly usedMm: number };
  /** A serial line with button pads at the hub. */
  pad_line_put: PadLineNote;
  pad_line_removed: PadLineNote;
  /** The first set-up was done. */
  hall_set_up: { readonly template: string };
}

interface AlarmNote {
  readonly alarmId: string;
  /** Null: the hub. */
  readonly deviceId: string | null;
  readonly deviceName: string | null;
  /** Which part of it, of which kind, and what people call it. */
  readonly part: string;
  readonly kind: string;
  readonly name: string | null;
  readonly state: string;
  readonly severity: string;
}

interface DeviceNote {
  readonly deviceId: string;
  readonly name: string;
  readonly role: string;
  readonly forCounterId: CounterId | null;
}

interface PadLineNote {
  readonly padLineId: string;
  readonly name: string;
}

interface PrinterNote {
  readonly printerId: string;
  readonly name: string;
  readonly forDeviceId: string | null;
}

export type NoteName = keyof Notes;
export type Note = { [Name in NoteName]: { readonly type: Name } & Notes[Name] }[NoteName];

/** A note that is not here does not compile. */
const ALL: Readonly<Record<NoteName, true>> = {
  person_put: true,
  person_signed_in: true,
  sign_in_failed: true,
  session_ended: true,
  access_refused: true,
  limit_reached: true,
  right_used: true,
  device_paired: true,
  device_changed: true,
  device_revoked: true,
  pairing_failed: true,
  device_invited: true,
  sso_changed: true,
  certificate_renewed: true,
  alarm_raised: true,
  alarm_cleared: true,
  alarm_webhook_changed: true,
  media_changed: true,
  announcement_played: true,
  printer_put: true,
  printer_removed: true,
  roll_started: true,
  pad_line_put: true,
  pad_line_removed: true,
  hall_set_up: true,
};
export const NOTE_NAMES: readonly NoteName[] = Object.keys(ALL) as NoteName[];
