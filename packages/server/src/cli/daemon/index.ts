/** A daemon's life around the service: signals, root, systemd, the first words. */
export type { StartDaemon } from "./daemon.ts";
export { dropRoot, handOverStore, wantedIdentity } from "./drop-root.ts";
export { firstWords } from "./first-words.ts";
export { LogOutlet } from "./log-outlet.ts";
export { logWriter, writeRest } from "./log-writer.ts";
export { makeMailboxFolders, unwritableMailboxes } from "./mailbox-folders.ts";
export { tooFewFiles } from "./open-files.ts";
export { pageUrl } from "./page-url.ts";
export { runDaemon } from "./run-daemon.ts";
export { serviceManager } from "./service-manager.ts";
export { startFailure } from "./start-failure.ts";
export { withHttp } from "./with-http.ts";
