import { useHall } from '@foyer/ui/staff';
import type { Part } from './parts.ts';

const NONE: readonly Part[] = [];

/** Every part of every device, as it is now. None for whoever may not see devices, or before the hub has said it. */
export const useParts = (): readonly Part[] => useHall().state.devices ?? NONE;
