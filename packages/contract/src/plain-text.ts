import { z } from 'zod';

// What people type, without the commands of a printer or a terminal.

/** Of one line. Signs of direction come with names that are pasted: whatever shows the text keeps them from turning anything else. */
export const line = (): z.ZodString =>
  z
    .string()
    .trim()
    .regex(/^\P{Cc}*$/u, 'without control characters');
/** Of several lines. */
export const lines = (): z.ZodString =>
  z
    .string()
    .trim()
    .regex(/^[\n\r\t\P{Cc}]*$/u, 'without control characters');
/** By which a person or a device is told from others: without signs that turn what is read, or cannot be seen at all. */
export const label = (): z.ZodString =>
  z
    .string()
    .trim()
    .regex(/^[^\p{Cc}\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF]*$/u, 'without signs that cannot be seen');
