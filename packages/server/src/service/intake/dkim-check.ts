/**
 * Whether a DKIM signature that a bounce quotes is one of ours (RFC 6376 §6.1.3): checked with the key that made it, so that
 * nothing need be kept of the mail that leaves.
 *
 * Of the message only the header came back, as a rule; that suffices, for it is the header that is signed. What relays do to
 * one (folding, white space, more fields above) the relaxed form leaves out, and ours are always signed in that form.
 */

import { createHash, type KeyObject, verify } from "node:crypto";
import type { QuotedSignature } from "@ricochet/core";
import type { SigningKey } from "../settlement/index.ts";

interface CheckOptions {
  readonly nowMs: () => number;
  /** How long after it was made a signature is believed. */
  readonly believedMs: number;
}

/** What is known of DKIM signatures of ours. */
export interface OwnSignatures {
  /** For whose domains we sign, lower case. */
  readonly domains: readonly string[];
  /** "verified" for a signature of ours that is not too old. */
  readonly find: (signature: QuotedSignature) => "verified" | undefined;
}

/** Knows the signatures of keys. */
export function ownSignatures(keys: readonly SigningKey[], { nowMs, believedMs }: CheckOptions): OwnSignatures {
  return {
    domains: keys.map(({ domain }) => domain),
    find: (signature) => {
      const key = keys.find(({ domain, selector }) => domain === signature.domain && selector === signature.selector);
      const field = key && fieldOf(signature);
      if (key === undefined || field === undefined) return undefined;
      const ageMs = nowMs() - Number(tagOf(field, "t")) * 1000;
      return ageMs <= believedMs && isSigned(signature, { field, key: key.publicKey }) ? "verified" : undefined;
    },
  };
}

/** The field that the signature stands in. */
function fieldOf({ header, b }: QuotedSignature): string | undefined {
  return header.find(({ name, value }) => name === "dkim-signature" && tagOf(value, "b") === b)?.value;
}

function isSigned(signature: QuotedSignature, { field, key }: { readonly field: string; readonly key: KeyObject }): boolean {
  if (!/^relaxed(?:\/|$)/.test(tagOf(field, "c"))) return false;
  const octets = Buffer.from(signedText(signature, field), "latin1");
  const sign = Buffer.from(signature.b, "base64");
  const algorithm = tagOf(field, "a");
  if (algorithm === "rsa-sha256" && key.asymmetricKeyType === "rsa") return verify("sha256", octets, key, sign);
  // RFC 8463 §3: what is signed is the hash
  const isEd25519 = algorithm === "ed25519-sha256" && key.asymmetricKeyType === "ed25519";
  return isEd25519 && verify(null, createHash("sha256").update(octets).digest(), key, sign);
}

/** RFC 6376 §3.7: the fields of h=, of one name the lowest first, then the signature without its b=. */
function signedText({ header, signed }: QuotedSignature, field: string): string {
  const left = [...header];
  const lines = signed.map((name) => {
    const at = left.findLastIndex((one) => one.name === name.trim());
    const [found] = at < 0 ? [] : left.splice(at, 1);
    return found === undefined ? "" : `${relaxed(found)}\r\n`;
  });
  const unsigned = field.replace(/((?:^|;)[ \t]*b[ \t]*=)[^;]*/, "$1");
  return lines.join("") + relaxed({ name: "dkim-signature", value: unsigned });
}

/** RFC 6376 §3.4.2. */
function relaxed({ name, value }: { readonly name: string; readonly value: string }): string {
  return `${name}:${value.replaceAll(/[ \t\r\n]+/g, " ").trim()}`;
}

/** The value of a tag without white space; "" where there is none. */
function tagOf(field: string, tag: string): string {
  for (const part of field.split(";")) {
    const equals = part.indexOf("=");
    if (part.slice(0, equals).trim() === tag) return part.slice(equals + 1).replaceAll(/\s+/g, "");
  }
  return "";
}
