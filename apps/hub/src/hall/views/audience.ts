/** Ticket ids are the visitors' own keys, and who works where is nobody's business: only `staff` learn of them. */
export interface Audience {
  readonly staff: boolean;
}

export const STAFF: Audience = { staff: true };
export const PUBLIC: Audience = { staff: false };
