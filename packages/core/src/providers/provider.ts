/** The providers whose webhooks are known, by name: how each is read, written, and what proves who sent it. */

import { toBrevoEvent } from "./brevo-event.ts";
import { readBrevo } from "./brevo-report.ts";
import { toKumomtaEvent } from "./kumomta-event.ts";
import { readKumomta } from "./kumomta-report.ts";
import { toMailgunEvent } from "./mailgun-event.ts";
import { readMailgun } from "./mailgun-report.ts";
import { toMailjetEvent } from "./mailjet-event.ts";
import { readMailjet } from "./mailjet-report.ts";
import { toPostmarkEvent } from "./postmark-event.ts";
import { readPostmark } from "./postmark-report.ts";
import type { ReadWebhookOptions, WebhookReading } from "./reading.ts";
import { toResendEvent } from "./resend-event.ts";
import { readResend } from "./resend-report.ts";
import { toSendgridEvent } from "./sendgrid-event.ts";
import { readSendgrid } from "./sendgrid-report.ts";
import { toSesEvent } from "./ses-event.ts";
import { readSes } from "./ses-report.ts";
import { toSparkpostEvent } from "./sparkpost-event.ts";
import { readSparkpost } from "./sparkpost-report.ts";
import type { ToEvent } from "./to-event.ts";

/** The providers that are known. */
export const PROVIDER_NAMES = ["ses", "sendgrid", "postmark", "mailgun", "sparkpost", "resend", "brevo", "mailjet", "kumomta"] as const;
/** The name of a provider. */
export type ProviderName = (typeof PROVIDER_NAMES)[number];

/** Which check belongs to a provider: `checkSns`, `checkSendgrid`, `checkMailgun`, `checkStandardWebhook`, `checkCredentials`. */
export type ProofOfSender = "sns" | "sendgrid" | "mailgun" | "standard-webhook" | "credentials";

/** How the webhooks of a provider are read, written and checked. */
export interface Provider {
  /** Its webhook -> reports. */
  readonly read: (body: Uint8Array | string, options?: ReadWebhookOptions) => WebhookReading;
  /** An outcome -> its event. */
  readonly toEvent: ToEvent;
  /** The check that belongs to it. */
  readonly proof: ProofOfSender;
}

/** All providers by name. */
export const PROVIDERS: Readonly<Record<ProviderName, Provider>> = {
  ses: { read: readSes, toEvent: toSesEvent, proof: "sns" },
  sendgrid: { read: readSendgrid, toEvent: toSendgridEvent, proof: "sendgrid" },
  postmark: { read: readPostmark, toEvent: toPostmarkEvent, proof: "credentials" },
  mailgun: { read: readMailgun, toEvent: toMailgunEvent, proof: "mailgun" },
  sparkpost: { read: readSparkpost, toEvent: toSparkpostEvent, proof: "credentials" },
  resend: { read: readResend, toEvent: toResendEvent, proof: "standard-webhook" },
  brevo: { read: readBrevo, toEvent: toBrevoEvent, proof: "credentials" },
  mailjet: { read: readMailjet, toEvent: toMailjetEvent, proof: "credentials" },
  kumomta: { read: readKumomta, toEvent: toKumomtaEvent, proof: "credentials" },
};

/**
 * Reads the webhook of a provider.
 *
 * @param name the provider
 * @param body the request body as it came
 * @param options `classify` refines reasons by the words of the remote server: hand in `classifyReply`
 * @returns the reports; never throws for what the body holds, `problems` says what was wrong
 * @throws TypeError when there is no provider of that name
 * @example
 * const body = '{"event":"bounce","hard_bounce":true,"email":"ann@example.net","error":"user unknown"}';
 * readWebhook("mailjet", body).reports[0]?.outcomes[0]?.reason // "user-unknown"
 */
export function readWebhook(name: ProviderName, body: Uint8Array | string, options: ReadWebhookOptions = {}): WebhookReading {
  if (!Object.hasOwn(PROVIDERS, name)) throw new TypeError(`readWebhook: there is no provider ${name}`);
  return PROVIDERS[name].read(body, options);
}
