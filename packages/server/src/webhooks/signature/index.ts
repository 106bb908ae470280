/** What proves to a receiver that a webhook is ours. */
export { newWebhookSecret } from "./secret.ts";
export { sendgridHeaders, sendgridVerificationKey } from "./sendgrid-key.ts";
export { standardHeaders } from "./standard-headers.ts";
