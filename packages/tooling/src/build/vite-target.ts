import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, createLogger, type InlineConfig, type Logger } from 'vite';
import { electronMainConfig, electronPreloadConfig, hubConfig, PAD_PROCESS, padProcessConfig, screenConfig } from '../vite/index.ts';
import { type ElectronApp, ROOT, type ScreenName } from '../workspace.ts';
import { furnishHub } from './furnish-hub.ts';
import type { Target } from './targets.ts';

/**
 * Builds one target beside its place and swaps it in when it is whole: a hub that serves the old build meanwhile, or
 * a build that fails halfway, never leaves a mixture.
 */
export async function buildTarget(target: Target): Promise<void> {
  const { logger, said } = quietLogger();
  const app = join(ROOT, 'apps', target.app);
  for (const [folder, config] of configs(target)) {
    const next = `${folder}.next`;
    try {
      await build({
        ...config,
        mode: 'production',
        logLevel: 'warn',
        customLogger: logger,
        build: { ...config.build, outDir: next, emptyOutDir: true },
      });
    } catch (error) {
      rmSync(join(app, next), { recursive: true, force: true });
      throw new Error([...said, error instanceof Error ? error.message : String(error)].join('\n'), { cause: error });
    }
    if (target.part === 'hub') furnishHub(join(app, next));
    rmSync(join(app, folder), { recursive: true, force: true });
    renameSync(join(app, next), join(app, folder));
  }
}

/** Output folder and configuration of each bundle of a target. */
function configs({ app, part }: Target): [string, InlineConfig][] {
  if (part === 'hub') return [['dist', { configFile: false, ...hubConfig() }]];
  if (part === 'main') {
    return [
      ['dist/main', { configFile: false, ...electronMainConfig(app as ElectronApp) }],
      ['dist/preload', { configFile: false, ...electronPreloadConfig(app as ElectronApp) }],
      ...(hasPadProcess(app)
        ? ([['dist/pad', { configFile: false, ...padProcessConfig(app as ElectronApp) }]] as [string, InlineConfig][])
        : []),
    ];
  }
  const own = join(ROOT, 'apps', app, 'vite.config.ts');
  if (existsSync(own)) return [['dist/screen', { configFile: own, root: join(ROOT, 'apps', app) }]];
  return [['dist/screen', { configFile: false, ...screenConfig(app as ScreenName) }]];
}

const hasPadProcess = (app: string): boolean => existsSync(join(ROOT, 'apps', app, PAD_PROCESS));

/** Keeps warnings until they are wanted: one line per target is enough while all goes well. */
function quietLogger(): { logger: Logger; said: string[] } {
  const said: string[] = [];
  const logger = createLogger('warn');
  logger.warn = (message) => void said.push(message);
  logger.warnOnce = (message) => void said.push(message);
  logger.error = (message) => void said.push(message);
  return { logger, said };
}
