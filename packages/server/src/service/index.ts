/** The service: the daemon, put together. */
export { type Daemon, type DaemonOptions, startDaemon } from "./start-daemon.ts";
