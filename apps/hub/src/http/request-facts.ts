import type { FastifyRequest } from 'fastify';

const LONGEST_AGENT = 300;

/** What calls itself how (`User-Agent`), cut to what a list of sessions has room for. */
export const agentOf = ({ headers }: FastifyRequest): string | null => headers['user-agent']?.slice(0, LONGEST_AGENT) ?? null;

/** How the caller reaches the hub: `https://hub.example:4100`. */
export const originOf = ({ protocol, host }: FastifyRequest): string => `${protocol}://${host}`;
