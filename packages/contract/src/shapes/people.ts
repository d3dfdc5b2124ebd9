import { z } from 'zod';
import { Moment, UserIdSchema } from '../ids.ts';
import { label } from '../plain-text.ts';

export const Role = z.enum(['admin', 'supervisor', 'operator']);
export type Role = z.infer<typeof Role>;

export const User = z.strictObject({ id: UserIdSchema, username: z.string(), name: z.string(), role: Role }).meta({ id: 'User' });
export type User = z.infer<typeof User>;

/** To sign in with: one word, of any script; upper and lower case are the same name. */
export const Username = z
  .string()
  .trim()
  .regex(/^[^\s\p{C}]{1,60}$/u, '1 to 60 visible characters without spaces')
  .refine((name) => LOOK_ALIKE.filter((letters) => letters.test(name)).length <= 1, 'letters of one alphabet');
/** Alphabets with letters that look like another one's: mixed, they make a colleague's name that is not theirs. */
const LOOK_ALIKE = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u];
/** As colleagues and the history see it. */
export const PersonName = label().min(1).max(80);
/** Any that is typed; whether a new one will do is told with `PASSWORD_WEAK`. */
export const Password = z.string().min(1).max(200);
export const Pin = z.string().regex(/^\d{4,8}$/, '4 to 8 digits');
/** Who somebody is at the provider of single sign-on: its `sub`. */
export const SsoSubject = z.string().trim().min(1).max(255);

/** Why a password will not do. `like_name`: it is made of the person's or the hall's name. */
export const PASSWORD_PROBLEMS = ['too_short', 'common', 'like_name', 'guessable'] as const;
export type PasswordProblem = (typeof PASSWORD_PROBLEMS)[number];

/** A person as an administrator sees them. */
export const Person = z
  .strictObject({
    ...User.shape,
    /** May not sign in. Nobody is ever deleted: the history names them. */
    disabled: z.boolean(),
    hasPassword: z.boolean(),
    hasPin: z.boolean(),
    ssoSubject: z.string().nullable(),
    /** Null: before this was kept. */
    createdAt: Moment.nullable(),
    /** Of the sign-ins that are still known: those of the last days. */
    lastSignInAt: Moment.nullable(),
    /** How many sign-ins of theirs last. */
    sessions: z.int(),
  })
  .meta({ id: 'Person' });
export type Person = z.infer<typeof Person>;

export const SignInMethodSchema = z.enum(['password', 'pin', 'sso', 'setup']);

/** A sign-in that lasts. */
export const SessionView = z
  .strictObject({
    id: z.string(),
    userId: UserIdSchema,
    method: SignInMethodSchema,
    startedAt: Moment,
    /** When its access token was last renewed: it may have been used ten minutes longer. */
    lastUsedAt: Moment,
    /** When it ends, unless it is used again before. */
    expiresAt: Moment,
    /** An IP address. */
    address: z.string(),
    /** What it calls itself (`User-Agent`). */
    agent: z.string().nullable(),
    /** The paired device from which it came. */
    device: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
    /** It is the one that asks. */
    current: z.boolean(),
  })
  .meta({ id: 'Session' });
export type SessionView = z.infer<typeof SessionView>;

/** Signing in with the accounts of another system, over OpenID Connect. */
export const SsoSettings = z
  .strictObject({
    enabled: z.boolean(),
    /** The provider's address, as its discovery document spells it. */
    issuer: z.string(),
    clientId: z.string(),
    /** A secret is kept; it is never shown. */
    hasClientSecret: z.boolean(),
    /** What names the person at their first sign-in, e.g. `preferred_username`; from then on they are known by `sub`. */
    usernameClaim: z.string(),
    /** To be registered at the provider: where it sends people back to, as seen from the one who asks. */
    redirectUri: z.url(),
  })
  .meta({ id: 'SingleSignOn' });
export type SsoSettings = z.infer<typeof SsoSettings>;

export const SsoInput = z
  .strictObject({
    enabled: z.boolean(),
    issuer: z.string().trim().max(500),
    clientId: z.string().trim().max(200),
    /** Absent: the one that is kept. Empty: none. */
    clientSecret: z.string().max(1000),
    usernameClaim: z
      .string()
      .trim()
      .regex(/^[A-Za-z0-9_:./-]{1,100}$/, 'the name of a claim'),
  })
  .partial();
export type SsoInput = z.infer<typeof SsoInput>;
