import type { FastifyInstance } from 'fastify';
import type { Hall } from '../hall/index.ts';
import type { DemoDevices } from './devices.ts';
import { servePads } from './serve-pads.ts';
import { serveVirtualPrinters } from './serve-virtual-printer.ts';

export { type DemoDevices, type DemoPrinter, switchOnDevices } from './devices.ts';
export { DEMO_PASSWORD, DEMO_USERS } from './people.ts';
export { seedDemoHall } from './seed.ts';

/** The demo's own pages, beside those of every hub. */
export function serveDevices(app: FastifyInstance, hall: Hall, { printers }: DemoDevices): void {
  servePads(app, hall);
  serveVirtualPrinters(app, printers);
}
