import type { PrinterProfile } from '../profile.ts';

/** A printer that can do most things. */
export const epson: PrinterProfile = {
  id: 'test-80',
  name: 'test',
  source: 'test',
  paperMm: 80,
  dots: 576,
  dotsPerMm: 8,
  font: { width: 12, height: 24 },
  columns: 48,
  maxScale: 8,
  codePages: [
    { n: 0, encoding: 'cp437' },
    { n: 16, encoding: 'windows1252' },
    { n: 17, encoding: 'cp866' },
    { n: 46, encoding: 'windows1251' },
    { n: 18, encoding: 'cp852' },
    { n: 47, encoding: 'windows1253' },
  ],
  qr: true,
  cutter: 'partial',
  cutCommand: 'gs_v',
  tearFeedDots: 0,
  presenter: null,
  logoMemory: 'nv_graphics',
  motionUnits: true,
  smoothing: true,
  doubleByte: false,
  status: { realtime: true, automatic: true, nearEnd: true },
  proof: 'process_id',
};
