/**
 * The header fields of Standard Webhooks 1.0 (standardwebhooks.com): HMAC-SHA256 over id, time and body, joined by full stops.
 * All secrets of a webhook sign, the newest first, so that a receiver can change over while both are in use.
 */

import { createHmac } from "node:crypto";
import { octetsOfSecret } from "./secret.ts";

/** What is signed. */
export interface Signed {
  /** The same for each attempt: a receiver tells repetitions by it. */
  readonly id: string;
  /** Of this attempt: what is old is refused by receivers. */
  readonly atMs: number;
  readonly body: string;
}

/** `webhook-id`, `webhook-timestamp` and `webhook-signature`. */
export function standardHeaders({ id, atMs, body }: Signed, secrets: readonly string[]): Readonly<Record<string, string>> {
  const timestamp = String(Math.floor(atMs / 1000));
  const signatures = secrets.map((secret) => {
    const mac = createHmac("sha256", octetsOfSecret(secret)).update(`${id}.${timestamp}.`).update(body);
    return `v1,${mac.digest("base64")}`;
  });
  return { "webhook-id": id, "webhook-timestamp": timestamp, "webhook-signature": signatures.join(" ") };
}
