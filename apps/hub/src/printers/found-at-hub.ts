import type { FoundAtPlace } from '@foyer/contract';

/** What is connected to the hub's machine that could be a printer. Printers of its operating system it does not use: it has no window to print from. */
export async function foundAtHub(): Promise<FoundAtPlace> {
  const { findDeviceFiles, findSerialPorts } = await import('@foyer/devices/station');
  const [serialPorts, files] = await Promise.all([findSerialPorts(), findDeviceFiles()]);
  return { serialPorts: [...serialPorts], files: [...files], systemPrinters: [] };
}
