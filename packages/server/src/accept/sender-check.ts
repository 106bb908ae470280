/**
 * What is asked of MAIL FROM: who must authenticate, under which addresses a user may send, and that nobody sends under a
 * return path that we did not sign. Whether the sender's domain vouches for the client is found out later (SPF).
 *
 * A signed return path of ours is a good sender even for strangers: a forwarder that leaves the reverse path alone sends
 * our own mail back to us.
 */

import type { Trust } from "@ricochet/core";
import type { UserSettings } from "../config/index.ts";
import { canonicalDomain, type Sender } from "../envelope/index.ts";
import { type ForwardPath, foldedLocal, parseForwardPath } from "./forward-path.ts";
import type { OwnDomains } from "./own-domain.ts";
import { type Refusal, refuse } from "./refusal.ts";
import type { CheckReturnPath, PathCheck } from "./return-path-check.ts";

/** MAIL FROM and who says it. */
export interface SenderQuestion {
  readonly sender: Sender;
  readonly trust: Trust;
  readonly user: string | undefined;
}

/** What the answer depends on besides. */
export interface SenderParts {
  readonly domains: OwnDomains;
  readonly users: readonly UserSettings[];
  readonly checkPath: CheckReturnPath;
}

/** Why a sender is refused; undefined where it is not. */
export function senderRefusal(parts: SenderParts, { sender, trust, user }: SenderQuestion): Refusal | undefined {
  const { reversePath } = sender;
  // Null is everybody's: mail programs send their disposition notifications so (RFC 8098 §2.1).
  if (reversePath === "") return undefined;
  const path = parseForwardPath(reversePath);
  if (user !== undefined && !mayUse(parts.users, user, path)) return refuse("sender-not-owned", { address: reversePath, user });
  if (trust === "trusted") return undefined;
  if (path === undefined || !hasFullDomain(path)) return refuse("sender-without-domain", { address: reversePath });
  const domain = parts.domains.get(path.domain);
  if (domain?.kind !== "return-path" || isSigned(parts.checkPath(path, domain))) return undefined;
  return refuse("sender-unsigned", { address: reversePath });
}

function isSigned({ kind }: PathCheck): boolean {
  return kind === "signed" || kind === "signed-id";
}

/** Nobody could answer "ann@localhost"; an address literal is a domain of its own kind. */
function hasFullDomain({ domain }: ForwardPath): boolean {
  return domain.startsWith("[") || /[^.]\.[^.]/.test(domain);
}

function mayUse(users: readonly UserSettings[], user: string, path: ForwardPath | undefined): boolean {
  const senders = users.find(({ name }) => name === user)?.senders ?? [];
  if (senders.length === 0) return true;
  return path !== undefined && senders.some((one) => covers(one, path));
}

function covers(allowed: string, { local, domain }: ForwardPath): boolean {
  if (allowed.startsWith("@")) return canonicalDomain(allowed.slice(1)) === domain;
  const own = parseForwardPath(allowed);
  return own !== undefined && own.domain === domain && foldedLocal(own.local) === foldedLocal(local);
}
