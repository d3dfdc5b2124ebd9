import { Duplex } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { heldClock } from '../test/clock.ts';
import { createVirtualPad } from '../virtual-pad/index.ts';
import { ANSWER_MS, attachPad, PRESENCE_MS, WRITE_MS } from './attach.ts';
import { DEBOUNCE_MS, PressMemory, REPEAT_MS } from './press-memory.ts';
import { DARK, type PadAnswer, type PadPress, type ShownFace } from './types.ts';

const face = (text: string, lamps: Partial<ShownFace['lamps']> = {}, about: string | null = null): ShownFace => ({
  lamps: { ...DARK, ...lamps },
  text,
  about,
});

const words = (line: string) => line.split('*')[0];

/** A pad whose every byte the test writes and reads itself. */
function bareLine(options: { stuck?: boolean } = {}) {
  const heard: string[] = [];
  const duplex = new Duplex({
    read() {},
    write(chunk: Buffer, _encoding, done) {
      heard.push(...chunk.toString('latin1').split('\r\n').filter(Boolean));
      if (!options.stuck) done();
    },
  });
  return {
    duplex,
    heard,
    say: async (text: string) => {
      duplex.push(Buffer.from(text, 'latin1'));
      await turn();
    },
  };
}
function attach(answer: (press: PadPress) => Promise<PadAnswer> = async () => ({ ok: true }), options: { stuck?: boolean } = {}) {
  const clock = heldClock();
  const line = bareLine(options);
  const presses: PadPress[] = [];
  const presence: boolean[] = [];
  const onPress = (press: PadPress) => {
    presses.push(press);
    return answer(press);
  };
  const pad = attachPad(line.duplex, { onPress, onPresence: (_address, present) => presence.push(present), clock });
  line.heard.length = 0;
  return { ...line, clock, presses, presence, pad };
}

describe('a press', () => {
  test('reaches the hub and is answered under its own number', async () => {
    const { say, heard, presses } = attach();
    await say('NEXT 3*14\r\n');
    expect(presses).toMatchObject([{ key: 'NEXT', sequence: 3, address: null }]);
    expect(heard).toEqual(['OK 3*17']);
  });
  test('that is refused says why', async () => {
    const { say, heard } = attach(async () => ({ ok: false, why: 'EMPTY' }));
    await say('NEXT 3*14\r\n');
    expect(heard).toEqual(['NO 3 EMPTY*67']);
  });
  test('is not answered before the hub has committed', async () => {
    let commit = (_answer: PadAnswer) => {};
    const { say, heard } = attach(() => new Promise((resolve) => (commit = resolve)));
    await say('NEXT 3\r\n');
    expect(heard).toEqual([]);
    commit({ ok: true });
    await turn();
    expect(heard).toEqual(['OK 3*17']);
  });
  test('on a shared line is told and answered by its address', async () => {
    const { say, heard, presses } = attach();
    await say('@2 NEXT 3\r\n@7 NEXT 3\r\n');
    expect(presses.map((press) => press.address)).toEqual(['2', '7']);
    expect(heard.map((line) => line.slice(0, 7))).toEqual(['@2 OK 3', '@7 OK 3']);
  });
  test('the hub fails at is answered OFFLINE', async () => {
    const { say, heard } = attach(() => Promise.reject(new Error('no hub')));
    await say('NEXT 3\r\n');
    await turn();
    expect(heard[0]).toMatch(/^NO 3 OFFLINE\*/);
  });
  test('the hub is too slow with is answered BUSY, once', async () => {
    let commit = (_answer: PadAnswer) => {};
    const { say, heard, clock } = attach(() => new Promise((resolve) => (commit = resolve)));
    await say('NEXT 3\r\n');
    clock.pass(ANSWER_MS);
    commit({ ok: true });
    await turn();
    expect(heard.map((line) => line.split('*')[0])).toEqual(['NO 3 BUSY']);
    // Asked again, the hub says what came of it in the end.
    await say('NEXT 3\r\n');
    expect(heard.map((line) => line.split('*')[0])).toEqual(['NO 3 BUSY', 'OK 3']);
  });
});

describe('one finger, one press', () => {
  test('a bouncing key acts once and every line is answered', async () => {
    const { say, heard, presses, clock } = attach();
    await say('NEXT 3\r\nNEXT 4\r\n');
    clock.pass(DEBOUNCE_MS - 1);
    await say('NEXT 5\r\n');
    expect(presses.length).toBe(1);
    expect(heard.map((line) => line.split('*')[0]).sort()).toEqual(['OK 3', 'OK 4', 'OK 5']);
  });
  test('a second press after the debounce acts again', async () => {
    const { say, presses, clock } = attach();
    await say('NEXT 3\r\n');
    clock.pass(DEBOUNCE_MS);
    await say('NEXT 4\r\n');
    expect(presses.length).toBe(2);
  });
  test('a key that is hammered is one press until it was quiet, and each line is answered', async () => {
    const { say, heard, presses, clock } = attach();
    for (let nth = 0; nth < 50; nth++) {
      await say(`NEXT ${nth}\r\n`);
      clock.pass(20);
    }
    expect([presses.length, heard.length]).toEqual([1, 50]);
    clock.pass(DEBOUNCE_MS);
    await say('NEXT 50\r\n');
    expect(presses.length).toBe(2);
  });
  test('two keys that are hammered in turn are two presses', async () => {
    const { say, presses, clock } = attach();
    for (let nth = 0; nth < 50; nth++) {
      await say(`${nth % 2 === 0 ? 'NEXT' : 'RECALL'} ${nth}\r\n`);
      clock.pass(20);
    }
    expect(presses.map(({ key }) => key)).toEqual(['NEXT', 'RECALL']);
  });
  test('numbers that are called one after the other are not one press', async () => {
    const { say, presses } = attach();
    await say('CALL 3 A012\r\nCALL 4 17\r\nTRANSFER 5\r\nTRANSFER 6 2\r\n');
    expect(presses.map(({ key, operand }) => [key, operand])).toEqual([
      ['CALL', 'A012'],
      ['CALL', '17'],
      ['TRANSFER', null],
      ['TRANSFER', '2'],
    ]);
  });
  test('the same number long after is another press: it has gone round', async () => {
    const { say, presses, clock } = attach();
    await say('NEXT 3\r\n');
    clock.pass(REPEAT_MS);
    await say('NEXT 3\r\n');
    expect(presses.length).toBe(2);
  });
  test('another key acts at once', async () => {
    const { say, presses } = attach();
    await say('NEXT 3\r\nRECALL 4\r\n');
    expect(presses.map((press) => press.key)).toEqual(['NEXT', 'RECALL']);
  });
  test('a line sent again because its answer was lost is answered again and acts once', async () => {
    const { say, heard, presses, clock } = attach();
    await say('NEXT 3\r\n');
    clock.pass(2000);
    await say('NEXT 3\r\n');
    expect([presses.length, heard]).toEqual([1, ['OK 3*17', 'OK 3*17']]);
  });
});

describe('a press that is said again after the cable was out', () => {
  async function twice(answered: 'before' | 'after') {
    let commit = (_answer: PadAnswer) => {};
    const acted: PadPress[] = [];
    const onPress = (press: PadPress) => {
      acted.push(press);
      return new Promise<PadAnswer>((resolve) => (commit = resolve));
    };
    const shared = { onPress, presses: new PressMemory(), clock: heldClock(), fenceMs: 300 };
    const [first, second] = [bareLine(), bareLine()];
    const before = attachPad(first.duplex, shared);
    before.show(face('A012', {}, 'ticket-a'));
    await first.say('@1 HELLO\r\n@1 NEXT 31\r\n');
    await before.close();
    if (answered === 'before') commit({ ok: true });
    await turn();
    attachPad(second.duplex, shared).show(face('A013', {}, 'ticket-b'));
    await second.say('@1 HELLO\r\n@1 NEXT 31\r\n');
    commit({ ok: true });
    await turn();
    return { acted, answers: second.heard.map(words).filter((line) => / (OK|NO) /.test(line ?? '')) };
  }
  test.each(['before', 'after'] as const)('acts once and is answered (decided %s the cable is in again)', async (answered) => {
    const { acted, answers } = await twice(answered);
    expect([acted.length, answers]).toEqual([1, ['@1 OK 31']]);
  });
});

describe('a bad line', () => {
  test.each([
    ['NEXT 3*44\r\n', 'AGAIN CHECKSUM'],
    ['DANCE 3\r\n', 'AGAIN LINE'],
    [`${'N'.repeat(200)}\r\n`, 'AGAIN LONG'],
  ])('%j is answered, and does nothing', async (text, answer) => {
    const { say, heard, presses } = attach();
    await say(text);
    expect(presses).toEqual([]);
    expect(heard.map((line) => line.split('*')[0])).toEqual([answer]);
  });
});

describe('presence', () => {
  test('is noticed, and missed', async () => {
    const { say, presence, clock, pad } = attach();
    await say('HELLO\r\n');
    clock.pass(PRESENCE_MS - 1);
    expect(pad.isPresent()).toBe(true);
    clock.pass(1);
    expect(presence).toEqual([true, false]);
  });
  test('ends with the line', async () => {
    const { say, presence, duplex } = attach();
    await say('HELLO\r\n');
    duplex.destroy();
    await turn();
    expect(presence).toEqual([true, false]);
  });
  test('a write that never comes back ends the line', () => {
    const { pad, clock, duplex } = attach(undefined, { stuck: true });
    pad.show(face('A012'));
    clock.pass(WRITE_MS);
    expect(duplex.destroyed).toBe(true);
  });
  test('what was pressed before anyone listened is not a press', async () => {
    const { duplex } = bareLine();
    duplex.push(Buffer.from('NEXT 1\r\n'));
    const presses: PadPress[] = [];
    attachPad(duplex, {
      onPress: async (press) => {
        presses.push(press);
        return { ok: true };
      },
    });
    await turn();
    duplex.push(Buffer.from('NEXT 2\r\n'));
    await turn();
    expect(presses.map((press) => press.sequence)).toEqual([2]);
  });
});

describe('what a pad shows', () => {
  test('is told once, and whole again to a pad that says hello', async () => {
    const { pad, heard, say } = attach();
    pad.show(face('A012 +3', { CALLED: 'BLINK' }));
    heard.length = 0;
    pad.show(face('A012 +4', { CALLED: 'BLINK' }));
    expect(heard.map(words)).toEqual(['TEXT A012 +4']);
    await say('HELLO\r\n');
    expect(heard.slice(1).map(words)).toEqual([
      'LAMP READY OFF',
      'LAMP CALLED BLINK',
      'LAMP SERVING OFF',
      'LAMP ERROR OFF',
      'TEXT A012 +4',
    ]);
  });
  test('is what a press is about, for each pad of a shared line', async () => {
    const { pad, presses, say } = attach();
    pad.show(face('A012', {}, 'ticket-a'), '2');
    pad.show(face('B007', {}, 'ticket-b'), '7');
    await say('@2 NEXT 1\r\n@7 NEXT 1\r\n@9 NEXT 1\r\n');
    expect(presses.map(({ about }) => about)).toEqual(['ticket-a', 'ticket-b', null]);
  });
});

describe('what is from before the line was opened', () => {
  test('is answered as stale until the pad has said hello', async () => {
    const line = bareLine();
    const presses: PadPress[] = [];
    attachPad(line.duplex, {
      onPress: async (press) => {
        presses.push(press);
        return { ok: true };
      },
      fenceMs: 300,
      clock: heldClock(),
    });
    await line.say('NEXT 1\r\n');
    await line.say('HELLO\r\nNEXT 2\r\n');
    expect(presses.map(({ sequence }) => sequence)).toEqual([2]);
    expect(line.heard.map(words)).toEqual(['HELLO', 'NO 1 STALE', 'OK 2']);
  });
});

describe('noise', () => {
  test('of a megabyte without an end is told of once, and the next line is a line', async () => {
    const noisy: boolean[] = [];
    const line = bareLine();
    const clock = heldClock();
    attachPad(line.duplex, { onPress: async () => ({ ok: true }), onNoise: (is) => noisy.push(is), clock });
    line.heard.length = 0;
    const chunk = Buffer.alloc(64 * 1024, 0xa5);
    for (let nth = 0; nth < 16; nth++) {
      line.duplex.push(chunk);
      await turn();
    }
    expect([line.heard.map(words), noisy]).toEqual([['AGAIN LONG'], [true]]);
    await line.say('\r\nNEXT 3\r\n');
    expect([line.heard.map(words), noisy]).toEqual([
      ['AGAIN LONG', 'OK 3'],
      [true, false],
    ]);
  });
  test('with ends is not answered line by line', async () => {
    const { say, heard, clock } = attach();
    for (let nth = 0; nth < 100; nth++) await say('?!\r\n');
    expect(heard.length).toBe(1);
    clock.pass(250);
    await say('?!\r\n');
    expect(heard.length).toBe(2);
  });
});

describe('the virtual pad', () => {
  test('presses, is answered, and shows lamps and text', async () => {
    const virtual = createVirtualPad({ address: '4' });
    const pad = attachPad(virtual.duplex, {
      onPress: async (press) => (press.key === 'NEXT' ? { ok: true } : { ok: false, why: 'STATE' }),
    });
    expect(await virtual.press('NEXT')).toEqual({ ok: true });
    expect(await virtual.press('FINISH')).toEqual({ ok: false, why: 'STATE' });
    expect(pad.isPresent()).toBe(true);
    let changes = 0;
    virtual.onChange(() => changes++);
    pad.show(face('A012 → مرحبا 3*5', { CALLED: 'BLINK' }), '4');
    pad.show(face('B7', { READY: 'ON' }), '5');
    expect([virtual.lamps.CALLED, virtual.lamps.READY, virtual.text, changes]).toEqual(['BLINK', 'OFF', 'A012   35', 5]);
    pad.show(face('A012 → مرحبا 3*5', { SERVING: 'ON' }), '4');
    expect([virtual.lamps.CALLED, virtual.lamps.SERVING, changes]).toEqual(['OFF', 'ON', 7]);
    virtual.close();
    await turn();
    expect(pad.isPresent()).toBe(false);
  });
  test('is offline where nobody answers', async () => {
    const clock = heldClock();
    const virtual = createVirtualPad({ clock });
    const answer = virtual.press('NEXT');
    clock.pass(6000);
    expect(await answer).toEqual({ ok: false, why: 'OFFLINE' });
    virtual.close();
  });
});
