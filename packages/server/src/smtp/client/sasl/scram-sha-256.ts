/**
 * SCRAM-SHA-256 (RFC 5802, 7677): proves the password without showing it, and has the server prove that it knows it too.
 * Without channel binding; names and passwords are not run through SASLprep, as most servers do not either.
 */

import { randomBytes, timingSafeEqual } from "node:crypto";
import { clientKeyOf, hmac, saltedPassword, serverKeyOf, storedKeyOf, xored } from "../../scram/index.ts";
import type { Mechanism, Secret } from "./mechanism.ts";

/** A hostile server could have us count for hours. */
const MAX_ITERATIONS = 1_000_000;
/** RFC 7677 §4. */
const MIN_ITERATIONS = 4096;
/** "n,," in base64: no channel binding. */
const NO_CHANNEL_BINDING = "c=biws";
const SERVER_FIRST = /^r=([\x21-\x2b\x2d-\x7e]{1,1024}),s=([A-Za-z\d+/=]{1,1024}),i=(\d{1,9})(?:,|$)/;

export function scramSha256({ user, password, nonce = randomBytes(18).toString("base64") }: Secret & { nonce?: string }): Mechanism {
  const clientFirst = `n=${user.replaceAll("=", "=3D").replaceAll(",", "=2C")},r=${nonce}`;
  let signature: Buffer | undefined;
  let isProven = false;

  async function prove(serverFirst: string): Promise<string | undefined> {
    const [, serverNonce = "", salt = "", count = ""] = SERVER_FIRST.exec(serverFirst) ?? [];
    const iterations = Number(count);
    if (!serverNonce.startsWith(nonce) || iterations < MIN_ITERATIONS || iterations > MAX_ITERATIONS) return undefined;
    const withoutProof = `${NO_CHANNEL_BINDING},r=${serverNonce}`;
    const salted = await saltedPassword(password, { salt: Buffer.from(salt, "base64"), iterations });
    const clientKey = clientKeyOf(salted);
    const message = `${clientFirst},${serverFirst},${withoutProof}`;
    signature = hmac(serverKeyOf(salted), message);
    const proof = xored(clientKey, hmac(storedKeyOf(clientKey), message));
    return `${withoutProof},p=${proof.toString("base64")}`;
  }

  function check(serverFinal: string): string | undefined {
    const shown = Buffer.from(/^v=([A-Za-z\d+/=]{1,100})/.exec(serverFinal)?.[1] ?? "", "base64");
    isProven = signature !== undefined && shown.length === signature.length && timingSafeEqual(shown, signature);
    return isProven ? "" : undefined;
  }

  return {
    name: "SCRAM-SHA-256",
    showsPassword: false,
    initial: `n,,${clientFirst}`,
    respond: (challenge) => (signature === undefined ? prove(challenge) : check(challenge)),
    isServerProven: () => isProven,
  };
}
