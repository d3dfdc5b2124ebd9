import { expect, test } from 'vitest';
import * as ws from 'ws';
import { textFrame } from './frames.ts';

const texts = ['', 'A001', 'x'.repeat(125), 'x'.repeat(126), 'ж'.repeat(40_000), 'x'.repeat(65_535), 'x'.repeat(65_536)];

/** Public in the package, missing in its types. */
const { Receiver, Sender } = ws as unknown as {
  Receiver: new () => NodeJS.EventEmitter & { write(chunk: Buffer): void };
  Sender: { frame(data: Buffer, options: object): Buffer[] };
};

test.each(texts.map((text) => [text.length, text]))('of %i characters is the frame that ws itself would send', (_, text) => {
  const options = { fin: true, opcode: 1, mask: false, readOnly: false, rsv1: false };
  expect(textFrame(text)).toEqual(Buffer.concat(Sender.frame(Buffer.from(text), options)));
});

test('several in one buffer are several messages', () => {
  const heard: string[] = [];
  const receiver = new Receiver();
  receiver.on('message', (data: Buffer) => heard.push(String(data)));
  receiver.write(Buffer.concat(['one', 'two', 'three'].map(textFrame)));
  return expect.poll(() => heard).toEqual(['one', 'two', 'three']);
});
