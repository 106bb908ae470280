/** Names: a zone, and the server that answers from it. */
export { startNameServer } from "./name-server.ts";
export { makeZone, type Zone } from "./zone.ts";
