/** How often the hub says that it is there. */
export const HEARTBEAT_MS = 2000;
/** A screen that has heard nothing for this long says that it is stale. */
export const STALE_AFTER_MS = 5000;
