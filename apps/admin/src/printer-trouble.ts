import type { PrinterState } from '@foyer/contract';

const WELL: ReadonlySet<PrinterState> = new Set(['none', 'ready', 'busy']);

/** Somebody has to go and look. */
export const isPrinterTrouble = (state: PrinterState): boolean => !WELL.has(state);
