import type { ErrorCode } from '@foyer/contract';
import { CLOSER_SENTENCES } from './closer-sentences.ts';
import { SENTENCES } from './sentences.ts';

type Details = Readonly<Record<string, unknown>>;

const MOST_ISSUES = 3;

/** What a code says with the details of this error: ids, states and figures in their places. */
export function sentenceOf(code: ErrorCode, details: Details = {}): string {
  return filled(closerSentence(code, details) ?? SENTENCES[code], details);
}

function closerSentence(code: ErrorCode, details: Details): string | undefined {
  const closer = CLOSER_SENTENCES[code];
  const which = closer && details[closer.by];
  return typeof which === 'string' && closer && Object.hasOwn(closer.sentences, which) ? closer.sentences[which] : undefined;
}

function filled(template: string, details: Details): string {
  return template.replace(/\[([^\]]*)\]|\{(\w+)\}/g, (_, part: string | undefined, name: string | undefined) =>
    name === undefined ? optional(part ?? '', details) : (inWords(name, details[name]) ?? '?'),
  );
}

function optional(part: string, details: Details): string {
  const said = part.replace(/\{(\w+)\}/g, (_, name: string) => inWords(name, details[name]) ?? '\0');
  return said.includes('\0') ? '' : said;
}

function inWords(name: string, value: unknown): string | null {
  if (value === undefined || value === null) return null;
  if (name === 'at' && typeof value === 'number') return new Date(value).toISOString();
  if (!Array.isArray(value)) return String(value);
  return value.length === 0
    ? null
    : value
        .slice(0, name === 'issues' ? MOST_ISSUES : value.length)
        .map(itemInWords)
        .join(', ');
}

/** What zod says of a field, or else one of a list of ids. */
function itemInWords(item: unknown): string {
  if (typeof item !== 'object' || item === null || !('message' in item)) return String(item);
  const { path, message } = item as { readonly path?: string; readonly message: string };
  return path ? `${path}: ${message}` : message;
}
