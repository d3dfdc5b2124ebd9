import type { PrinterProfile } from './profile.ts';
import { qrModules } from './qr.ts';

const DLE = 0x10;
const ESC = 0x1b;
const FS = 0x1c;
const GS = 0x1d;
const LINE_FEED = 0x0a;
/** From the print head to the blade, where the printer itself feeds so far before it cuts and does not say how far. Measured on common 80 mm printers: 12 to 16. */
const BLADE_MM = 14;
const CUT_KINDS_THAT_FEED = new Set([65, 66]);

interface Head {
  lineDots: number;
  heightTimes: number;
  qrModuleDots: number;
  qrText: string;
  readonly profile: PrinterProfile;
}

/** What a command does: how long it is, in bytes, and how far the paper goes, in dots. */
interface Step {
  readonly length: number;
  readonly dots?: number;
}

/** How much paper the bytes of `renderEscpos` take on this printer, mm: what is printed, and the way to the blade. */
export function paperLengthMm(bytes: Uint8Array, profile: PrinterProfile): number {
  const head: Head = { lineDots: profile.font.height + 6, heightTimes: 1, qrModuleDots: 3, qrText: '', profile };
  let dots = 0;
  for (let at = 0; at < bytes.length; ) {
    const step = stepOf(bytes, at, head);
    dots += step.dots ?? 0;
    at += Math.max(1, step.length);
  }
  return dots / profile.dotsPerMm;
}

function stepOf(bytes: Uint8Array, at: number, head: Head): Step {
  const byte = (offset: number) => bytes[at + offset] ?? 0;
  switch (byte(0)) {
    case LINE_FEED:
      return { length: 1, dots: Math.max(head.lineDots, head.profile.font.height * head.heightTimes) };
    case ESC:
      return escStep(byte, head);
    case GS:
      return gsStep(bytes, at, head);
    case FS:
      return { length: 2 };
    case DLE:
      return { length: 3 };
    default:
      return { length: 1 };
  }
}

function escStep(byte: (offset: number) => number, head: Head): Step {
  switch (String.fromCharCode(byte(1))) {
    case '@':
      head.heightTimes = 1;
      head.lineDots = head.profile.font.height + 6;
      return { length: 2 };
    case 'i':
      return { length: 2 };
    case '3':
      head.lineDots = byte(2);
      return { length: 3 };
    case 'J':
      return { length: 3, dots: byte(2) };
    default:
      return { length: 3 };
  }
}

function gsStep(bytes: Uint8Array, at: number, head: Head): Step {
  const byte = (offset: number) => bytes[at + offset] ?? 0;
  const pair = (offset: number) => byte(offset) + 256 * byte(offset + 1);
  switch (String.fromCharCode(byte(1))) {
    case '!':
      head.heightTimes = (byte(2) & 0x07) + 1;
      return { length: 3 };
    case 'v':
      return { length: 8 + pair(4) * pair(6), dots: pair(6) };
    case '(':
      return byte(2) === 0x6b ? qrStep(bytes, at, head) : { length: 5 + pair(3) };
    case 'V':
      return CUT_KINDS_THAT_FEED.has(byte(2)) ? { length: 4, dots: BLADE_MM * head.profile.dotsPerMm } : { length: 3 };
    case 'P':
    case 'e':
      return { length: 4 };
    default:
      return { length: 3 };
  }
}

/** GS ( k: 167 sets the size of a module, 180 stores the text, 181 draws it. */
function qrStep(bytes: Uint8Array, at: number, head: Head): Step {
  const length = (bytes[at + 3] ?? 0) + 256 * (bytes[at + 4] ?? 0);
  switch (bytes[at + 6]) {
    case 0x43:
      head.qrModuleDots = bytes[at + 7] ?? 3;
      break;
    case 0x50:
      head.qrText = String.fromCharCode(...bytes.subarray(at + 8, at + 5 + length));
      break;
    case 0x51:
      return { length: 5 + length, dots: qrModules(head.qrText).length * head.qrModuleDots };
  }
  return { length: 5 + length };
}
