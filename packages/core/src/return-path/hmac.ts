/**
 * HMAC (RFC 2104) and a comparison that takes as long for a wrong guess as for a right one.
 *
 * Made of two one-shot digests over blocks that are prepared once for each key: for the fifty octets
 * of an address `createHmac` spends most of its time on setting itself up. A test holds it equal to
 * `createHmac` for all lengths of keys and texts.
 */
import { hash, timingSafeEqual } from "node:crypto";

/** The hashes that return paths and stamps use. */
export type HashName = "sha1" | "sha256";

const BLOCK = 64; // octets of a block of SHA-1 and SHA-256
const ROOM = 768; // octets for a text of 256 characters, whatever they are
const NOT_ASCII = /[^\0-\x7f]/;
const DIGEST: Readonly<Record<HashName, number>> = { sha1: 20, sha256: 32 };

declare const TextEncoder: new () => { encode(text: string): Uint8Array; encodeInto(text: string, into: Uint8Array): { written: number } };
const utf8 = new TextEncoder();

interface Pads {
  /** The inner block, and room for a text behind it. */
  readonly inner: Uint8Array;
  /** The beginnings of it that have been needed, by the length of the text. */
  readonly views: (Uint8Array | undefined)[];
  /** The outer block, and the inner digest behind it. */
  readonly outer: Uint8Array;
}

/** For each key its pads. A key is a value that nobody changes; whoever makes a new one each time pays for the pads each time. */
const prepared: Readonly<Record<HashName, WeakMap<KeyMaterial, Pads>>> = { sha1: new WeakMap(), sha256: new WeakMap() };

/** The part of a key that a MAC needs. */
export interface KeyMaterial {
  /** Text counts as its UTF-8 octets. */
  readonly secret: string | Uint8Array;
}

/**
 * HMAC of a text's UTF-8 octets.
 *
 * @example
 * hmac("sha1", { secret: "secret" }, "0520user@example.com", "hex").slice(0, 6) // "f6548d"
 */
export function hmac(algorithm: HashName, key: KeyMaterial, text: string, encoding: "hex" | "base64" = "hex"): string {
  const pads = prepared[algorithm].get(key) ?? preparePads(algorithm, key);
  const digest = hash(algorithm, innerWith(pads, text), "binary");
  for (let i = 0; i < digest.length; i++) pads.outer[BLOCK + i] = digest.charCodeAt(i);
  return hash(algorithm, pads.outer, encoding);
}

function preparePads(algorithm: HashName, key: KeyMaterial): Pads {
  const given = typeof key.secret === "string" ? utf8.encode(key.secret) : key.secret;
  const secret = given.length > BLOCK ? octetsOf(hash(algorithm, given, "binary")) : given;
  const inner = new Uint8Array(BLOCK + ROOM).fill(0x36, 0, BLOCK);
  const outer = new Uint8Array(BLOCK + DIGEST[algorithm]).fill(0x5c, 0, BLOCK);
  for (const [i, octet] of secret.entries()) {
    inner[i] = octet ^ 0x36;
    outer[i] = octet ^ 0x5c;
  }
  const pads = { inner, outer, views: [] };
  prepared[algorithm].set(key, pads);
  return pads;
}

/** The inner block with the text behind it. Addresses have few lengths, and a view of octets costs as much as half a digest. */
function innerWith(pads: Pads, text: string): Uint8Array {
  if (pads.inner.length < BLOCK + text.length * 3) return grown(pads.inner, text);
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit > 0x7f) return pads.inner.subarray(0, BLOCK + utf8.encodeInto(text, pads.inner.subarray(BLOCK)).written);
    pads.inner[BLOCK + i] = unit;
  }
  const view = pads.views[text.length] ?? pads.inner.subarray(0, BLOCK + text.length);
  pads.views[text.length] = view;
  return view;
}

function grown(inner: Uint8Array, text: string): Uint8Array {
  const octets = utf8.encode(text);
  const larger = new Uint8Array(BLOCK + octets.length);
  larger.set(inner.subarray(0, BLOCK));
  larger.set(octets, BLOCK);
  return larger;
}

/**
 * Whether two texts of Latin letters and digits (hex, base64) are equal, told in a time that depends
 * on their length only: how many characters of a guess are right must not be measurable.
 */
export function isEqualInConstantTime(one: string, other: string): boolean {
  if (one.length !== other.length || NOT_ASCII.test(one) || NOT_ASCII.test(other)) return false; // cut to octets, "ţ" would be a "c"
  return one.length <= LEFT.length
    ? timingSafeEqual(filled(LEFT, one), filled(RIGHT, other))
    : timingSafeEqual(octetsOf(one), octetsOf(other));
}

/** Room for the two that are compared, so that a comparison makes nothing new. */
const LEFT = new Uint8Array(64);
const RIGHT = new Uint8Array(64);

function filled(octets: Uint8Array, text: string): Uint8Array {
  octets.fill(0);
  for (let i = 0; i < text.length; i++) octets[i] = text.charCodeAt(i);
  return octets;
}

/** The digest of a text's UTF-8 octets, for names that need no key. */
export function sha1(text: string): Uint8Array {
  return octetsOf(hash("sha1", utf8.encode(text), "binary"));
}

function octetsOf(binary: string): Uint8Array {
  const octets = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) octets[i] = binary.charCodeAt(i);
  return octets;
}
