import type { PasswordProblem } from '@foyer/contract';
import type { Match, ZxcvbnFactory } from '@zxcvbn-ts/core';
import { HallError } from '../hall/index.ts';

/** NIST SP 800-63B and ASVS ask for 8; a hall's log-in has no second factor. */
export const SHORTEST_PASSWORD = 10;
/** Of zxcvbn's 0 to 4: 10^8 guesses and more. */
const LEAST_SCORE = 3;

/** Characters that have to be left when all names are taken out. */
const LEAST_BESIDE_NAMES = 6;

let checker: Promise<ZxcvbnFactory> | null = null;

/** The lists are large: they are read when a password is set for the first time. */
async function load(): Promise<ZxcvbnFactory> {
  const [core, common] = await Promise.all([import('@zxcvbn-ts/core'), import('@zxcvbn-ts/language-common')]);
  return new core.ZxcvbnFactory({ dictionary: { ...common.dictionary }, graphs: common.adjacencyGraphs });
}

/** What is wrong with a password. @param about names that somebody who guesses would begin with */
export async function passwordProblems(password: string, about: readonly string[]): Promise<PasswordProblem[]> {
  checker ??= load();
  const words = wordsOf(about);
  const { score, sequence } = (await checker).check(password, words);
  const dictionaries = sequence.map((match: Match) => match['dictionaryName'] as string | undefined);
  const problems: readonly (readonly [PasswordProblem, boolean])[] = [
    ['too_short', [...password].length < SHORTEST_PASSWORD],
    ['common', score < LEAST_SCORE && sequence.length === 1 && dictionaries[0]?.startsWith('passwords') === true],
    ['like_name', isMadeOf(words, password) || (score < LEAST_SCORE && dictionaries.includes('userInputs'))],
  ];
  const found = problems.filter(([, isSo]) => isSo).map(([problem]) => problem);
  return found.length === 0 && score < LEAST_SCORE ? ['guessable'] : found;
}

/** Several names in a row look like many words to zxcvbn, and are the first that a colleague tries. */
function isMadeOf(words: readonly string[], password: string): boolean {
  const whole = password.toLowerCase();
  const rest = words.reduce((left, word) => left.replaceAll(word.toLowerCase(), ''), whole);
  return rest !== whole && [...rest].length < LEAST_BESIDE_NAMES;
}

/** @throws HallError PASSWORD_WEAK */
export async function mustBeStrong(password: string, about: readonly string[]): Promise<void> {
  const reasons = await passwordProblems(password, about);
  if (reasons.length > 0) throw new HallError('PASSWORD_WEAK', { reasons });
}

/** Each name as a whole, and its words. */
const wordsOf = (names: readonly string[]): string[] => [
  ...new Set([...names, ...names.flatMap((name) => name.split(/[^\p{L}\p{N}]+/u))].filter((word) => word.length > 2)),
];
