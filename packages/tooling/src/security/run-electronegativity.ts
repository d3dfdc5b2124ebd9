// A program of its own: the checker writes on the console and puts functions into the global scope.
import { writeFileSync } from 'node:fs';
import { registerHooks } from 'node:module';

const [folder = '', electron = '', answer = ''] = process.argv.slice(2);
const offline = new URL('./no-network.cjs', import.meta.url).href;
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'got' ? { url: offline, format: 'commonjs', shortCircuit: true } : next(specifier, context),
});
const { default: run } = await import('@doyensec/electronegativity');
// Whether this Electron has known holes is asked of the internet, and so by nobody here.
const excludeFromScan = ['availablesecurityfixesglobalcheck'];
const { issues, errors } = await run({ input: folder, isRelative: true, electronVersionOverride: electron, excludeFromScan });
const found = issues.map(({ id, file, severity, location }) => ({ id, file, severity: severity.name, line: location.line }));
writeFileSync(answer, JSON.stringify({ found, unread: errors.map(({ file, message }) => `${file}: ${message}`) }));
