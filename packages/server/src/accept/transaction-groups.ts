/**
 * The recipients of one transaction, in groups that share a reverse path: most keep the sender's; what is forwarded to a
 * foreign domain in a foreign name gets a path of ours (SRS), so that SPF holds and its bounces come home.
 *
 * Always holds: the null path stays null; no address stands twice in a group.
 */

import { sign } from "@ricochet/core";
import type { Configuration } from "../config/index.ts";
import { canonicalDomain, type Recipient } from "../envelope/index.ts";
import { merged } from "./alias-recipient.ts";
import { foldedLocal, parseForwardPath } from "./forward-path.ts";
import type { AcceptedGroup } from "./mailroom.ts";
import type { OwnDomains } from "./own-domain.ts";
import { signingKeys } from "./signing-keys.ts";

/** One RCPT TO that was accepted, and what it came to. */
export interface ResolvedRecipient {
  readonly asked: Recipient;
  readonly recipients: readonly Recipient[];
  readonly isExpanded: boolean;
}

/** The sender's path and all that was accepted. */
export interface ResolvedEnvelope {
  readonly reversePath: string;
  readonly resolved: readonly ResolvedRecipient[];
}

/** What grouping depends on. */
export interface GroupingParts {
  readonly configuration: Configuration;
  readonly domains: OwnDomains;
  readonly nowMs: () => number;
  /** Whether somebody remembers senders that do not fit into a path. */
  readonly canRemember: boolean;
}

/** Puts recipients into groups. */
export function groupsOf(parts: GroupingParts, { reversePath, resolved }: ResolvedEnvelope): readonly AcceptedGroup[] {
  const kept = new Map<string, Recipient>();
  const forwarded = new Map<string, Recipient>();
  const isForeign = isForeignSender(parts, reversePath);
  for (const { asked, recipients } of resolved)
    for (const recipient of recipients) {
      const path = parseForwardPath(recipient.address);
      const leaves = isForeign && recipient.address !== asked.address && path !== undefined && !parts.domains.has(path.domain);
      const group = leaves ? forwarded : kept;
      const key = keyOf(parts.domains, recipient.address);
      const before = group.get(key);
      group.set(key, before === undefined ? recipient : merged(before, recipient));
    }
  return groupsWith(parts, {
    reversePath,
    kept,
    forwarded,
    expanded: resolved.flatMap(({ asked, isExpanded }) => (isExpanded ? [asked] : [])),
  });
}

interface Sorted {
  readonly reversePath: string;
  readonly kept: ReadonlyMap<string, Recipient>;
  readonly forwarded: ReadonlyMap<string, Recipient>;
  readonly expanded: readonly Recipient[];
}

/** "expanded" is owed to the sender: by the group that bears the sender's own path, where there is one. */
function groupsWith(parts: GroupingParts, { reversePath, kept, forwarded, expanded }: Sorted): readonly AcceptedGroup[] {
  const groups: AcceptedGroup[] = [];
  if (kept.size > 0) groups.push({ reversePath, recipients: [...kept.values()], expanded });
  if (forwarded.size === 0) return groups;
  const rest = kept.size > 0 ? [] : expanded;
  return [...groups, { ...forwardingPath(parts, reversePath), recipients: [...forwarded.values()], expanded: rest }];
}

function forwardingPath(
  { configuration, nowMs, canRemember }: GroupingParts,
  reversePath: string,
): Pick<AcceptedGroup, "reversePath" | "remember"> {
  const keys = signingKeys(configuration);
  const domain = canonicalDomain(configuration.srs.domain ?? "");
  const signed = sign(reversePath, { scheme: "srs", keys, now: new Date(nowMs()), domain });
  if (!signed.ok || (signed.remember !== undefined && !canRemember)) return { reversePath };
  return { reversePath: signed.address, ...(signed.remember && { remember: signed.remember }) };
}

/** Our own senders keep their path: it is ours already. */
function isForeignSender({ configuration, domains }: GroupingParts, reversePath: string): boolean {
  if (reversePath === "" || configuration.srs.domain === undefined || configuration.keys.length === 0) return false;
  const path = parseForwardPath(reversePath);
  return path !== undefined && path.domain !== "" && !domains.has(path.domain);
}

/** In our own domains the case of a local part says nothing; elsewhere it may (RFC 5321 §2.4). */
function keyOf(domains: OwnDomains, address: string): string {
  const path = parseForwardPath(address);
  return path !== undefined && domains.has(path.domain) ? `${foldedLocal(path.local)}@${path.domain}` : address;
}
