// Loaded before the script of a utility process of the stand-in: messages come as `data` of an event, from a port.
process.parentPort = {
  once: (event, listener) => process.once(event, (data) => listener({ data, ports: [] })),
  postMessage: (message) => process.send(message),
};
process.once("disconnect", () => process.exit());
