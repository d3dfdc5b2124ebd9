import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** Starts a bare server from `baselines/` and resolves with its address. */
export async function spawnServer(name: string): Promise<{ url: string; stop(): Promise<void> }> {
  const file = fileURLToPath(new URL(`../baselines/${name}.ts`, import.meta.url));
  const child = spawn(process.execPath, [file], { stdio: ['ignore', 'pipe', 'inherit'] });
  const url = await new Promise<string>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`${name} ended with ${code}`)));
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      const match = /^listening on (\S+)/.exec(text)?.[1];
      if (match) resolve(match);
    });
  });
  const stop = async () => {
    child.removeAllListeners('exit');
    const gone = once(child, 'exit');
    child.kill();
    await gone;
  };
  return { url, stop };
}
