import type { DeviceRole } from '@foyer/contract';
import type { CounterId } from '@foyer/queue';

/** A paired device, as far as a request needs to know it. */
export interface CallingDevice {
  readonly id: string;
  readonly name: string;
  readonly role: DeviceRole;
  /** Of a counter that stands at one place: which. */
  readonly counterId: CounterId | null;
  /** As stored: read with `displaySettings`. */
  readonly settings: string | null;
}
