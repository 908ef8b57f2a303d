// A relay to be killed. Prints its port.
import { createServer } from "node:http";
import { openDatabase } from "#relay/open-database.ts";
import { openRelay } from "#relay/open-relay.ts";

const path = process.argv[2];
if (path === undefined) throw new Error("Usage: relay-process.ts DATABASE");
const relay = openRelay(openDatabase(path), console.error);
const shared = relay.rooms.open("draft");
const server = createServer();
server.on("upgrade", relay.takeSocket);
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  const port = typeof address === "object" ? address?.port : null;
  console.log(JSON.stringify({ port, room: shared.room, token: shared.tokens.editor }));
});
