/**
 * Providers: webhooks of sending services to reports and back, and the proof that the service sent them. Pure: certificates
 * are fetched, tokens remembered and clocks read by the caller.
 */
export { type Credentials, checkCredentials } from "./check-credentials.ts";
export { checkMailgun } from "./check-mailgun.ts";
export { checkSendgrid } from "./check-sendgrid.ts";
export { checkStandardWebhook } from "./check-standard-webhook.ts";
export type { PayloadProblem, PayloadProblemCode } from "./payload-problem.ts";
export { PAYLOAD_PROBLEM_CODES } from "./payload-problem-codes.ts";
export { PROVIDER_NAMES, PROVIDERS, type ProofOfSender, type Provider, type ProviderName, readWebhook } from "./provider.ts";
export type { ClassifyText, ReadWebhookOptions, WebhookReading } from "./reading.ts";
export { checkSns, type SnsKeys } from "./sns-envelope.ts";
export type { ToEvent } from "./to-event.ts";
export type { WebhookCheck, WebhookCheckOptions, WebhookRequest } from "./webhook-check.ts";
