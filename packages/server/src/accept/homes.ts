/**
 * Where what we write ourselves to an address arrives: through the aliases that stand in the configuration, as mail for it does,
 * and to whatever takes the rest of its domain. No other host is asked meanwhile.
 *
 * Always holds: there is at least one address; an alias that leads back to itself keeps its own mailbox; the number is bounded.
 */

import { type ForwardPath, foldedLocal, formatPath, isPostmaster, parseForwardPath } from "./forward-path.ts";
import type { Mailboxes, PeoplesDomain } from "./mailboxes.ts";

const MAX_ADDRESSES = 1000;

/** Makes the question of what the configuration says. */
export function homesIn(mailboxes: Mailboxes): (address: string) => readonly string[] {
  const targetsOf = (path: ForwardPath): readonly string[] | undefined => stepFrom(mailboxes, path);
  return (address) => walk(address, targetsOf);
}

/** In the order in which mail for the address takes them; of a domain that takes all, an alias of it comes first. */
function stepFrom({ domains, aliases, postmaster }: Mailboxes, path: ForwardPath): readonly string[] | undefined {
  const domain = domains.get(path.domain);
  if (domain === undefined) return undefined;
  const { settings, separator } = domain;
  const own = aliases.of(path, separator);
  if (own !== undefined) return own;
  if (settings.recipients.kind === "all") return aliases.ofDomain(path);
  if (!domain.lacks(path)) return undefined;
  return isPostmaster(path) ? [postmaster] : (aliases.ofDomain(path) ?? catchAllOf(settings));
}

/** A local part, or an address anywhere. */
function catchAllOf(settings: PeoplesDomain["settings"]): readonly string[] | undefined {
  const target = settings.kind === "local" ? settings.catchAll : undefined;
  if (target === undefined) return undefined;
  return [target.includes("@") ? target : formatPath(target, settings.name)];
}

function walk(address: string, targetsOf: (path: ForwardPath) => readonly string[] | undefined): readonly string[] {
  const homes = new Map<string, string>();
  const seen = new Set<string>();
  const ahead = [address];
  for (let next = ahead.pop(); next !== undefined && seen.size < MAX_ADDRESSES; next = ahead.pop()) {
    const path = parseForwardPath(next);
    const key = path === undefined ? "" : `${foldedLocal(path.local)}@${path.domain}`;
    const isAgain = seen.has(key);
    seen.add(key);
    const targets = path === undefined || isAgain ? undefined : targetsOf(path);
    if (targets === undefined) homes.set(key, next);
    else ahead.push(...targets);
  }
  return homes.size === 0 ? [address] : [...homes.values()];
}
