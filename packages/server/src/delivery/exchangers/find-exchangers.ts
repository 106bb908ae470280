/**
 * The hosts that take mail for a domain, in the order in which to try them (RFC 5321 §5.1): MX records by preference,
 * among equals by lot, the domain itself where there are none, nobody where the domain says so (RFC 7505).
 *
 * Always holds: mail never goes to a host that is as far from the destination as we are, or farther; that is how mail
 * for a backup MX would run in circles.
 */

import { domainToASCII } from "node:url";
import { addressLiteral } from "./address-literal.ts";
import { addressesOfHost, type HostAddresses } from "./host-address.ts";
import type { ExchangeRecord, Resolver } from "./resolver.ts";

/** A host to try. */
export interface Exchanger {
  readonly host: string;
  readonly address: string;
}

/** Why there is no host. The class of the status says whether that may change. */
export interface NoExchanger {
  readonly kind: "failed";
  readonly status: string;
  readonly text: string;
  /** For want of something of our own: it says nothing of the domain. */
  readonly isUntried?: true;
}

/** Hosts to try, at least one; or why there is none. */
export type Exchangers = { readonly kind: "found"; readonly exchangers: readonly Exchanger[] } | NoExchanger;

/** What the search must know. */
export interface ExchangerOptions {
  readonly resolver: Resolver;
  readonly ipv6: boolean;
  /** Our own names, lower case, and addresses. */
  readonly ownNames: ReadonlySet<string>;
  readonly ownAddresses: ReadonlySet<string>;
  /** Draws lots: 0 ≤ n < 1. */
  readonly random: () => number;
}

/** Addresses that are tried in one attempt; RFC 5321 §5.1 asks for two at least. */
const MAX_EXCHANGERS = 8;
/** Hosts that are looked up at once. */
const HOSTS_AT_ONCE = 16;
/** Hosts that are looked up while none has an address: a domain with hundreds of MX would have us do its work. */
const MAX_HOSTS = 64;

/** Hosts that a failure names. */
const MAX_NAMES = 16;

/** Finds the hosts for a domain or an address literal. */
export async function findExchangers(domain: string, options: ExchangerOptions): Promise<Exchangers> {
  const literal = addressLiteral(domain);
  if (literal !== undefined) return literalExchanger(literal, options);
  const name = domainToASCII(domain.replace(/\.$/, ""));
  if (name === "") return failed("5.1.2", `${domain} is no domain`);
  const lookup = await options.resolver.mx(name);
  if (lookup.kind === "no-domain") return failed("5.1.2", `the domain ${name} does not exist`);
  if (lookup.kind === "failed") return noAnswer(`the DNS does not answer for ${name}: `, lookup);
  if (lookup.kind === "none") return await fromRecords(name, [{ preference: 0, host: name }], options);
  const records = lookup.records.filter(({ host }) => host !== "" && host !== ".");
  if (records.length === 0) return failed("5.1.10", `the domain ${name} takes no mail`);
  return await fromRecords(name, records, options);
}

function literalExchanger(address: string, { ownAddresses }: ExchangerOptions): Exchangers {
  if (ownAddresses.has(address)) return failed("5.4.6", `[${address}] is this host`);
  return { kind: "found", exchangers: [{ host: address, address }] };
}

interface Candidate extends ExchangeRecord {
  readonly lookup: HostAddresses;
}

async function fromRecords(domain: string, records: readonly ExchangeRecord[], options: ExchangerOptions): Promise<Exchangers> {
  const ordered = byPreference(records, options.random).slice(0, MAX_HOSTS);
  const seen: Candidate[] = [];
  for (let first = 0; first < ordered.length; first += HOSTS_AT_ONCE) {
    seen.push(...(await looked(ordered.slice(first, first + HOSTS_AT_ONCE), options)));
    const ours = seen.find((candidate) => isOurs(candidate, options));
    const nearer = ours === undefined ? seen : seen.filter(({ preference }) => preference < ours.preference);
    if (nearer.length === 0) return failed("5.4.6", `mail for ${domain} loops back to this host`);
    const exchangers = nearer.flatMap(exchangersOf).slice(0, MAX_EXCHANGERS);
    if (exchangers.length > 0) return { kind: "found", exchangers };
    if (ours !== undefined) return unresolved(domain, nearer, options);
  }
  return unresolved(domain, seen, options);
}

function looked(records: readonly ExchangeRecord[], options: ExchangerOptions): Promise<readonly Candidate[]> {
  return Promise.all(records.map(async (record) => ({ ...record, lookup: await addressesOfHost(record.host, options) })));
}

/** Equal preferences by lot, so that their load is shared (RFC 5321 §5.1). */
function byPreference(records: readonly ExchangeRecord[], random: () => number): ExchangeRecord[] {
  const lots = new Map(records.map((record) => [record, random()]));
  return [...records].sort((one, other) => one.preference - other.preference || (lots.get(one) ?? 0) - (lots.get(other) ?? 0));
}

function isOurs({ host, lookup }: Candidate, { ownNames, ownAddresses }: ExchangerOptions): boolean {
  return ownNames.has(host) || (lookup.kind === "found" && lookup.addresses.some((address) => ownAddresses.has(address)));
}

function exchangersOf({ host, lookup }: Candidate): Exchanger[] {
  return lookup.kind === "found" ? lookup.addresses.map((address) => ({ host, address })) : [];
}

/** RFC 3463 §3.2: a domain without a host that could take mail is a bad address. Who cannot see all addresses knows no more than that there is no way. */
function unresolved(domain: string, candidates: readonly Candidate[], { ipv6 }: Pick<ExchangerOptions, "ipv6">): NoExchanger {
  const trouble = candidates.find(({ lookup }) => lookup.kind === "failed")?.lookup;
  if (trouble?.kind === "failed") return noAnswer(`no host of ${domain} has an address by now: `, trouble);
  const hosts = namesOf(candidates);
  return ipv6
    ? failed("5.1.2", `no host of ${domain} has an address: ${hosts}`)
    : failed("5.4.4", `no host of ${domain} has an IPv4 address: ${hosts}`);
}

function namesOf(candidates: readonly Candidate[]): string {
  const names = candidates.slice(0, MAX_NAMES).map(({ host }) => host);
  return candidates.length > MAX_NAMES ? `${names.join(", ")} and ${candidates.length - MAX_NAMES} more` : names.join(", ");
}

function failed(status: string, text: string): NoExchanger {
  return { kind: "failed", status, text };
}

/** What the DNS left unanswered; what it was not even asked is ours to answer for (4.4.5: congestion). */
export function noAnswer(words: string, { text, isUnasked }: Extract<HostAddresses, { kind: "failed" }>): NoExchanger {
  return isUnasked ? { ...failed("4.4.5", `${words}${text}`), isUntried: true } : failed("4.4.3", `${words}${text}`);
}
