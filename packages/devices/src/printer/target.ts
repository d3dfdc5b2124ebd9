import type { SerialSettings } from '../serial/open-port.ts';

/** On the network. The usual one needs no word for it. */
export interface TcpTarget {
  readonly kind?: 'tcp' | undefined;
  readonly host: string;
  /** 9100 as a rule. */
  readonly port: number;
}
export interface SerialTarget extends SerialSettings {
  readonly kind: 'serial';
}
/** A device that the system offers as a file (Linux). */
export interface FileTarget {
  readonly kind: 'file';
  readonly path: string;
}

/** Where a printer is. */
export type PrinterTarget = TcpTarget | SerialTarget | FileTarget;
