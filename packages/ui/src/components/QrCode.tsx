import { useMemo } from 'react';
import { encode } from 'uqr';

interface QrCodeProps {
  /** What a camera reads. */
  readonly value: string;
  /** What it is, for those who cannot see it. */
  readonly label: string;
  readonly className?: string;
}

/** Four modules of white all round: ISO/IEC 18004 asks for them, and many cameras do too. */
const QUIET_ZONE = 4;

/** A QR code as one SVG path, always black on white: an inverted one is not read by every telephone. */
export function QrCode({ value, label, className }: QrCodeProps) {
  const { size, path } = useMemo(() => {
    const { data, size } = encode(value, { ecc: 'M', border: QUIET_ZONE });
    return { size, path: data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('') };
  }, [value]);
  return (
    <svg className={`foyer-qr ${className ?? ''}`} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
