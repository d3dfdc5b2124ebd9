import { appendFileSync } from 'node:fs';
import { expect } from 'vitest';
import { PROGRESS_FILE } from '../test/progress.ts';

// Before anything of a test file is loaded: a file that never gives the event loop back can only be ended from outside,
// by whoever knows its process.
const file = process.env[PROGRESS_FILE];
if (file) appendFileSync(file, `${JSON.stringify({ worker: process.pid, file: expect.getState().testPath })}\n`);
