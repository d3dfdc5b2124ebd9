import type { PrinterStatus, PrintRequest, PrintResult } from '../printer/types.ts';

export interface StationJob extends PrintRequest {
  /** How large it comes out. */
  readonly paper: { readonly widthMm: number; readonly heightMm: number };
}

/** What a station can drive: every `Printer` is one. */
export interface StationDriver {
  readonly status: PrinterStatus;
  onStatus(listener: (status: PrinterStatus) => void): () => void;
  print(job: StationJob, beforeSend: () => Promise<void>): Promise<PrintResult>;
  close(): Promise<void>;
}
