/** Where the server that a window comes from has the relay's socket. */
export const relayPath = "/collaboration";
