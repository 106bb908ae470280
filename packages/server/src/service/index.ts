/** The service: the daemon, put together. */

export { type Daemon, startDaemon } from "./start-daemon.ts";
