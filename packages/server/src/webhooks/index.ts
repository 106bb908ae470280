/** Events out: who is told, how, and how often. */
export { Dispatcher, Slots, type WebhookNews } from "./dispatch/index.ts";
export { endpointFault, type ResolveHost } from "./endpoint/index.ts";
export { newWebhook, withNewSecret } from "./manage.ts";
export { PAYLOAD_SCHEMAS, PAYLOAD_VERSION } from "./payload/index.ts";
export { sendgridVerificationKey } from "./signature/index.ts";
export { createTeller, type Teller, type WebhookTrial } from "./teller.ts";
