/** What a printer model can do, as data (`resources/printer-profiles/*.json`). */
export interface PrinterProfile {
  readonly id: string;
  readonly name: string;
  /** Where these facts are from. */
  readonly source: string;
  readonly paperMm: number;
  /** Printable width in dots. */
  readonly dots: number;
  readonly dotsPerMm: number;
  /** Cell of font A in dots; `dots / width` characters fit on a line. */
  readonly font: { readonly width: number; readonly height: number };
  /** Largest multiple of `GS !`, 1 to 8. */
  readonly maxScale: number;
  /** Proven code pages: what `ESC t n` selects, in the order in which they are tried. */
  readonly codePages: readonly { readonly n: number; readonly encoding: CodePageName }[];
  readonly qr: boolean;
  readonly cutter: 'partial' | 'full' | 'none';
  /** Dots from the print head to the tear bar, fed after a ticket where there is no cutter (with one, the printer knows the way itself). */
  readonly tearFeedDots: number;
  /** Understands `GS P`: feeds are then set to count in dots. Without it they are taken to do so already. */
  readonly motionUnits: boolean;
  /** Understands `GS b`: the corners of large letters are rounded. */
  readonly smoothing: boolean;
  /** May start up reading two bytes as one Chinese character: `FS .` ends that. */
  readonly doubleByte: boolean;
  readonly status: { readonly realtime: boolean; readonly automatic: boolean };
  /** How the printer proves that a job is on paper: `GS ( H` function 48, `GS r 1`, or not at all. */
  readonly proof: 'process_id' | 'status' | 'none';
}

export const CODE_PAGE_NAMES = [
  'ascii',
  'cp437',
  'cp850',
  'cp852',
  'cp858',
  'cp866',
  'windows1250',
  'windows1251',
  'windows1252',
  'windows1253',
  'windows1254',
  'windows1257',
] as const;
/** The code pages the encoder knows, by iconv's names. */
export type CodePageName = (typeof CODE_PAGE_NAMES)[number];
