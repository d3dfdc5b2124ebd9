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
  /** Cell of font A in dots. */
  readonly font: { readonly width: number; readonly height: number };
  /** Characters of font A on a line. */
  readonly columns: number;
  /** Largest multiple of `GS !`, 1 to 8. */
  readonly maxScale: number;
  /** Proven code pages: what `ESC t n` selects, in the order in which they are tried. */
  readonly codePages: readonly { readonly n: number; readonly encoding: CodePageName }[];
  /** Draws QR symbols itself (`GS ( k`); else they are sent as dots. */
  readonly qr: boolean;
  readonly cutter: 'partial' | 'full' | 'none';
  /** `gs_v` feeds to the blade and cuts; `esc_i` cuts where the paper stands. */
  readonly cutCommand: 'gs_v' | 'esc_i';
  /** Dots from the print head to the tear bar or the blade, fed where the printer does not do it itself: without a cutter, and before `esc_i`. */
  readonly tearFeedDots: number;
  /** Holds the ticket until it is told to hand it out (`GS e 3`), by so many of its steps; null: there is none. */
  readonly presenter: { readonly steps: number } | null;
  /** How it keeps logos: `GS ( L` by key, `FS q` by number, or not known to. */
  readonly logoMemory: 'nv_graphics' | 'nv_bit_image' | 'none';
  /** Understands `GS P`: feeds are then set to count in dots. Without it they are taken to do so already. */
  readonly motionUnits: boolean;
  /** Understands `GS b`: the corners of large letters are rounded. */
  readonly smoothing: boolean;
  /** May start up reading two bytes as one Chinese character: `FS .` ends that. */
  readonly doubleByte: boolean;
  /** What it tells: when asked (`DLE EOT`), by itself (`GS a`), and whether it has a sensor for paper that gets low. */
  readonly status: { readonly realtime: boolean; readonly automatic: boolean; readonly nearEnd: boolean };
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
