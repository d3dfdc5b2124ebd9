import { HubExit, HubProcessState } from '@foyer/contract/ipc';
import { missingTexts } from '@foyer/ui';
import { expect, test } from 'vitest';
import en from './locales/en.json' with { type: 'json' };
import { SERVER_TEXTS } from './texts.ts';

test('the texts are whole in every language', () => {
  expect(missingTexts(SERVER_TEXTS)).toEqual([]);
});

test('every state of the hub and every end has its words', () => {
  expect(Object.keys(en.state).sort()).toEqual([...HubProcessState.options].sort());
  expect(Object.keys(en.exit).sort()).toEqual([...HubExit.shape.kind.options].sort());
});
