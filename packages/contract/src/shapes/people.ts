import { z } from 'zod';
import { UserIdSchema } from '../ids.ts';

export const Role = z.enum(['admin', 'supervisor', 'operator']);
export type Role = z.infer<typeof Role>;

export const User = z.strictObject({ id: UserIdSchema, username: z.string(), name: z.string(), role: Role }).meta({ id: 'User' });
export type User = z.infer<typeof User>;
