import { moment } from '../../hall/views/index.ts';
import { type AnswerCookie, DEVICE_COOKIE } from '../cookies.ts';

/** The longest that browsers keep a cookie (RFC 6265bis §5.5); renewed whenever the device says that it is there. */
const COOKIE_SECONDS = 400 * 24 * 60 * 60;

/** An application's own close code (RFC 6455 §7.4.2), then what it means. */
export const REVOKED = [4401, 'this device is not let in any more'] as const;
/** RFC 6455's registry: come back, and you will be served. */
export const MOVED = [1012, 'this device has another task now'] as const;

export const cookieOf = (key: string): AnswerCookie => ({ name: DEVICE_COOKIE, value: key, path: '/', maxAgeSeconds: COOKIE_SECONDS });
export const FORGET_COOKIE: AnswerCookie = { name: DEVICE_COOKIE, value: null, path: '/', maxAgeSeconds: 0 };

/** Seconds too: the clock of a device may be wrong. */
export function momentAndSeconds(expiresAt: number, now: number): { expiresAt: string; expiresInSeconds: number } {
  return { expiresAt: moment(expiresAt), expiresInSeconds: Math.max(0, Math.round((expiresAt - now) / 1000)) };
}
