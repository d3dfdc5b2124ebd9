import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { print } from 'receiptio';
import { transform } from 'receiptline';
import { describe, expect, test } from 'vitest';
import { loadProfile } from '../printer/profiles.ts';
import { readPicture } from '../test/pictures.ts';
import { type SimulatedCondition, startVirtualPrinter, type VirtualPrinter } from './index.ts';
import { Paper, type Piece } from './paper.ts';
import { createEscposParser } from './parser.ts';
import { drawPng } from './picture.ts';

const URL = 'http://192.168.1.10:4100/t/Zk3v9QmX1aBcD2eF7gH8iJ';
/** A receipt in receiptline's own language. */
const RECEIPT = `Riverside Bank

Your number
^^^A012

Deposit | 5 before you
{code:${URL}; option:qrcode,4,m}
=`;

const profile = loadProfile('virtual');

describe('bytes of a foreign encoder (receiptline)', () => {
  test.each(['escpos', 'epson', 'citizen', 'generic'] as const)(
    '%s: its letters, its columns and its symbol are on our paper',
    async (command) => {
      const pieces: Piece[] = [];
      const paper = new Paper(profile, (piece) => pieces.push(piece));
      const parser = createEscposParser((operation) => paper.apply(operation));
      parser.push(Buffer.from(transform(RECEIPT, { cpl: 48, encoding: 'multilingual', command }), 'latin1'));
      const [piece] = pieces;
      expect(pieces.length).toBe(1);
      expect(piece?.lines.filter((line) => line.trim() !== '')).toEqual(['Riverside Bank', 'Your number', 'A012', 'Deposit 5 before you']);
      expect(await readPicture(piece ? Buffer.from(await drawPng(piece)) : Buffer.alloc(0))).toBe(URL);
    },
  );
  test('Russian, in the code pages that it chooses', () => {
    const lines: string[] = [];
    const paper = new Paper(profile, (piece) => lines.push(...piece.lines));
    const parser = createEscposParser((operation) => paper.apply(operation));
    parser.push(Buffer.from(transform('Ваш номер\n=', { cpl: 48, encoding: 'multilingual', command: 'escpos' }), 'latin1'));
    expect(lines).toEqual(['Ваш номер']);
  });
});

/** It prints to port 9100 of an address and nowhere else; all addresses of 127.x.x.x are this machine's on Linux. */
describe.skipIf(process.platform !== 'linux')('a foreign client (receiptio) at our printer', () => {
  async function atPrinter(use: (device: VirtualPrinter, address: string) => Promise<void>): Promise<void> {
    const address = `127.${[0, 0, 0].map(() => 1 + Math.floor(Math.random() * 254)).join('.')}`;
    const outDir = mkdtempSync(join(tmpdir(), 'foyer-foreign-'));
    const device = await startVirtualPrinter({ host: address, port: 9100, outDir, profile });
    try {
      await use(device, address);
    } finally {
      await device.close();
    }
  }

  test.each(['escpos', 'epson', 'generic'])('finds it ready, prints, and learns that it is printed: as %s', (kind) =>
    atPrinter(async (device, address) => {
      expect(await print('', `-d ${address} -p ${kind} -q`)).toBe('online');
      expect(await print(RECEIPT, `-d ${address} -p ${kind} -c 48`)).toBe('success');
      expect(device.tickets()[0]?.lines).toEqual(expect.arrayContaining(['Riverside Bank', 'A012']));
    }),
  );
  test('finds out by itself what kind of printer it is', () =>
    atPrinter(async (device, address) => {
      expect(await print(RECEIPT, `-d ${address} -c 48`)).toBe('success');
      expect(device.tickets().length).toBe(1);
    }));
  test.each<[SimulatedCondition, string]>([
    ['cover_open', 'coveropen'],
    ['paper_end', 'paperempty'],
    ['error', 'error'],
    ['cutter', 'error'],
  ])('understands %s', (condition, word) =>
    atPrinter(async (device, address) => {
      device.set(condition);
      expect(await print('', `-d ${address} -p escpos -q`)).toBe(word);
      if (word !== 'error') expect(await print(RECEIPT, `-d ${address} -p escpos`)).toBe(word);
      expect(device.tickets()).toEqual([]);
    }),
  );
});
