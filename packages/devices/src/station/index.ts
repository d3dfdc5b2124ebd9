export type { DeviceLogger } from '../printer/types.ts';
export type { StationDriver, StationJob } from './driver.ts';
export { type DeviceFileFound, findDeviceFiles, findSerialPorts, type SerialPortFound } from './found.ts';
export type { ConnectToHub, HubSocket, HubSocketEvents } from './hub-connection.ts';
export { type PrintStation, type PrintStationOptions, startPrintStation } from './station.ts';
export type { SystemPage, SystemPrinterFound, SystemPrinting } from './system-printer.ts';
export { STATION_TIMING, type StationTiming } from './timing.ts';
