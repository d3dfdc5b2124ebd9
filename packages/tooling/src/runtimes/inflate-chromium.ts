// Run as a program of its own, with TMPDIR set to where Chromium shall lie: see carried-chromium.ts.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import chromium, { inflate } from '@sparticuz/chromium';

const bin = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '../bin');
await chromium.executablePath();
// The shared libraries of a machine that has none; the package itself unpacks them on one cloud only.
await inflate(join(bin, 'al2023.tar.br'));
