// From the state of the hall to the shapes of the contract. Pure: what they need of the world is an argument.
export * from './appointments.ts';
export * from './audience.ts';
export { auditEntry, detailsOf, withoutVisitor } from './audit.ts';
export * from './counters.ts';
export * from './devices.ts';
export * from './hall.ts';
export * from './moment.ts';
export * from './outlook.ts';
export * from './profiles.ts';
export * from './queues.ts';
export { ruleView } from './rules.ts';
export * from './services.ts';
export { statsView } from './stats.ts';
export * from './tickets.ts';
