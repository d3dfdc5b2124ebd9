import type { ErrorCode } from '@foyer/contract';
import { ERASED_FINGERPRINT, type KeptReply } from '../storage/index.ts';
import type { CommandReply, CommandRequest, StoredReply } from './hall.ts';
import { HallError } from './hall-error.ts';

type Idempotency = NonNullable<CommandRequest['idempotency']>;

/** What became of a command: an answer, or a refusal. Both are kept under the command's key. */
export type Outcome = { readonly reply: CommandReply } | { readonly refusal: HallError };

export function replyOf({ status, body }: StoredReply): CommandReply {
  return { status, body, text: body === null || body === undefined ? null : JSON.stringify(body), replayed: false };
}

export function keep(id: number, outcome: Outcome, { key, fingerprint }: Idempotency, at: number): KeptReply {
  if ('reply' in outcome) return { id, key, fingerprint, status: outcome.reply.status, body: outcome.reply.text, at };
  const { code, details } = outcome.refusal;
  return { id, key, fingerprint, status: null, body: JSON.stringify({ code, details }), at };
}

/** @throws HallError: the refusal that was kept, or IDEMPOTENCY_KEY_REUSED. */
export function repeat(kept: KeptReply, asked: Idempotency): CommandReply {
  sameRequest(kept, asked);
  const body: unknown = kept.body === null ? null : JSON.parse(kept.body);
  if (kept.status !== null) return { status: kept.status, body, text: kept.body, replayed: true };
  const { code, details } = body as { code: ErrorCode; details?: Record<string, unknown> };
  throw new HallError(code, details);
}

/** Requests with a key that are on their way to the disk; from there on the disk answers for them. */
export function underWay() {
  const replies = new Map<string, { readonly fingerprint: string; readonly reply: Promise<CommandReply> }>();
  return {
    /** The answer of the request with this key, if there is one. */
    repeat(asked: Idempotency): Promise<CommandReply> | null {
      const first = replies.get(asked.key);
      if (!first) return null;
      sameRequest(first, asked);
      return first.reply.then((reply) => ({ ...reply, replayed: true }));
    },
    begin: ({ key, fingerprint }: Idempotency, reply: Promise<CommandReply>) => void replies.set(key, { fingerprint, reply }),
    end: (key: string) => void replies.delete(key),
  };
}

function sameRequest(first: { readonly fingerprint: string }, asked: Idempotency): void {
  if (first.fingerprint !== asked.fingerprint && first.fingerprint !== ERASED_FINGERPRINT) throw new HallError('IDEMPOTENCY_KEY_REUSED');
}
