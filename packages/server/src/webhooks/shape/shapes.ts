/**
 * Payloads of providers, for receivers that understand nothing else: the provider's event of an outcome, in the wrapping in
 * which the provider posts it, with the proof that the provider gives. What each receiver makes of it stands in the guide.
 */

import { createHmac, randomUUID } from "node:crypto";
import { PROVIDERS } from "@ricochet/core";
import type { WebhookShape } from "../../store/index.ts";
import { sendgridHeaders } from "../signature/index.ts";
import type { ReportedOutcome } from "./report-of-outcome.ts";

/** A body, and the header fields that belong to it. */
export interface Shaped {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** With what an event is wrapped. */
export interface Wrapping {
  /** Id of our event. */
  readonly id: string;
  readonly atMs: number;
  /** The newest. */
  readonly secret: string;
  /** What was told with the message: given back where the provider gives back what it was told. */
  readonly tags: Readonly<Record<string, string>>;
}

/** A shape that is not our own. */
export type ForeignShape = Exclude<WebhookShape, "ricochet">;

type Wrap = (event: object, wrapping: Wrapping) => Shaped;

const WRAPS: Readonly<Record<ForeignShape, Wrap>> = {
  ses: wrapSes,
  sendgrid: (event, { tags, secret, atMs }) => {
    const body = JSON.stringify([{ ...tags, ...event }]);
    return { body, headers: sendgridHeaders(body, { secret, atMs }) };
  },
  postmark: (event, { tags }) => ({ body: JSON.stringify({ ...event, Metadata: tags }), headers: {} }),
  mailgun: wrapMailgun,
};

/** The payload of an outcome; undefined where the provider has no event for such a thing. */
export function shaped(shape: ForeignShape, { report, outcome }: ReportedOutcome, wrapping: Wrapping): Shaped | undefined {
  const event = PROVIDERS[shape].toEvent(report, outcome);
  return event && WRAPS[shape](event, wrapping);
}

/**
 * As Amazon SNS posts it (docs.aws.amazon.com/sns: "Parsing message formats"), but for its signature, which only Amazon can
 * make. Identity notifications call the kind notificationType, event publishing eventType: both are said.
 */
function wrapSes(event: object, { id, atMs, tags }: Wrapping): Shaped {
  const { eventType: notificationType } = event as { readonly eventType?: string };
  const mail: object = { ...("mail" in event && (event.mail as object)) };
  const message = { notificationType, ...event, mail: { ...mail, headers: headersOf(mail, tags), tags: listed(tags) } };
  const notification = {
    Type: "Notification",
    MessageId: id,
    TopicArn: "arn:aws:sns:local:000000000000:ricochet",
    Message: JSON.stringify(message),
    Timestamp: new Date(atMs).toISOString(),
    SignatureVersion: "1",
    Signature: "",
    SigningCertURL: "",
    UnsubscribeURL: "",
  };
  const headers = { "content-type": "text/plain; charset=UTF-8", "x-amz-sns-message-type": "Notification", "x-amz-sns-message-id": id };
  return { body: JSON.stringify(notification), headers };
}

interface HeaderOfSes {
  readonly name: string;
  readonly value: string;
}

const COMMON_NAMES: Readonly<Record<string, string>> = {
  from: "From",
  date: "Date",
  to: "To",
  messageId: "Message-ID",
  subject: "Subject",
};

/** What is known of the header. Tags that are called as fields of it are: by X-… receivers find their campaign. */
function headersOf(mail: { readonly commonHeaders?: object }, tags: Readonly<Record<string, string>>): readonly HeaderOfSes[] {
  const common = Object.entries(mail.commonHeaders ?? {}).flatMap(([key, value]) => {
    const name = COMMON_NAMES[key];
    return name === undefined || value === undefined ? [] : [{ name, value: [value].flat().join(", ") }];
  });
  const told = Object.entries(tags).filter(([name]) => /^x-/i.test(name));
  return [...common, ...told.map(([name, value]) => ({ name, value }))];
}

/** SES has lists of values. */
function listed(tags: Readonly<Record<string, string>>): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(Object.entries(tags).map(([name, value]) => [name, [value]]));
}

/** The signing key is the secret as it is written (documentation.mailgun.com: "Securing Webhooks"). */
function wrapMailgun(event: object, { secret, atMs, tags }: Wrapping): Shaped {
  const timestamp = String(Math.floor(atMs / 1000));
  const token = randomUUID().replaceAll("-", "").repeat(2).slice(0, 50);
  const signature = createHmac("sha256", secret).update(timestamp).update(token).digest("hex");
  const body = { "signature": { token, timestamp, signature }, "event-data": { ...event, "user-variables": tags } };
  return { body: JSON.stringify(body), headers: {} };
}
