/** Sources of bounces other than SMTP and LMTP, as the daemon runs them. */
export { providerHooks } from "./provider-hooks.ts";
