import type { Bitmap } from '@foyer/ticket';

/** What a printer is told, one command each. Commands that leave no mark on paper are `ignored`. */
export type Operation =
  | { readonly op: 'text'; readonly bytes: Uint8Array }
  | { readonly op: 'line_feed' }
  | { readonly op: 'initialize' }
  | { readonly op: 'align' | 'font' | 'code_page' | 'international' | 'feed_lines' | 'qr_size' | 'bold'; readonly n: number }
  /** Dots from the left of the line, or from where it has come to. */
  | { readonly op: 'position' | 'move'; readonly dots: number }
  /** Motion units, one per dot unless `GS P` said otherwise. */
  | { readonly op: 'feed' | 'line_spacing'; readonly units: number }
  | { readonly op: 'default_line_spacing' }
  | { readonly op: 'motion_units'; readonly vertical: number }
  | { readonly op: 'scale'; readonly width: number; readonly height: number }
  | { readonly op: 'image'; readonly bitmap: Bitmap; readonly scaleX: number; readonly scaleY: number }
  | { readonly op: 'qr_store'; readonly content: Uint8Array }
  | { readonly op: 'qr_print' }
  | { readonly op: 'cut' }
  | { readonly op: 'process_id'; readonly id: Uint8Array }
  | { readonly op: 'transmit_status'; readonly n: number }
  | { readonly op: 'automatic_status' | 'identity'; readonly n: number }
  | { readonly op: 'ignored' };

const IGNORED: Operation = { op: 'ignored' };

export { IGNORED };
