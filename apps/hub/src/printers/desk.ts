import { randomUUID } from 'node:crypto';
import type { HallPrinterInput, HallPrinterView, PrinterPlaceView, PrinterProfileView, PrinterTarget, PrinterTest } from '@foyer/contract';
import type { Actor, Note } from '@foyer/queue';
import type { DeviceBook } from '../hall/hall.ts';
import { HallError } from '../hall/hall-error.ts';
import { newPrintJobId } from '../hall/ids.ts';
import { moment } from '../hall/views/moment.ts';
import type { DeviceRow, PrinterRow } from '../storage/index.ts';
import { NEW, printerNote } from './book.ts';
import { targetOf } from './driven.ts';
import { foundAtHub } from './found-at-hub.ts';
import type { Printers } from './printers.ts';
import { type TestFacts, testPage } from './test-page.ts';

type Changes = { readonly [Key in keyof HallPrinterInput]?: HallPrinterInput[Key] | undefined };

/** Roles of devices that printers can be connected to. */
const PRINTS: ReadonlySet<string> = new Set(['kiosk', 'counter', 'printer']);

/** What an administrator does with the hall's printers. */
export function printerDesk(printers: Printers, devices: Pick<DeviceBook, 'get' | 'list'>, clock: { now(): number }) {
  const { book, paper } = printers;

  function view(row: PrinterRow): HallPrinterView {
    const target = targetOf(row);
    const { state, since } = printers.driven(row.id)?.status ?? { state: 'none' as const, since: row.rollSince };
    return {
      id: row.id,
      name: row.name,
      deviceId: row.deviceId,
      place: Math.max(0, row.place),
      target,
      profile: row.profile,
      enabled: row.enabled === 1,
      fixed: book.isFixed(row.id),
      state,
      since: moment(since),
      roll: target.kind === 'system' ? null : paper.roll(row),
    };
  }

  /** @throws HallError SETTING_INVALID, DEVICE_NOT_FOUND */
  async function check({ deviceId, target, profile }: Pick<HallPrinterInput, 'deviceId' | 'target' | 'profile'>): Promise<void> {
    const device = deviceId === null ? null : devices.get(deviceId);
    if (device === null && deviceId !== null) throw new HallError('DEVICE_NOT_FOUND', { deviceId });
    if (device && (device.revokedAt !== null || !PRINTS.has(device.role))) throw new HallError('SETTING_INVALID', { field: 'deviceId' });
    if (!device && target.kind === 'system') throw new HallError('SETTING_INVALID', { field: 'target' });
    const { knownProfiles } = await import('./drivers.ts');
    if (!knownProfiles().some(({ id }) => id === profile)) throw new HallError('SETTING_INVALID', { field: 'profile' });
  }

  async function put(by: Actor, row: PrinterRow, place: number | undefined, changed: readonly string[]): Promise<HallPrinterView> {
    const others = book.at(row.deviceId).filter(({ id }) => id !== row.id);
    others.splice(place ?? others.length, 0, row);
    const rows = others.map((one, index) => ({ ...one, place: index }));
    const note: Note = { type: 'printer_put', ...printerNote(row), changed };
    await book.put(by, rows, [note]);
    printers.refresh();
    return view(book.get(row.id));
  }

  return {
    list: (): HallPrinterView[] => {
      const order = new Map(
        book
          .all()
          .map(({ deviceId }, index) => [deviceId, index] as const)
          .reverse(),
      );
      const rows = book.all().sort((one, other) => (order.get(one.deviceId) ?? 0) - (order.get(other.deviceId) ?? 0));
      return rows.map(view);
    },
    async add(by: Actor, { place, enabled = true, rollMm = NEW.rollMm, target, ...input }: HallPrinterInput): Promise<HallPrinterView> {
      await check({ target, ...input });
      const row = {
        ...NEW,
        ...input,
        id: randomUUID(),
        target: JSON.stringify(target),
        enabled: Number(enabled),
        rollMm,
        rollSince: clock.now(),
      };
      return put(by, row, place, ['added']);
    },
    /** @throws HallError PRINTER_UNKNOWN, PRINTER_FIXED, SETTING_INVALID, DEVICE_NOT_FOUND */
    async change(by: Actor, id: string, changes: Changes): Promise<HallPrinterView> {
      const row = book.get(id);
      const { target = targetOf(row), enabled = row.enabled === 1, place, ...rest } = defined(changes);
      const next: PrinterRow = { ...row, ...rest, target: JSON.stringify(target), enabled: Number(enabled) };
      const changed = (['name', 'deviceId', 'target', 'profile', 'enabled', 'rollMm'] as const).filter((key) => !same(row, next, key));
      if (book.isFixed(id) && changed.some((key) => key === 'target' || key === 'profile' || key === 'deviceId'))
        throw new HallError('PRINTER_FIXED', { printerId: id });
      if (changed.some((key) => key === 'target' || key === 'profile' || key === 'deviceId')) await check({ ...next, target });
      const isMoved = place !== undefined && book.at(row.deviceId).findIndex((one) => one.id === id) !== place;
      if (changed.length === 0 && !isMoved) return view(row);
      const stays = changed.includes('deviceId') ? undefined : book.at(row.deviceId).findIndex((one) => one.id === id);
      return put(by, next, place ?? stays, [...changed, ...(isMoved ? ['place'] : [])]);
    },
    /** @throws HallError PRINTER_UNKNOWN, PRINTER_FIXED */
    async remove(by: Actor, id: string): Promise<void> {
      const row = book.get(id);
      if (book.isFixed(id)) throw new HallError('PRINTER_FIXED', { printerId: id });
      await book.remove(by, row);
      printers.refresh();
    },
    async startRoll(by: Actor, id: string): Promise<HallPrinterView> {
      await book.startRoll(by, book.get(id));
      return view(book.get(id));
    },
    /** Of a printer that is in use: another is not connected to, and its trouble is `none`. */
    async test(id: string, facts: TestFacts): Promise<PrinterTest> {
      const { name } = book.get(id);
      const driver = printers.driven(id)?.driver;
      if (!driver?.profile) return { state: 'not_sent', trouble: 'none' };
      const page = await testPage({ name, profile: driver.profile, isPage: targetOf(book.get(id)).kind === 'system' }, facts);
      const result = await driver.press.print({ id: newPrintJobId(), ...page }, async () => undefined);
      if (result.state === 'confirmed' || result.state === 'unknown')
        await book.countPaper(id, result.paperMm ?? Math.round(page.heightMm)).catch(() => undefined);
      return { state: result.state, trouble: result.state === 'confirmed' ? null : result.trouble };
    },
    async profiles(): Promise<PrinterProfileView[]> {
      const { knownProfiles } = await import('./drivers.ts');
      return knownProfiles().map(({ id, name, paperMm, columns, cutter, presenter, proof, status }) => ({
        id,
        name,
        paperMm,
        columns,
        cutter: cutter !== 'none',
        presenter: presenter !== null,
        proof: proof !== 'none',
        nearEnd: status.nearEnd,
      }));
    },
    async places(): Promise<PrinterPlaceView[]> {
      const hub: PrinterPlaceView = { deviceId: null, name: null, role: null, connected: true, found: await foundAtHub() };
      return [hub, ...devices.list().filter(isPlace).map(placeView)];
    },
    /** The printer in the network that is at this address; null: none of the hall's. */
    atAddress: (host: string, port: number): string | null => book.all().find((row) => isAt(targetOf(row), host, port))?.id ?? null,
  };

  function placeView({ id, name, role }: DeviceRow): PrinterPlaceView {
    const station = printers.station(id);
    return { deviceId: id, name, role: role as PrinterPlaceView['role'], connected: station.connected, found: station.found };
  }
}
export type PrinterDesk = ReturnType<typeof printerDesk>;

const isPlace = ({ role, revokedAt }: DeviceRow): boolean => revokedAt === null && PRINTS.has(role);
const isAt = (target: PrinterTarget, host: string, port: number): boolean =>
  target.kind === 'tcp' && target.host === host && target.port === port;
const same = (one: PrinterRow, other: PrinterRow, key: keyof PrinterRow): boolean => one[key] === other[key];
const defined = (changes: Changes) =>
  Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) as Partial<HallPrinterInput>;
