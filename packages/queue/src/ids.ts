/** A string that names one kind of thing, so that a counter id is never taken for a ticket id. */
type Brand<Name extends string> = string & { readonly __brand: Name };

export type ServiceId = Brand<'ServiceId'>;
export type CounterId = Brand<'CounterId'>;
/** 128 random bits, base64url, 22 characters: unguessable, it is the visitor's own key to the status page. */
export type TicketId = Brand<'TicketId'>;
export type PrintJobId = Brand<'PrintJobId'>;
export type UserId = Brand<'UserId'>;
export type ProfileId = Brand<'ProfileId'>;
export type AppointmentId = Brand<'AppointmentId'>;
export type AnnouncementId = Brand<'AnnouncementId'>;
/** The hall's calendar date a ticket belongs to, `YYYY-MM-DD`. It begins at the hall's cut-over time. */
export type BusinessDay = Brand<'BusinessDay'>;
/** Milliseconds since the Unix epoch, UTC. */
export type EpochMs = number;
