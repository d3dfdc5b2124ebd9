import { createRequire } from 'node:module';

type Canvas = typeof import('@napi-rs/canvas');
let loaded: Canvas | undefined;

/** Loaded with the first drawing: it is 40 MB, and a hub that starts has more urgent things to do. */
export function canvas(): Canvas {
  loaded ??= createRequire(import.meta.url)('@napi-rs/canvas') as Canvas;
  return loaded;
}
