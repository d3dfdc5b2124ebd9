import { afterEach, expect, test, vi } from 'vitest';
import { asHeader, asQuery, speakAs } from './speak-as.ts';

afterEach(() => vi.unstubAllGlobals());

test('a page of the hub says which of the browser’s devices it is, and nothing to anybody else', () => {
  vi.stubGlobal('location', { origin: 'http://hub:4100' });
  expect(asHeader('http://hub:4100')).toEqual({});
  speakAs('display');
  expect(asHeader('http://hub:4100/')).toEqual({ 'foyer-as': 'display' });
  expect(asQuery('http://hub:4100')).toBe('?as=display');
  expect(asHeader('http://other:4100')).toEqual({});
  expect(asQuery('http://other:4100')).toBe('');
});
