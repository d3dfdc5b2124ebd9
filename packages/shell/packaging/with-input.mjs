// Runs a script in an Electron utility process as if its first message had come on standard input, which such a process
// does not have: `with-input.mjs <script> [arguments…]`.
import { Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';

// The script sees its own path and arguments where it expects them.
process.argv.splice(1, 1);
const script = process.argv[1];
const input = await new Promise((resolve) => process.parentPort.once('message', ({ data }) => resolve(data)));
Object.defineProperty(process, 'stdin', { value: Readable.from([Buffer.from(input)]) });
await import(pathToFileURL(script).href);
