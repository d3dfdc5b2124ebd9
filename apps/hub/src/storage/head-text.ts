/** An event and its hash, hex: whoever has noted it down can tell later that nothing up to there was changed. */
export interface Head {
  readonly seq: number;
  readonly hash: string;
}

export const headText = ({ seq, hash }: Head): string => `${seq}:${hash}`;

/** Null: it is no head. */
export function parseHead(text: string): Head | null {
  const [, seq, hash] = /^(\d{1,15}):([0-9a-fA-F]{64})$/.exec(text.trim()) ?? [];
  return seq === undefined || hash === undefined ? null : { seq: Number(seq), hash: hash.toLowerCase() };
}
