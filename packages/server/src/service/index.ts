/** The service: the daemon, put together. */
export type { DestinationDesk } from "./engine.ts";
export { type Daemon, startDaemon } from "./start-daemon.ts";
