import { fileURLToPath } from 'node:url';

// Where things lie beside this module, as source (`.ts`) and in a bundle (`.js`). The one place that knows.

const fromSource = import.meta.url.endsWith('.ts');
const beside = (name: string) => new URL(fromSource ? `./${name}.ts` : `./${name}.js`, import.meta.url);

export const WRITER_THREAD = beside('writer-thread');
export const READER_THREAD = beside('reader-thread');
/** The threads' garbage is a batch's or a page's: left to itself, V8 would let it grow by 30 MB each (measured). */
export const YOUNG_MB = 8;
export const MIGRATIONS_FOLDER = fileURLToPath(new URL('./migrations', import.meta.url));
export { fromSource };

export const DATABASE_FILE = 'hall.db';
export const LOCK_FILE = 'hall.lock';
export const OWNER_FILE = 'hub.pid';
