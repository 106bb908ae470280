/**
 * Who has a mailbox in our domains, for mail that we write ourselves and for the moment of delivery: nobody answers for it
 * at RCPT TO. No other host is asked.
 *
 * Always holds: where neither a list nor a file says so, nobody is called unknown; a file that cannot be read says nothing.
 */

import type { Configuration, DomainSettings, RecipientSource } from "../config/index.ts";
import { canonicalDomain } from "../envelope/index.ts";
import { type Aliases, aliasTable } from "./aliases.ts";
import { type ForwardPath, foldedLocal, isPostmaster, parseForwardPath } from "./forward-path.ts";
import { among } from "./recipient-book.ts";
import { type Names, recipientFile } from "./recipient-file.ts";

/** A domain that takes mail for people. */
export interface PeoplesDomain {
  readonly settings: Exclude<DomainSettings, { kind: "return-path" }>;
  readonly separator: string;
  /** Whether a list or a file leaves the address out; of a file what was read last. */
  lacks(path: ForwardPath): boolean;
  /** The same of the file as it is now. */
  lacksNow(path: ForwardPath): boolean | Promise<boolean>;
}

/** What the configuration says of our domains. */
export interface Mailboxes {
  readonly domains: ReadonlyMap<string, PeoplesDomain>;
  readonly aliases: Aliases;
  readonly postmaster: string;
  /** Whether the address is of a domain of ours and nobody's, as far as is known at once. */
  isNobodys(address: string): boolean;
  /** The same, from the file as it is now. */
  isNobodysNow(address: string): boolean | Promise<boolean>;
}

/** Reads the domains; files are read in the background, and again when they change. */
export function mailboxesIn(configuration: Pick<Configuration, "aliases" | "domains" | "node">, nowMs: () => number): Mailboxes {
  const { node } = configuration;
  const aliases = aliasTable(configuration.aliases);
  const domains = new Map(configuration.domains.flatMap((one) => peoplesDomain(one, nowMs)));
  const places = { domains, aliases, postmaster: node.postmaster };
  return {
    ...places,
    isNobodys(address) {
      const found = doubtful(places, address);
      return found?.domain.lacks(found.path) ?? false;
    },
    isNobodysNow(address) {
      const found = doubtful(places, address);
      return found?.domain.lacksNow(found.path) ?? false;
    },
  };
}

/** The postmaster always has a mailbox, and so has an alias that leads back to itself. */
function doubtful(
  { domains, aliases, postmaster }: Pick<Mailboxes, "domains" | "aliases" | "postmaster">,
  address: string,
): { readonly path: ForwardPath; readonly domain: PeoplesDomain } | undefined {
  const path = parseForwardPath(address);
  const domain = path && domains.get(path.domain);
  if (path === undefined || domain === undefined || isPostmaster(path) || isSame(path, postmaster)) return undefined;
  return aliases.of(path, domain.separator) === undefined ? { path, domain } : undefined;
}

function isSame({ local, domain }: ForwardPath, address: string): boolean {
  const other = parseForwardPath(address);
  return other !== undefined && other.domain === domain && foldedLocal(other.local) === foldedLocal(local);
}

function peoplesDomain(settings: DomainSettings, nowMs: () => number): readonly [string, PeoplesDomain][] {
  if (settings.kind === "return-path") return [];
  const separator = settings.kind === "local" ? settings.subAddressSeparator : "";
  const names = namesOf(settings.recipients, nowMs);
  const asked = names === undefined ? NOBODY_LACKS : lacking(names, separator);
  return [[canonicalDomain(settings.name), { settings, separator, ...asked }]];
}

/** Undefined where this program has no names. */
function namesOf(source: RecipientSource, nowMs: () => number): Names | undefined {
  if (source.kind === "file") return recipientFile({ path: source.path, nowMs });
  if (source.kind !== "list") return undefined;
  const names = new Set(source.localParts.map(foldedLocal));
  return () => names;
}

type Asked = Pick<PeoplesDomain, "lacks" | "lacksNow">;

const NOBODY_LACKS: Asked = { lacks: () => false, lacksNow: () => false };

function lacking(names: Names, separator: string): Asked {
  let last: ReadonlySet<string> | undefined;
  const look: Names = () => {
    const now = names();
    if (now instanceof Promise) return now.then(kept);
    return kept(now);
  };
  const kept = (found: ReadonlySet<string> | undefined): ReadonlySet<string> | undefined => {
    last = found ?? last;
    return found;
  };
  const isMissing = (found: ReadonlySet<string> | undefined, path: ForwardPath): boolean =>
    found !== undefined && among(found, path, separator).kind === "unknown";
  look();
  return {
    lacks(path) {
      look();
      return isMissing(last, path);
    },
    lacksNow(path) {
      const now = look();
      return now instanceof Promise ? now.then((found) => isMissing(found, path)) : isMissing(now, path);
    },
  };
}
