export { onDeviceInDoubt } from './device-in-doubt.ts';
export { type DeviceReporter, deviceReporter, type PartialReport } from './device-reporter.ts';
export { fetchMedia } from './fetch-media.ts';
export {
  type CallOptions,
  createHubClient,
  type Download,
  type DownloadName,
  type HubClient,
  type HubClientOptions,
} from './hub-client.ts';
export { CLIENT_ERROR_CODES, type ClientErrorCode, HubError, type HubErrorCode, isHubError } from './hub-error.ts';
export { idempotencyKey } from './idempotency-key.ts';
export { applyMessage, type Connection, type LiveData, type LiveState } from './live-state.ts';
export { type Live, type LiveOptions, openLive } from './open-live.ts';
export { speakAs } from './speak-as.ts';
export type { TurnedAway } from './turned-away.ts';
