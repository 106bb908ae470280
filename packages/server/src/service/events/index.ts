/** What happens in the daemon, as values. */
export type { DaemonEvent, Observe } from "./daemon-event.ts";
