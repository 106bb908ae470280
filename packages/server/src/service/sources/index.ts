/** Sources of bounces other than SMTP and LMTP, as the daemon runs them. */
export { followInto } from "./follow-into.ts";
export { providerHooks } from "./provider-hooks.ts";
export { runSources } from "./run-sources.ts";
export { type SourceStatus, sourceStatus } from "./source-status.ts";
