// The names under which Electron carries the bridge. No other channel exists.

/** Window to host: one request of `requests`, answered. */
export const requestChannel = "penholder:request";

/** Host to window: one event of `events`. */
export const eventChannel = "penholder:event";
