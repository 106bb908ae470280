/** Webhooks in the daemon. */
export { startWebhooks, type WebhookDesk } from "./webhook-desk.ts";
