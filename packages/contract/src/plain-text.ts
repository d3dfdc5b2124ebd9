import { z } from 'zod';

// What people type, without the commands of a printer or a terminal.

/** Of one line. */
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
