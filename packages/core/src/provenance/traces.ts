/**
 * The evidence that anybody could write who knows our names: hosts in the quoted Received fields and
 * the form of the Message-ID. It helps to sort mail; it never costs an address anything.
 *
 * A host counts only where a server puts it: behind "by", or as the client's address between brackets.
 * "for", comments and whatever a client said of itself are the sender's own words.
 */

import type { ProvenanceEvidence } from "./evidence.ts";
import type { Lookups } from "./lookups.ts";
import type { Exhibit } from "./proofs.ts";
import { isBelow } from "./quoted-signature.ts";
import { type Hop, isPrivateAddress, parseReceived } from "./received.ts";

const MAX_HOPS = 100;

/** What the quoted Received fields say; of each kind the strongest only. */
export function hostEvidence({ quoted, lookups }: Exhibit): ProvenanceEvidence[] {
  const found = quoted.flatMap(({ fields }) => {
    const hops = fields.filter(({ name }) => name === "received").slice(0, MAX_HOPS);
    return evidenceOfHops(
      hops.map(({ value }) => parseReceived(value)),
      lookups,
    );
  });
  return [...new Map(found.reverse().map((one) => [`${one.kind} ${one.strength}`, one])).values()].reverse();
}

/** The newest hop comes first, so the one before a hop in the list took the message over from it. */
function evidenceOfHops(hops: readonly Hop[], lookups: Lookups): ProvenanceEvidence[] {
  return hops.flatMap((hop, index) => {
    const next = hops[index - 1];
    return [...evidenceOfAddress(hop, lookups), ...evidenceOfServer(hop, next, lookups), ...evidenceOfName(hop, lookups)];
  });
}

/** Somebody else's server saw the message come from an address of ours. */
function evidenceOfAddress({ address, by }: Hop, { ownAddresses = [], ownHosts = [] }: Lookups): ProvenanceEvidence[] {
  if (address === undefined || by === undefined || ownHosts.includes(by) || !ownAddresses.includes(address)) return [];
  return [{ kind: "own-host", strength: "fair", found: address }];
}

/** A server with our name took the message; where the next one saw it come from elsewhere, the field is made up. */
function evidenceOfServer({ by }: Hop, next: Hop | undefined, { ownHosts = [], ownAddresses = [] }: Lookups): ProvenanceEvidence[] {
  if (by === undefined || !ownHosts.includes(by)) return [];
  const seen = next?.by === undefined || ownHosts.includes(next.by) ? undefined : next.address;
  const isElsewhere = seen !== undefined && ownAddresses.length > 0 && !ownAddresses.includes(seen) && !isPrivateAddress(seen);
  return [isElsewhere ? { kind: "host-not-ours", strength: "fair", found: seen } : { kind: "own-host", strength: "weak", found: by }];
}

/**
 * A name of our domain that no host of ours bears, as server or as client (Postfix BACKSCATTER_README). Only as server it
 * weighs: mail clients give their user's domain as HELO, which that page warns of.
 */
function evidenceOfName({ by, from, helo }: Hop, { ownHosts = [], ownDomains = [] }: Lookups): ProvenanceEvidence[] {
  if (ownHosts.length === 0) return [];
  const isMadeUp = (name: string | undefined): name is string =>
    name !== undefined && isBelow(name, ownDomains) && !ownHosts.includes(name);
  if (isMadeUp(by)) return [{ kind: "host-not-ours", strength: "fair", found: by }];
  const client = [helo, from].find(isMadeUp);
  return client === undefined ? [] : [{ kind: "host-not-ours", strength: "weak", found: client }];
}

/** The form of the quoted Message-IDs, where a form of ours is known. */
export function messageIdEvidence({ messageIds, lookups }: Exhibit): ProvenanceEvidence[] {
  const { isOwnMessageId, ownDomains = [] } = lookups;
  if (isOwnMessageId === undefined) return [];
  return messageIds.flatMap((id): ProvenanceEvidence[] => {
    if (lookups.isOwnMessageId?.(id) === true) return [{ kind: "own-message-id", strength: "weak", found: id }];
    // Users' mail clients put the user's domain into their Message-IDs too, so this alone decides nothing.
    const claims = isBelow(id.slice(id.lastIndexOf("@") + 1).toLowerCase(), ownDomains);
    return claims ? [{ kind: "message-id-not-ours", strength: "weak", found: id }] : [];
  });
}
