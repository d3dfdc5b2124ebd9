import type { Speech } from './types.ts';
export * from './types.ts';
export declare function openEspeak(options?: { readonly timeoutMs?: number | undefined }): Speech;
