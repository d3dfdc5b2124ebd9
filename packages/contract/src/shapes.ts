export * from './shapes/appointment.ts';
export * from './shapes/counter.ts';
export * from './shapes/hall.ts';
export * from './shapes/people.ts';
export * from './shapes/profile.ts';
export * from './shapes/reports.ts';
export * from './shapes/service.ts';
export * from './shapes/ticket.ts';
