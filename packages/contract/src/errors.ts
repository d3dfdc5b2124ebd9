import { z } from 'zod';
import { ERROR_CODES } from './error-codes.ts';

/** The body of every answer that is not 2xx. */
export const ErrorBody = z
  .object({
    code: z.enum(ERROR_CODES),
    message: z.string(),
    /** What a sentence about the error needs: the ids, the present state, or `issues: [{path, message}]`. */
    details: z.record(z.string(), z.unknown()).optional(),
  })
  .meta({ id: 'Error' });
export type ErrorBody = z.infer<typeof ErrorBody>;
