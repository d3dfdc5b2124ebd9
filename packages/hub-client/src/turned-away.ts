/** Whom the hub does not want to hear of any more: this device, or the person who was signed in on it. */
export type TurnedAway = 'device' | 'person';

/** Private close codes of the hub's socket (RFC 6455, section 7.4.2), after the HTTP statuses they stand for. */
const CODES: Readonly<Record<number, TurnedAway>> = { 4401: 'device', 4403: 'person' };

export const turnedAwayBy = (code: number): TurnedAway | null => CODES[code] ?? null;

/** The hub means to serve this device otherwise (the registry of RFC 6455: come back). */
const ANOTHER_TASK = 1012;

/** Whether to ask what this device is to the hub now. */
export const putsDeviceInDoubt = (code: number): boolean => code === ANOTHER_TASK || turnedAwayBy(code) !== null;
