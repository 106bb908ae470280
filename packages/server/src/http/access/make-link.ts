/**
 * A link that lets a person in once: 32 random octets in the fragment, which browsers send to no server and no proxy writes
 * down. The store only has their SHA-256.
 */

import { createHash, randomBytes } from "node:crypto";
import type { SignInLink } from "../../store/index.ts";
import type { Role } from "./roles.ts";

/** How long a link is good. */
export const LINK_MS = 600_000;

/** A link, told once, and what is stored of it. */
export interface MadeLink {
  /** Behind the address of the server. */
  readonly path: string;
  readonly link: SignInLink;
}

/** Makes one. */
export function makeLink(role: Role, nowMs: number): MadeLink {
  const secret = makeSecret();
  const link = { hash: secretHash(secret), role, createdAtMs: nowMs, expiresAtMs: nowMs + LINK_MS };
  return { path: `/sign-in#${secret}`, link };
}

/** 256 bits of chance: no slow hash is needed to keep it from being guessed. */
export function makeSecret(): string {
  return randomBytes(32).toString("base64url");
}

/** What is stored of a secret. */
export function secretHash(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}

/** Whether a text could be a secret: all else is not worth a look-up. */
export function looksLikeSecret(text: string): boolean {
  return /^[A-Za-z0-9_-]{43}$/.test(text);
}
