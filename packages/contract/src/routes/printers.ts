import { z } from 'zod';
import { ENDPOINTS } from '../endpoints.ts';
import { PrintJobIdSchema } from '../ids.ts';
import {
  FoundAtPlace,
  HallPrinterInput,
  HallPrinterView,
  PrinterId,
  PrinterPlaceView,
  PrinterProfileView,
  PrinterSearchView,
  PrinterTest,
  StationReport,
  StationResult,
} from '../shapes.ts';
import type { RouteContract } from './route-contract.ts';

const printerParams = z.strictObject({ id: PrinterId });
const jobParams = z.strictObject({ id: PrintJobIdSchema });

export const PRINTER_ROUTES = {
  listPrinters: {
    ...ENDPOINTS.listPrinters,
    tag: 'devices',
    summary: 'The ticket printers of the hall, place by place in the order in which they are tried',
    replies: { 200: z.array(HallPrinterView) },
  },
  addPrinter: {
    ...ENDPOINTS.addPrinter,
    tag: 'devices',
    summary: 'Add a ticket printer; without a `place` it is the last that is tried',
    body: HallPrinterInput,
    replies: { 201: HallPrinterView },
  },
  changePrinter: {
    ...ENDPOINTS.changePrinter,
    tag: 'devices',
    summary: 'Change a ticket printer; a `place` puts it there among the others of the same device',
    params: printerParams,
    body: HallPrinterInput.partial(),
    replies: { 200: HallPrinterView },
  },
  removePrinter: {
    ...ENDPOINTS.removePrinter,
    tag: 'devices',
    summary: 'Use a ticket printer no more',
    params: printerParams,
    replies: { 204: null },
  },
  testPrinter: {
    ...ENDPOINTS.testPrinter,
    tag: 'devices',
    summary: 'Print a test page, and say how it went',
    params: printerParams,
    replies: { 200: PrinterTest },
  },
  startRoll: {
    ...ENDPOINTS.startRoll,
    tag: 'devices',
    summary: 'A new roll was put in',
    params: printerParams,
    replies: { 200: HallPrinterView },
  },
  listPrinterProfiles: {
    ...ENDPOINTS.listPrinterProfiles,
    tag: 'devices',
    summary: 'The printer models that are known',
    replies: { 200: z.array(PrinterProfileView) },
  },
  listPrinterPlaces: {
    ...ENDPOINTS.listPrinterPlaces,
    tag: 'devices',
    summary: 'Where printers can be connected: the hub and every device that prints, with what was found there',
    replies: { 200: z.array(PrinterPlaceView) },
  },
  searchPrinters: {
    ...ENDPOINTS.searchPrinters,
    tag: 'devices',
    summary: 'Look for printers in the hub’s own networks; one search at a time',
    replies: { 202: PrinterSearchView },
  },
  getPrinterSearch: {
    ...ENDPOINTS.getPrinterSearch,
    tag: 'devices',
    summary: 'What the last search has found up to now',
    replies: { 200: PrinterSearchView },
  },
  stopPrinterSearch: {
    ...ENDPOINTS.stopPrinterSearch,
    tag: 'devices',
    summary: 'Look no further',
    replies: { 200: PrinterSearchView },
  },

  reportPrinters: {
    ...ENDPOINTS.reportPrinters,
    tag: 'devices',
    summary: 'As a print station: how the printers are and which jobs are in hand; on each change and every ten seconds',
    body: StationReport,
    replies: { 204: null },
  },
  beginPrintJob: {
    ...ENDPOINTS.beginPrintJob,
    tag: 'devices',
    summary:
      'As a print station, right before the first byte: 204 once “sent” is on the disk. After any other answer, or none, nothing is printed',
    params: jobParams,
    replies: { 204: null },
  },
  endPrintJob: {
    ...ENDPOINTS.endPrintJob,
    tag: 'devices',
    summary: 'As a print station: how a job went; said again until it is answered',
    params: jobParams,
    body: StationResult,
    replies: { 204: null },
  },
  reportFound: {
    ...ENDPOINTS.reportFound,
    tag: 'devices',
    summary: 'As a print station: what is connected to it that could be a printer',
    body: FoundAtPlace,
    replies: { 204: null },
  },
} as const satisfies Record<string, RouteContract>;
