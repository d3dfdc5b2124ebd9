import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CODE_PAGE_NAMES, type PrinterProfile } from '@foyer/ticket';
import { z } from 'zod';

const Profile = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: z.string().min(1),
  source: z.string().min(1),
  paperMm: z.number().positive(),
  dots: z.int().min(128).max(2048).multipleOf(8),
  dotsPerMm: z.number().min(5).max(24),
  font: z.strictObject({ width: z.int().min(6).max(48), height: z.int().min(8).max(96) }),
  maxScale: z.int().min(1).max(8),
  codePages: z.array(z.strictObject({ n: z.int().min(0).max(255), encoding: z.enum(CODE_PAGE_NAMES) })).min(1),
  qr: z.boolean(),
  cutter: z.enum(['partial', 'full', 'none']),
  tearFeedDots: z.int().min(0).max(1000),
  motionUnits: z.boolean(),
  smoothing: z.boolean(),
  doubleByte: z.boolean(),
  status: z.strictObject({ realtime: z.boolean(), automatic: z.boolean() }),
  proof: z.enum(['process_id', 'status', 'none']),
}) satisfies z.ZodType<PrinterProfile>;

/** `FOYER_RESOURCES` says where a packaged program keeps them. */
function profileDirectory(): string {
  const resources = process.env['FOYER_RESOURCES'] ?? fileURLToPath(new URL('../../../../resources', import.meta.url));
  return join(resources, 'printer-profiles');
}

/**
 * A printer model's abilities. `virtual`, `epson-tm-t20`, `generic-58`, or the path of a JSON file of the same shape.
 * @throws when there is no such file, or it says something a printer cannot be.
 */
export function loadProfile(nameOrPath: string): PrinterProfile {
  const path = nameOrPath.endsWith('.json') ? nameOrPath : join(profileDirectory(), `${nameOrPath}.json`);
  const read = Profile.safeParse(JSON.parse(textOf(path)));
  if (!read.success) throw new Error(`${path} is not a printer profile: ${z.prettifyError(read.error)}`);
  return read.data;
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause;
    const known = readdirSync(profileDirectory()).filter((file) => file.endsWith('.json'));
    const names = known.map((file) => basename(file, '.json')).sort();
    throw new Error(`there is no printer profile ${path}. Known ones: ${names.join(', ')}; or the path of a .json file.`, { cause });
  }
}
