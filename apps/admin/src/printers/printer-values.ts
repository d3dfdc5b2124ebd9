import { type HallPrinterView, type PrinterTarget, ROUTES, type RouteBody } from '@foyer/contract';
import type { UseFormReturnType } from '@mantine/form';
import type { TFunction } from 'i18next';
import { contractErrors, type FieldErrors } from '../forms/contract-validation.ts';

export const WAYS = ['tcp', 'file', 'serial', 'system'] as const satisfies readonly PrinterTarget['kind'][];
export type Way = (typeof WAYS)[number];
export const FLOWS = ['software', 'hardware', 'none'] as const;

interface Fields {
  name: string;
  /** '' for the hub's machine. */
  deviceId: string;
  way: Way;
  host: string;
  port: number | '';
  /** Of a serial port, or of a device file. */
  path: string;
  baudRate: number | '';
  flowControl: (typeof FLOWS)[number];
  /** By which the operating system knows it. */
  systemName: string;
  profile: string;
  enabled: boolean;
  /** Metres of a new roll. */
  rollMetres: number | '';
}
/** A printer as it stands in a form. */
export type PrinterValues = Fields & Record<string, unknown>;
export type PrinterFormState = UseFormReturnType<PrinterValues>;

export const NEW_PRINTER: PrinterValues = {
  name: '',
  deviceId: '',
  way: 'tcp',
  host: '',
  port: 9100,
  path: '',
  baudRate: 38_400,
  flowControl: 'software',
  systemName: '',
  profile: '',
  enabled: true,
  rollMetres: 80,
};

export function valuesOf({ name, deviceId, target, profile, enabled, roll }: HallPrinterView): PrinterValues {
  const common = { ...NEW_PRINTER, name, deviceId: deviceId ?? '', profile, enabled };
  const rolled = roll ? { ...common, rollMetres: roll.lengthMm / 1000 } : common;
  const { kind, ...rest } = target;
  return { ...rolled, way: kind, ...(target.kind === 'system' ? { systemName: target.name } : rest) };
}

/** An empty field is no number, and must not become 0. */
const asNumber = (value: number | ''): number => (value === '' ? Number.NaN : value);

function targetOf({ way, host, port, path, baudRate, flowControl, systemName }: PrinterValues): PrinterTarget {
  switch (way) {
    case 'tcp':
      return { kind: 'tcp', host: host.trim(), port: asNumber(port) };
    case 'serial':
      return { kind: 'serial', path, baudRate: asNumber(baudRate), flowControl };
    case 'file':
      return { kind: 'file', path };
    case 'system':
      return { kind: 'system', name: systemName };
  }
}

export function bodyOf(values: PrinterValues): RouteBody<'addPrinter'> {
  const { name, deviceId, profile, enabled, rollMetres } = values;
  return {
    name,
    deviceId: deviceId === '' ? null : deviceId,
    target: targetOf(values),
    profile,
    enabled,
    rollMm: Math.round(asNumber(rollMetres) * 1000),
  };
}

/** From the request (`target.host`, `rollMm`) to the form. */
export function printerField(path: string): string {
  if (path === 'rollMm') return 'rollMetres';
  if (path === 'target.name') return 'systemName';
  if (path === 'target') return 'way';
  return path.replace(/^target\./, '');
}

export const printerProblems = (t: TFunction, values: PrinterValues): FieldErrors => ({
  ...contractErrors(t, ROUTES.addPrinter.body, bodyOf(values), printerField),
  ...(values.profile === '' && { profile: t('invalid.required') }),
});
