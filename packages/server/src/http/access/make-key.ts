/**
 * A key of the API: `rk_` and 32 random octets in base64url. The store only has its SHA-256: the key has 256 bits of chance, so
 * that no slow hash is needed to keep it from being guessed.
 */

import { createHash, randomBytes } from "node:crypto";
import type { ApiKey } from "../../store/index.ts";
import type { Scope } from "./scopes.ts";

/** What whoever makes a key decides. */
export interface KeyWish {
  readonly name: string;
  readonly tenant: string;
  readonly scopes: readonly Scope[];
  readonly expiresAtMs?: number;
}

/** A key, told once, and what is stored of it. */
export interface MadeKey {
  readonly secret: string;
  readonly key: ApiKey;
}

const FORM = /^rk_[A-Za-z0-9_-]{43}$/;

/** Makes a key. */
export function makeKey(wish: KeyWish, nowMs: number): MadeKey {
  const secret = `rk_${randomBytes(32).toString("base64url")}`;
  const id = `key_${randomBytes(9).toString("base64url")}`;
  return { secret, key: { ...wish, id, hash: hashOf(secret), createdAtMs: nowMs } };
}

/** What is stored of a key. */
export function hashOf(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}

/** Whether a text could be a key: all else is not worth a look-up. */
export function looksLikeKey(text: string): boolean {
  return FORM.test(text);
}
