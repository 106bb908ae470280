/**
 * Mailgun's webhook signature (documentation.mailgun.com, "Securing webhooks"): HMAC-SHA256 of timestamp and token, both
 * of them in the body.
 *
 * It does not cover the event. Whoever sees one request can sign any other with it, so the token must be remembered: a
 * token that comes twice is refused, or is Mailgun's own repetition of the same event.
 */

import { member, parseBody, textOf } from "./json.ts";
import { hexOctets, hmacSha256, isSame, utf8Octets } from "./octets.ts";
import { judged, refused, type WebhookCheck, type WebhookCheckOptions, type WebhookRequest } from "./webhook-check.ts";

/** Mailgun repeats after 5, 10, 15 minutes, 1, 2 and 4 hours: the last attempt is seven and a half hours old. */
const TOLERANCE_MS = 28_800_000;

/**
 * Checks that Mailgun sent a request.
 *
 * @param keys the HTTP webhook signing keys of the account, all that are in use
 * @example
 * const signature = { timestamp: "1529006854", token: "token", signature: "736e24a9d0b12513e86c360464b8d360b45f374bb1177ed4832c8ca52bfaf1a3" };
 * const request = { headers: {}, body: JSON.stringify({ signature, "event-data": {} }) };
 * checkMailgun(request, ["key"], { nowMs: 1529006855000 }) // { ok: true, id: "token", rememberUntilMs: 1529035654000 }
 */
export function checkMailgun(request: WebhookRequest, keys: readonly string[], options: WebhookCheckOptions): WebhookCheck {
  const given = member(parseBody(request.body, []), "signature");
  const [timestamp, token, signature] = ["timestamp", "token", "signature"].map((name) => textOf(member(given, name), 512));
  if (timestamp === undefined || token === undefined || signature === undefined) return refused("signature-missing");
  const octets = hexOctets(signature);
  if (octets === undefined) return refused("signature-malformed");
  const signed = utf8Octets(timestamp + token);
  const isRight = (): boolean => keys.some((key) => key !== "" && isSame(hmacSha256(utf8Octets(key), signed), octets));
  return judged({ id: token, timestamp, isRight }, { ...options, toleranceMs: options.toleranceMs ?? TOLERANCE_MS });
}
