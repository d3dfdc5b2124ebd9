import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CODE_PAGE_NAMES, type PrinterProfile } from '@foyer/ticket';
import { z } from 'zod';

const Stored = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: z.string().min(1),
  source: z.string().min(1),
  paperMm: z.number().positive(),
  dots: z.int().min(128).max(2048).multipleOf(8),
  dotsPerMm: z.number().min(5).max(24),
  font: z.strictObject({ width: z.int().min(6).max(48), height: z.int().min(8).max(96) }),
  columns: z.int().min(8).optional(),
  maxScale: z.int().min(1).max(8),
  codePages: z.array(z.strictObject({ n: z.int().min(0).max(255), encoding: z.enum(CODE_PAGE_NAMES) })).min(1),
  qr: z.boolean(),
  cutter: z.enum(['partial', 'full', 'none']),
  cutCommand: z.enum(['gs_v', 'esc_i']).default('gs_v'),
  tearFeedDots: z.int().min(0).max(1000),
  presenter: z
    .strictObject({ steps: z.int().min(1).max(255) })
    .nullable()
    .default(null),
  logoMemory: z.enum(['nv_graphics', 'nv_bit_image', 'none']).default('none'),
  motionUnits: z.boolean(),
  smoothing: z.boolean(),
  doubleByte: z.boolean(),
  status: z.strictObject({ realtime: z.boolean(), automatic: z.boolean(), nearEnd: z.boolean().default(false) }),
  proof: z.enum(['process_id', 'status', 'none']),
});

const Profile = Stored.refine(({ columns = 0, dots, font }) => columns * font.width <= dots, {
  path: ['columns'],
  message: 'so many letters are wider than the paper',
})
  .refine(({ codePages }) => new Set(codePages.map(({ n }) => n)).size === codePages.length, {
    path: ['codePages'],
    message: 'a number stands for one code page',
  })
  .transform((stored): PrinterProfile => ({ ...stored, columns: stored.columns ?? Math.floor(stored.dots / stored.font.width) }));

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

/** A profile that came from elsewhere, the hub for instance. @throws Error in words when it says something a printer cannot be */
export function readProfile(value: unknown): PrinterProfile {
  const read = Profile.safeParse(value);
  if (!read.success) throw new Error(`this is not a printer profile: ${z.prettifyError(read.error)}`);
  return read.data;
}

/** The names of the models that come with the product. */
export const profileNames = (): string[] =>
  readdirSync(profileDirectory())
    .filter((file) => file.endsWith('.json'))
    .map((file) => basename(file, '.json'))
    .sort();

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause;
    throw new Error(`there is no printer profile ${path}. Known ones: ${profileNames().join(', ')}; or the path of a .json file.`, {
      cause,
    });
  }
}
