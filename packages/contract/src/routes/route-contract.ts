import type { z } from 'zod';
import type { Endpoint } from '../endpoints.ts';

export interface RouteContract extends Endpoint {
  readonly summary: string;
  readonly tag:
    | 'hall'
    | 'tickets'
    | 'counters'
    | 'services'
    | 'profiles'
    | 'appointments'
    | 'reports'
    | 'people'
    | 'devices'
    | 'media'
    | 'privacy';
  readonly params?: z.ZodType;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  /** By status. `null`: no body. Errors are the same for all routes and are not listed here. */
  readonly replies: Readonly<Record<number, z.ZodType | null>>;
  /** The good answer is a text of this type, sent while it is read, not JSON. */
  readonly streams?: 'text/csv';
}
