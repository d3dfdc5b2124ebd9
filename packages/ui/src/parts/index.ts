export { partText } from './part-text.ts';
export { PART_TEXTS } from './texts.ts';
