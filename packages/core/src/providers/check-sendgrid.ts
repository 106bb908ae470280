/**
 * SendGrid's Signed Event Webhook (twilio.com/docs/sendgrid, "Event Webhook Security Features"): ECDSA over P-256 with
 * SHA-256 of the timestamp followed by the body.
 */

import { createPublicKey, verify } from "node:crypto";
import { bytesOfBody } from "./json.ts";
import { base64Octets, joined, utf8Octets } from "./octets.ts";
import { headerOf, judged, refused, type WebhookCheck, type WebhookCheckOptions, type WebhookRequest } from "./webhook-check.ts";

const SIGNATURE = "x-twilio-email-event-webhook-signature";
const TIMESTAMP = "x-twilio-email-event-webhook-timestamp";

/** SendGrid tries for 24 hours to bring an event, and does not say that it signs each attempt anew. */
const TOLERANCE_MS = 86_700_000;

/**
 * Checks that SendGrid sent a request.
 *
 * @param keys the verification keys of the webhook as SendGrid shows them (base64 of the public key), all that are in use
 * @throws TypeError when a key is none
 * @example
 * checkSendgrid({ headers: {}, body: "[]" }, [], { nowMs: 0 }).problem.code // "signature-missing"
 */
export function checkSendgrid(request: WebhookRequest, keys: readonly string[], options: WebhookCheckOptions): WebhookCheck {
  const publicKeys = keys.map(publicKeyOf);
  const [signature, timestamp] = [headerOf(request, SIGNATURE), headerOf(request, TIMESTAMP)];
  if (signature === undefined || timestamp === undefined) return refused("signature-missing");
  const octets = base64Octets(signature);
  if (octets === undefined) return refused("signature-malformed");
  const isRight = (): boolean => {
    const signed = joined(utf8Octets(timestamp), bytesOfBody(request.body));
    return publicKeys.some((key) => verify("sha256", signed, key, octets));
  };
  return judged({ id: signature, timestamp, isRight }, { ...options, toleranceMs: options.toleranceMs ?? TOLERANCE_MS });
}

function publicKeyOf(text: string): ReturnType<typeof createPublicKey> {
  const base64 = text.replaceAll(/-----[A-Z ]{1,30}-----|\s/g, "");
  try {
    const key = createPublicKey(`-----BEGIN PUBLIC KEY-----\n${base64}\n-----END PUBLIC KEY-----\n`);
    if (key.asymmetricKeyType !== "ec" || key.asymmetricKeyDetails?.namedCurve !== "prime256v1") throw new TypeError("not a P-256 key");
    return key;
  } catch (cause) {
    throw new TypeError("checkSendgrid: a key is not a P-256 public key in base64", { cause });
  }
}
