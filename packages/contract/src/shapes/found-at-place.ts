import { z } from 'zod';
import { label } from '../plain-text.ts';

const path = label().min(1).max(200);
const word = label().max(120).nullable();

/** What could be a printer at a machine. */
export const FoundAtPlace = z.strictObject({
  serialPorts: z.array(z.strictObject({ path, manufacturer: word, vendorId: word, productId: word, serialNumber: word })).max(50),
  /** Device files (Linux). */
  files: z.array(z.strictObject({ path, model: word })).max(50),
  /** Of the operating system. */
  systemPrinters: z.array(z.strictObject({ name: label().min(1).max(200), description: word })).max(50),
});
export type FoundAtPlace = z.infer<typeof FoundAtPlace>;
