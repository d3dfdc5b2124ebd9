export * from './endpoints.ts';
export * from './error-codes.ts';
export * from './errors.ts';
export * from './ids.ts';
export * from './routes.ts';
export * from './shapes.ts';
export * from './socket.ts';
export * from './timing.ts';
