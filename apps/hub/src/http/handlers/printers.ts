import type { PrintJobId } from '@foyer/queue';
import { HallError } from '../../hall/index.ts';
import { printerDesk } from '../../printers/desk.ts';
import type { PrinterSearch } from '../../printers/search.ts';
import type { Handlers } from '../route.ts';
import { type HubContext, mustHave, userActor } from './context.ts';

type PrinterRoutes =
  | 'listPrinters'
  | 'addPrinter'
  | 'changePrinter'
  | 'removePrinter'
  | 'testPrinter'
  | 'startRoll'
  | 'listPrinterProfiles'
  | 'listPrinterPlaces'
  | 'searchPrinters'
  | 'getPrinterSearch'
  | 'stopPrinterSearch'
  | 'reportPrinters'
  | 'beginPrintJob'
  | 'endPrintJob'
  | 'reportFound';

/** The hall's printers: what an administrator does with them, and what print stations say. */
export function printerHandlers({ hall, config, clock, search }: HubContext): Pick<Handlers, PrinterRoutes> {
  const desk = printerDesk(hall.printers, hall.devices, clock);

  /** @throws HallError PRINT_JOB_UNKNOWN: it was given to a printer elsewhere */
  function mustBeIts(deviceId: string, printJobId: PrintJobId): void {
    const printerId = hall.state.printJobs.get(printJobId)?.printerId ?? null;
    const printer = printerId === null ? null : hall.printers.book.find(printerId);
    if (printer && printer.deviceId !== deviceId) throw new HallError('PRINT_JOB_UNKNOWN', { printJobId });
  }

  return {
    listPrinters: () => ({ status: 200, body: desk.list() }),
    addPrinter: async ({ body, session }) => ({ status: 201, body: await desk.add(userActor(session), body) }),
    changePrinter: async ({ params, body, session }) => ({ status: 200, body: await desk.change(userActor(session), params.id, body) }),
    removePrinter: async ({ params, session }) => {
      await desk.remove(userActor(session), params.id);
      return { status: 204, body: null };
    },
    testPrinter: async ({ params }) => {
      const facts = { url: config.publicUrl(), at: clock.now(), zone: hall.state.hall?.zone ?? 'UTC' };
      return { status: 200, body: await desk.test(params.id, facts) };
    },
    startRoll: async ({ params, session }) => ({ status: 200, body: await desk.startRoll(userActor(session), params.id) }),
    listPrinterProfiles: async () => ({ status: 200, body: await desk.profiles() }),
    listPrinterPlaces: async () => ({ status: 200, body: await desk.places() }),
    searchPrinters: () => {
      search.start();
      return { status: 202, body: progress(search, desk.atAddress) };
    },
    getPrinterSearch: () => ({ status: 200, body: progress(search, desk.atAddress) }),
    stopPrinterSearch: () => {
      search.stop();
      return { status: 200, body: progress(search, desk.atAddress) };
    },

    reportPrinters: ({ body, device }) => {
      hall.printers.station(mustHave(device).id).report(body);
      return { status: 204, body: null };
    },
    beginPrintJob: async ({ params, device }) => {
      const mayBegin = await hall.printers.station(mustHave(device).id).begin(params.id);
      if (!mayBegin) throw new HallError('PRINT_JOB_STATE', { printJobId: params.id });
      return { status: 204, body: null };
    },
    endPrintJob: async ({ params, body, device }) => {
      const { id } = mustHave(device);
      mustBeIts(id, params.id);
      hall.printers.station(id).end(params.id, body);
      await hall.printer.whenOver(params.id);
      // What could not be written down, the station says again.
      if (hall.state.printJobs.get(params.id)?.state === 'sent') throw new HallError('NOT_SAVED');
      return { status: 204, body: null };
    },
    reportFound: ({ body, device }) => {
      hall.printers.station(mustHave(device).id).found = body;
      return { status: 204, body: null };
    },
  };
}

const progress = (search: PrinterSearch, known: (host: string, port: number) => string | null) => {
  const { found, networks, ...rest } = search.progress();
  return { ...rest, networks: [...networks], found: found.map((one) => ({ ...one, printerId: known(one.host, one.port) })) };
};
