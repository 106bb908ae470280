/** Octets of base64 and hexadecimal text, and a comparison that takes as long for a wrong guess as for a right one. */

import { createHmac, timingSafeEqual } from "node:crypto";

declare const atob: (text: string) => string;
declare const TextEncoder: new () => { encode(text: string): Uint8Array };

const utf8 = new TextEncoder();

export function utf8Octets(text: string): Uint8Array {
  return utf8.encode(text);
}

/** undefined when the text is not base64 (RFC 4648 §4), padded or not. */
export function base64Octets(text: string): Uint8Array | undefined {
  const bare = /^(?<bare>[A-Za-z0-9+/]{1,16384})={0,2}$/.exec(text)?.groups?.["bare"] ?? "";
  return bare === "" || bare.length % 4 === 1 ? undefined : Uint8Array.from(atob(bare), (unit) => unit.charCodeAt(0));
}

export function hexOctets(text: string): Uint8Array | undefined {
  if (text.length % 2 !== 0 || !/^[0-9a-f]{2,1024}$/i.test(text)) return undefined;
  return Uint8Array.from({ length: text.length / 2 }, (_, index) => Number.parseInt(text.slice(2 * index, 2 * index + 2), 16));
}

export function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

export function hmacSha256(key: Uint8Array, data: Uint8Array): Uint8Array {
  return createHmac("sha256", key).update(data).digest();
}

/** The lengths may show; they are no secret. */
export function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && timingSafeEqual(one, other);
}

/** Whether two texts are the same, without a hint of how much of them or how long the secret one is. */
export function isSameSecret(given: string, secret: string): boolean {
  const key = utf8Octets("ricochet compares texts by their HMAC");
  return timingSafeEqual(hmacSha256(key, utf8Octets(given)), hmacSha256(key, utf8Octets(secret)));
}
