import { z } from 'zod';
import { ENDPOINTS } from '../endpoints.ts';
import { PadLineId, PadLineInput, PadLineView, SerialPortView } from '../shapes.ts';
import type { RouteContract } from './route-contract.ts';

const padLineParams = z.strictObject({ id: PadLineId });

export const PAD_LINE_ROUTES = {
  listPadLines: {
    ...ENDPOINTS.listPadLines,
    tag: 'devices',
    summary: 'The serial lines with button pads at the hub’s machine, and how their pads are',
    replies: { 200: z.array(PadLineView) },
  },
  addPadLine: {
    ...ENDPOINTS.addPadLine,
    tag: 'devices',
    summary: 'Listen to a serial line with button pads',
    body: PadLineInput,
    replies: { 201: PadLineView },
  },
  changePadLine: {
    ...ENDPOINTS.changePadLine,
    tag: 'devices',
    summary: 'Change a serial line with button pads',
    params: padLineParams,
    body: PadLineInput.partial(),
    replies: { 200: PadLineView },
  },
  removePadLine: {
    ...ENDPOINTS.removePadLine,
    tag: 'devices',
    summary: 'Listen to a serial line no more',
    params: padLineParams,
    replies: { 204: null },
  },
  listPadPorts: {
    ...ENDPOINTS.listPadPorts,
    tag: 'devices',
    summary: 'The serial ports of the hub’s machine',
    replies: { 200: z.array(SerialPortView) },
  },
} as const satisfies Record<string, RouteContract>;
