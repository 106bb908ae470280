/** The secrets that sign webhooks: `whsec_` and base64 of 24 to 64 octets, as Standard Webhooks 1.0 has them. */

import { randomBytes } from "node:crypto";

const PREFIX = "whsec_";
const OCTETS = 24;

/** A new one. */
export function newWebhookSecret(): string {
  return `${PREFIX}${randomBytes(OCTETS).toString("base64")}`;
}

/** The octets that sign. What was written by hand without its prefix is taken too. */
export function octetsOfSecret(secret: string): Buffer {
  return Buffer.from(secret.startsWith(PREFIX) ? secret.slice(PREFIX.length) : secret, "base64");
}
