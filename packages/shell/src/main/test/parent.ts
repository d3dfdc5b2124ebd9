// Starts a program as the server app does and says its pid: supervisor.test.ts kills this one and looks at that one.
import { spawnNode } from '../child.ts';

const child = spawnNode({
  node: process.execPath,
  script: process.argv[2] as string,
  args: ['polite'],
  env: process.env,
  cwd: process.cwd(),
});
child.onLine((line) => line === 'up' && console.log(child.pid));
