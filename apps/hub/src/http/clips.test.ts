import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ANNOUNCED_LOCALES, clipNames } from '@foyer/announce';
import { temporaryFolder } from '@foyer/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DemoHub, demoHub } from '../test/demo-hub.ts';

const SHIPPED = fileURLToPath(new URL('../../../../resources/clips', import.meta.url));
const own = join(temporaryFolder('clips'), 'clips');
let hub: DemoHub;
beforeAll(async () => {
  mkdirSync(join(own, 'en'), { recursive: true });
  writeFileSync(join(own, 'en/ticket.mp3'), 'our own voice');
  writeFileSync(join(own, 'secret.wav'), 'not a word');
  hub = await demoHub(undefined, undefined, { clips: own });
});
afterAll(() => hub.close());

const get = (path: string) => fetch(`${hub.url}/clips/${path}`);

test.each(ANNOUNCED_LOCALES)('every word of a call is recorded in %s', (locale) => {
  expect(clipNames(locale).filter((name) => !existsSync(join(SHIPPED, locale, `${name}.flac`)))).toEqual([]);
});
test('a recording is played as what it is, and the hall’s own before ours', async () => {
  const [word, ours] = [await get('en/n-12'), await get('en/ticket')];
  expect([
    word.headers.get('content-type'),
    Buffer.from(await word.arrayBuffer())
      .subarray(0, 4)
      .toString(),
  ]).toEqual(['audio/flac', 'fLaC']);
  expect([ours.headers.get('content-type'), await ours.text()]).toEqual(['audio/mpeg', 'our own voice']);
  expect((await get('chime/falling')).status).toBe(200);
});
test.each(['en/nothing', 'xx/ticket', '%2e%2e/secret', 'en/..%2f..%2fsecret', 'en/%2e%2e', 'en/make-clips.ts', 'en'])(
  'nothing else is at %s',
  async (path) => {
    expect((await get(path)).status).toBe(404);
  },
);
