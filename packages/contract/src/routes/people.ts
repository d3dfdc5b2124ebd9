import { z } from 'zod';
import { ENDPOINTS } from '../endpoints.ts';
import { Moment, UserIdSchema } from '../ids.ts';
import { Password, Person, PersonName, Pin, Role, SessionView, SsoInput, SsoSettings, SsoSubject, User, Username } from '../shapes.ts';
import type { RouteContract } from './route-contract.ts';

export const Login = z.strictObject({ username: z.string().min(1).max(80), password: Password });
/** Comes with the refresh token in the cookie `foyer_session`, which no script can read. */
export const LoginReply = z
  .strictObject({
    accessToken: z.string(),
    expiresAt: Moment,
    /** From now: for a client whose clock is not the hub's. Renew it before. */
    expiresInSeconds: z.int(),
    user: User,
  })
  .meta({ id: 'Login' });
export type LoginReply = z.infer<typeof LoginReply>;

const PinPerson = z.strictObject({ id: UserIdSchema, name: z.string() }).meta({ id: 'PinPerson' });
const personParams = z.strictObject({ id: UserIdSchema });
const sessionParams = z.strictObject({ id: z.string().regex(/^[A-Za-z0-9_-]{22}$/, '22 characters of base64url') });

export const PEOPLE_ROUTES = {
  login: { ...ENDPOINTS.login, tag: 'people', summary: 'Sign in', body: Login, replies: { 200: LoginReply } },
  listPinPeople: {
    ...ENDPOINTS.listPinPeople,
    tag: 'people',
    summary: "Who has a PIN and may sit at this device's counter",
    replies: { 200: z.array(PinPerson) },
  },
  signInWithPin: {
    ...ENDPOINTS.signInWithPin,
    tag: 'people',
    summary: 'Sign in quickly at a paired counter',
    body: z.strictObject({ userId: UserIdSchema, pin: Pin }),
    replies: { 200: LoginReply },
  },
  refresh: {
    ...ENDPOINTS.refresh,
    tag: 'people',
    summary: 'A new access token for the session in the cookie, which gets a new value',
    replies: { 200: LoginReply },
  },
  signOut: { ...ENDPOINTS.signOut, tag: 'people', summary: 'End the session in the cookie', replies: { 204: null } },
  signOutEverywhere: {
    ...ENDPOINTS.signOutEverywhere,
    tag: 'people',
    summary: 'End all of one’s own sessions, this one included',
    replies: { 204: null },
  },

  getMe: { ...ENDPOINTS.getMe, tag: 'people', summary: 'Who is signed in', replies: { 200: Person } },
  changeOwnPassword: {
    ...ENDPOINTS.changeOwnPassword,
    tag: 'people',
    summary: 'Change one’s own password; all other sessions end',
    body: z.strictObject({ current: Password, next: Password }),
    replies: { 204: null },
  },
  setOwnPin: {
    ...ENDPOINTS.setOwnPin,
    tag: 'people',
    summary: 'Set one’s own PIN, or have none',
    body: z.strictObject({ password: Password, pin: Pin.nullable() }),
    replies: { 204: null },
  },
  listOwnSessions: {
    ...ENDPOINTS.listOwnSessions,
    tag: 'people',
    summary: 'Where one is signed in, newest first',
    replies: { 200: z.array(SessionView) },
  },
  endOwnSession: {
    ...ENDPOINTS.endOwnSession,
    tag: 'people',
    summary: 'Sign out elsewhere',
    params: sessionParams,
    replies: { 204: null },
  },

  listUsers: { ...ENDPOINTS.listUsers, tag: 'people', summary: 'The people of the hall, by name', replies: { 200: z.array(User) } },
  listPeople: {
    ...ENDPOINTS.listPeople,
    tag: 'people',
    summary: 'All people, disabled ones too, with what an administrator sees of them',
    replies: { 200: z.array(Person) },
  },
  addPerson: {
    ...ENDPOINTS.addPerson,
    tag: 'people',
    summary: 'Add a person; without a password they come in by single sign-on only',
    body: z.strictObject({ username: Username, name: PersonName, role: Role, password: Password.optional() }),
    replies: { 201: Person },
  },
  changePerson: {
    ...ENDPOINTS.changePerson,
    tag: 'people',
    summary: 'Change, disable or enable a person',
    params: personParams,
    body: z
      .strictObject({ username: Username, name: PersonName, role: Role, disabled: z.boolean(), ssoSubject: SsoSubject.nullable() })
      .partial(),
    replies: { 200: Person },
  },
  setPersonPassword: {
    ...ENDPOINTS.setPersonPassword,
    tag: 'people',
    summary: "Set a person's password; their sessions end",
    params: personParams,
    body: z.strictObject({ password: Password }),
    replies: { 204: null },
  },
  clearPersonPin: {
    ...ENDPOINTS.clearPersonPin,
    tag: 'people',
    summary: "Take a person's PIN away",
    params: personParams,
    replies: { 204: null },
  },
  listSessionsOf: {
    ...ENDPOINTS.listSessionsOf,
    tag: 'people',
    summary: 'Where a person is signed in, newest first',
    params: personParams,
    replies: { 200: z.array(SessionView) },
  },
  signOutPerson: {
    ...ENDPOINTS.signOutPerson,
    tag: 'people',
    summary: 'End all sessions of a person',
    params: personParams,
    replies: { 204: null },
  },

  getSso: { ...ENDPOINTS.getSso, tag: 'people', summary: 'Single sign-on, without its secret', replies: { 200: SsoSettings } },
  setSso: {
    ...ENDPOINTS.setSso,
    tag: 'people',
    summary: 'Set single sign-on up; another issuer forgets who was known to the one before',
    body: SsoInput,
    replies: { 200: SsoSettings },
  },
} as const satisfies Record<string, RouteContract>;
