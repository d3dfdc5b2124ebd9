import type { PrinterTarget } from '@foyer/devices/printer';
import { FIXED, type FixedPrinter } from '../printers/book.ts';

export type PrinterAddress = PrinterTarget & {
  /** A profile's name, or the path of one. */
  readonly profile: string;
  /** As people are to call it; absent: by its address. */
  readonly name?: string | undefined;
};

/** The printer that was named at the start. It need not be there yet. @throws when there is no such profile. */
export async function fixedPrinter({ profile, name, ...target }: PrinterAddress): Promise<FixedPrinter> {
  // What draws tickets is large: a hall without a printer starts without it.
  const { loadProfile } = await import('../printers/drivers.ts');
  loadProfile(profile);
  const whole = target.kind === undefined ? { ...target, kind: 'tcp' as const } : target;
  return { id: `${FIXED}main`, name: name ?? addressOf(whole), target: JSON.stringify(whole), profile };
}

function addressOf(target: PrinterTarget): string {
  return target.kind === 'serial' || target.kind === 'file' ? target.path : `${target.host}:${target.port}`;
}
