/**
 * Where what we write ourselves to an address arrives: through the aliases that stand in the configuration, as mail for it does.
 * Nobody is asked meanwhile, neither a file nor a host: an alias of a whole domain counts where the configuration itself
 * says who has a mailbox.
 *
 * Always holds: there is at least one address; an alias that leads back to itself keeps its own mailbox; the number is bounded.
 */

import type { Configuration, DomainSettings } from "../config/index.ts";
import { canonicalDomain } from "../envelope/index.ts";
import { aliasTable } from "./aliases.ts";
import { type ForwardPath, foldedLocal, parseForwardPath, withoutTag } from "./forward-path.ts";

type MailDomain = Exclude<DomainSettings, { kind: "return-path" }>;

const MAX_ADDRESSES = 1000;

/** Makes the question of the configuration. */
export function homesIn({ aliases, domains }: Pick<Configuration, "aliases" | "domains">): (address: string) => readonly string[] {
  if (Object.keys(aliases).length === 0) return (address) => [address];
  const own = new Map(domains.filter((one) => one.kind !== "return-path").map((one) => [canonicalDomain(one.name), one]));
  const table = aliasTable(aliases);
  const targetsOf = (path: ForwardPath): readonly string[] | undefined => {
    const domain = own.get(path.domain);
    if (domain === undefined) return undefined;
    return table.of(path, separatorOf(domain)) ?? (hasMailbox(domain, path) ? undefined : table.ofDomain(path));
  };
  return (address) => walk(address, targetsOf);
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

function separatorOf(domain: MailDomain): string {
  return domain.kind === "local" ? domain.subAddressSeparator : "";
}

/** Whether the address is somebody's, as far as the configuration says; of a domain that takes all, an alias of it comes first. */
function hasMailbox(domain: MailDomain, { local }: ForwardPath): boolean {
  const { recipients } = domain;
  if (recipients.kind !== "list") return recipients.kind !== "all";
  const names = new Set(recipients.localParts.map(foldedLocal));
  const folded = foldedLocal(local);
  return names.has(folded) || names.has(withoutTag(folded, separatorOf(domain)) ?? folded);
}
