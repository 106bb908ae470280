/**
 * The signature of SendGrid's Event Webhook, for receivers that check it: ECDSA on P-256 over time and body. The key pair is
 * derived from the secret of the webhook, so that there is nothing else to keep; its public half is what the receiver is
 * configured with, in place of the one that SendGrid's page shows.
 */

import { createECDH, createPrivateKey, createPublicKey, createSign, hkdfSync, type KeyObject } from "node:crypto";
import { octetsOfSecret } from "./secret.ts";

/** Another use of a secret must not come to the same octets. */
const PURPOSE = "ricochet sendgrid verification key";
/** Of the group of P-256 (FIPS 186-5): a private key is a number from 1 to one below it. */
const ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
/** More than the order needs: the remainder is spread evenly (FIPS 186-5 §A.2.1). */
const OCTETS = 48;

/** `X-Twilio-Email-Event-Webhook-…`. */
export function sendgridHeaders(body: string, { secret, atMs }: { readonly secret: string; readonly atMs: number }) {
  const timestamp = String(Math.floor(atMs / 1000));
  const signature = createSign("sha256").update(timestamp).update(body).sign(privateKeyOf(secret), "base64");
  return { "x-twilio-email-event-webhook-signature": signature, "x-twilio-email-event-webhook-timestamp": timestamp };
}

/** The verification key for the receiver: base64 of its DER, as SendGrid shows it. */
export function sendgridVerificationKey(secret: string): string {
  return createPublicKey(privateKeyOf(secret)).export({ format: "der", type: "spki" }).toString("base64");
}

function privateKeyOf(secret: string): KeyObject {
  const octets = Buffer.from(hkdfSync("sha256", octetsOfSecret(secret), "", PURPOSE, OCTETS));
  const number = (BigInt(`0x${octets.toString("hex")}`) % (ORDER - 1n)) + 1n;
  const ecdh = createECDH("prime256v1");
  ecdh.setPrivateKey(number.toString(16).padStart(64, "0"), "hex");
  const point = ecdh.getPublicKey();
  const member = (from: Buffer): string => from.toString("base64url");
  const d = member(Buffer.from(number.toString(16).padStart(64, "0"), "hex"));
  return createPrivateKey({
    key: { kty: "EC", crv: "P-256", d, x: member(point.subarray(1, 33)), y: member(point.subarray(33)) },
    format: "jwk",
  });
}
