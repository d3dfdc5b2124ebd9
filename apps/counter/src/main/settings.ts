import { CounterPadConfig } from '@foyer/contract';
import { CommonSettings } from '@foyer/shell/main';
import { z } from 'zod';

export const CounterSettings = CommonSettings.extend({
  bounds: z
    .strictObject({ x: z.int(), y: z.int(), width: z.int().min(200), height: z.int().min(200) })
    .nullable()
    .default(null),
  alwaysOnTop: z.boolean().default(false),
  pad: CounterPadConfig.default({ serial: null, keys: [], presets: { parkSeconds: 600, transferTo: [] } }),
});
export type CounterSettings = z.infer<typeof CounterSettings>;
