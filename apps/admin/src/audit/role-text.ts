import type { Words } from './use-words.ts';

/** A person's or a device's role; a newer hub may know of more. */
export const roleText = (role: string, t: Words['t']): string => t([`principal.${role}`, 'said.code'], { code: role });
