/**
 * The keys of SCRAM-SHA-256 (RFC 5802 §3, RFC 7677), which who asks for a proof, who gives it, and who makes verifiers reckon
 * alike. What is said over the wire is theirs, and so is the form in which a password comes (SASLprep or not).
 */

import { createHash, createHmac, pbkdf2 } from "node:crypto";
import { promisify } from "node:util";

const KEY_BYTES = 32;
const derive = promisify(pbkdf2);

/** HMAC(). */
export function hmac(key: Uint8Array, text: string): Buffer {
  return createHmac("sha256", key).update(text).digest();
}

/** Hi(): SaltedPassword. Takes milliseconds, in another thread. */
export function saltedPassword(
  password: string,
  { salt, iterations }: { readonly salt: Uint8Array; readonly iterations: number },
): Promise<Buffer> {
  return derive(password, salt, iterations, KEY_BYTES, "sha256");
}

/** ClientKey. */
export function clientKeyOf(salted: Uint8Array): Buffer {
  return hmac(salted, "Client Key");
}

/** StoredKey: shows that somebody has the client's key, and is not the key. */
export function storedKeyOf(clientKey: Uint8Array): Buffer {
  return createHash("sha256").update(clientKey).digest();
}

/** ServerKey. */
export function serverKeyOf(salted: Uint8Array): Buffer {
  return hmac(salted, "Server Key");
}

/** A key and a signature make a proof; the proof and the signature make the key. */
export function xored(one: Uint8Array, other: Uint8Array): Buffer {
  return Buffer.from(one.map((octet, index) => octet ^ (other[index] ?? 0)));
}
