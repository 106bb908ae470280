/**
 * Standard Webhooks (standardwebhooks.com, specification 1.0.0): HMAC-SHA256 of id, timestamp and body, joined by full
 * stops. Resend signs so, under the names that Svix gave the header fields before the standard.
 */

import { bytesOfBody } from "./json.ts";
import { base64Octets, hmacSha256, isSame, joined, utf8Octets } from "./octets.ts";
import { headerOf, judged, refused, type WebhookCheck, type WebhookCheckOptions, type WebhookRequest } from "./webhook-check.ts";

/** Each attempt is signed with its own time, so that five minutes are enough. */
const TOLERANCE_MS = 300_000;
/** More signatures than keys are ever in use at once: a header of a thousand costs no more than this. */
const MAX_SIGNATURES = 8;

/**
 * Checks that the owner of a secret sent a request.
 *
 * @param secrets the signing secrets ("whsec_" and base64), all that are in use
 * @throws TypeError when a secret is none
 * @example
 * const headers = {
 *   "webhook-id": "msg_p5jXN8AQM9LWM0D4loKWxJek",
 *   "webhook-timestamp": "1614265330",
 *   "webhook-signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
 * };
 * const request = { headers, body: '{"test": 2432232314}' };
 * checkStandardWebhook(request, ["whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"], { nowMs: 1614265331000 }).ok // true
 */
export function checkStandardWebhook(request: WebhookRequest, secrets: readonly string[], options: WebhookCheckOptions): WebhookCheck {
  const keys = secrets.map(keyOf);
  const field = (name: string) => headerOf(request, `webhook-${name}`) ?? headerOf(request, `svix-${name}`);
  const [id, timestamp, signatures] = [field("id"), field("timestamp"), field("signature")];
  if (id === undefined || id === "" || timestamp === undefined || signatures === undefined) return refused("signature-missing");
  const given = signatures
    .split(" ", MAX_SIGNATURES)
    .filter((signature) => signature.startsWith("v1,"))
    .map((signature) => base64Octets(signature.slice(3)))
    .filter((octets) => octets !== undefined);
  if (given.length === 0) return refused("signature-malformed");
  const isRight = (): boolean => {
    const signed = joined(utf8Octets(`${id}.${timestamp}.`), bytesOfBody(request.body));
    const expected = keys.map((key) => hmacSha256(key, signed));
    return expected.some((one) => given.some((octets) => isSame(one, octets)));
  };
  return judged({ id, timestamp, isRight }, { ...options, toleranceMs: options.toleranceMs ?? TOLERANCE_MS });
}

function keyOf(secret: string): Uint8Array {
  const key = base64Octets(secret.replace(/^whsec_/, ""));
  if (key === undefined) throw new TypeError("checkStandardWebhook: a secret is not in the form whsec_ and base64");
  return key;
}
