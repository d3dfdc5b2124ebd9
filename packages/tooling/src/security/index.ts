import { ensureBuilt } from '../build/index.ts';
import { askAudit } from './audit.ts';
import { checkElectronApps } from './electron-apps.ts';
import { checkLicences } from './licences.ts';
import { checkRunningHub } from './running-hub.ts';
import { checkSources } from './sources.ts';

const CHECKS: Readonly<Record<string, () => readonly string[] | Promise<readonly string[]>>> = {
  'no source makes text into code, or lets a check pass': checkSources,
  'what is carried may be carried': checkLicences,
  'electronegativity finds nothing new in the Electron apps': checkElectronApps,
  'a running hub sends its headers': checkRunningHub,
};

/** What can be repeated without the internet; `pnpm audit` besides, where the registry answers. @returns exit code */
export async function security(): Promise<number> {
  if ((await ensureBuilt('served', console.error)) !== 0) return 1;
  let failed = 0;
  for (const [name, check] of Object.entries(CHECKS)) {
    const began = Date.now();
    const troubles = await check();
    failed += troubles.length;
    console.log(`${troubles.length === 0 ? 'ok  ' : 'FAIL'} ${name} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
    for (const trouble of troubles) console.log(`     ${trouble}`);
  }
  console.log(`     ${await askAudit()}`);
  return failed === 0 ? 0 : 1;
}
