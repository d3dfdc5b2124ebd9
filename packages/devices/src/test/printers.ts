import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PrinterTarget } from '../printer/index.ts';
import { startVirtualPrinter, type VirtualPrinter, type VirtualPrinterOptions } from '../virtual-printer/index.ts';

/** Pseudo terminals are made with it. */
export const HAS_SOCAT = spawnSync('socat', ['-V']).status === 0;

export interface Plugged {
  readonly device: VirtualPrinter;
  readonly target: PrinterTarget;
}

type SwitchOn = (options: Omit<VirtualPrinterOptions, 'outDir' | 'port' | 'pty'>) => Promise<Plugged>;

const overTcp: SwitchOn = async (options) => {
  const device = await startVirtualPrinter({ ...options, port: 0, outDir: folder() });
  return { device, target: { host: '127.0.0.1', port: device.port } };
};
const onPty = async (options: Parameters<SwitchOn>[0]): Promise<{ device: VirtualPrinter; path: string }> => {
  const outDir = folder();
  const path = join(outDir, 'tty');
  return { device: await startVirtualPrinter({ ...options, pty: path, outDir }), path };
};

/** The ways in which a hall can reach a printer, each with a simulator at the other end. */
export const WAYS: readonly { readonly way: string; readonly switchOn: SwitchOn }[] = [
  { way: 'TCP', switchOn: overTcp },
  ...(HAS_SOCAT
    ? [
        {
          way: 'a serial port',
          switchOn: async (options: Parameters<SwitchOn>[0]): Promise<Plugged> => {
            const { device, path } = await onPty(options);
            return { device, target: { kind: 'serial', path, baudRate: 115_200, flowControl: 'software' } };
          },
        },
        {
          way: 'a device file',
          switchOn: async (options: Parameters<SwitchOn>[0]): Promise<Plugged> => {
            const { device, path } = await onPty(options);
            return { device, target: { kind: 'file', path } };
          },
        },
      ]
    : []),
];

const folder = () => mkdtempSync(join(tmpdir(), 'foyer-printer-'));
