/**
 * Whether an address at a domain of ours is a return path that we signed (token, BATV, SRS) or that we write unsigned
 * (VERP). This stands before every other look at such an address: a bounce about mail that we never sent is refused at
 * RCPT TO, before an octet of it is stored.
 *
 * A path proves itself by its signature, so that any scheme is tried at any of our return-path domains. At a domain with
 * mailboxes an address that only begins like a path may still be somebody's name.
 */

import { type Checked, check, type Refused, type ReturnPathScheme } from "@ricochet/core";
import { type Configuration, signingDomain } from "../config/index.ts";
import { canonicalDomain } from "../envelope/index.ts";
import type { ForwardPath } from "./forward-path.ts";
import type { OwnDomain } from "./own-domain.ts";
import { signingKeys } from "./signing-keys.ts";
import { readVerpPath } from "./verp-path.ts";

/** What an address turned out to be, as far as the address itself can say. */
export type PathCheck =
  /** `address`: what was signed, or with VERP the recipient inside; `sender`: whose path of VERP it is. */
  | { readonly kind: "signed"; readonly scheme: ReturnPathScheme; readonly address: string; readonly sender?: string }
  /** Signed by us, but the address did not fit into it: whoever needs to know must ask what stands behind the id. */
  | { readonly kind: "signed-id"; readonly scheme: ReturnPathScheme; readonly id: string }
  /** It has the form of a path of ours, and is none, or no longer. */
  | { readonly kind: "forged" | "expired"; readonly scheme: ReturnPathScheme }
  /** No path at all. */
  | { readonly kind: "plain" };

/** Checks addresses at our domains. */
export type CheckReturnPath = (path: ForwardPath, domain: Pick<OwnDomain, "kind" | "name">) => PathCheck;

/** What checking needs of the world. */
export interface PathCheckContext {
  readonly configuration: Configuration;
  readonly nowMs: () => number;
}

const PLAIN: PathCheck = { kind: "plain" };
/** The counters of BATV come round after 1000 days; the core asks for less than half of them. */
const MAX_LIFETIME_DAYS = 499;
const SRS_FORM = /^SRS[01][=+-]/i;
const BATV_FORM = /^prvs=/i;
const TOKEN_FORM = /^b-[0-9a-j][a-z2-7]{45}$/i;

/** Makes the check out of keys and domains. Without keys nothing is signed, and nothing is believed. */
export function returnPathCheck({ configuration, nowMs }: PathCheckContext): CheckReturnPath {
  const keys = signingKeys(configuration);
  const srsDomain = configuration.srs.domain === undefined ? undefined : canonicalDomain(configuration.srs.domain);
  const lifetimes = lifetimesOf(configuration);
  const verpDomains = domainsOf(configuration, "verp");
  /** VERP has many forms, and no signature: of another than ours nobody can be the sender, and whom it names is a stranger. */
  const asWeWriteIt = ({ address: path }: ForwardPath): PathCheck => {
    const read = readVerpPath(path, configuration);
    if (read === undefined) return { kind: "forged", scheme: "verp" };
    return { kind: "signed", scheme: "verp", address: read.recipient, sender: read.sender };
  };
  const ask = (path: ForwardPath, domain: Pick<OwnDomain, "kind" | "name">): PathCheck => {
    const scheme = schemeOf(path, domain, { srsDomain, verpDomains });
    if (scheme === undefined) return PLAIN;
    if (scheme === "verp") return asWeWriteIt(path);
    if (keys.length === 0) return { kind: "forged", scheme };
    const common = { keys, now: new Date(nowMs()) };
    const lifetimeDays = lifetimes.get(`${scheme} ${domain.name}`);
    const lifetime = scheme === "srs" || lifetimeDays === undefined ? {} : { lifetimeDays };
    const address = `${path.localAsWritten}@${path.domain}`;
    return verdictOf(scheme, check(address, { scheme, ...common, ...lifetime }));
  };
  return (path, domain) => {
    const found = ask(path, domain);
    // Where there are mailboxes somebody may be called "b-…" or "x=y"; "prvs=" and "SRS0=" are nobody's name.
    const mayBeName = domain.kind === "local" && found.kind === "forged" && (found.scheme === "token" || found.scheme === "verp");
    return mayBeName ? PLAIN : found;
  };
}

interface SchemeContext {
  readonly srsDomain: string | undefined;
  readonly verpDomains: ReadonlySet<string>;
}

function schemeOf(
  { local }: ForwardPath,
  domain: Pick<OwnDomain, "kind" | "name">,
  { srsDomain, verpDomains }: SchemeContext,
): ReturnPathScheme | undefined {
  if (domain.kind === "relay") return undefined;
  if (TOKEN_FORM.test(local)) return "token";
  if (BATV_FORM.test(local)) return "batv";
  if (SRS_FORM.test(local) && (domain.kind === "return-path" || domain.name === srsDomain)) return "srs";
  return verpDomains.has(domain.name) && local.includes("=") ? "verp" : undefined;
}

function verdictOf(scheme: ReturnPathScheme, answer: Checked | Refused): PathCheck {
  if (!answer.ok) return { kind: answer.reason === "expired" ? "expired" : "forged", scheme };
  if (answer.address !== undefined) return { kind: "signed", scheme, address: answer.address };
  return answer.id === undefined ? { kind: "expired", scheme } : { kind: "signed-id", scheme, id: answer.id };
}

/** For how long a path is believed, by scheme and domain: the longest that any of our domains signs for. */
function lifetimesOf({ domains }: Configuration): ReadonlyMap<string, number> {
  const lifetimes = new Map<string, number>();
  for (const one of domains) {
    if (one.kind !== "local" || one.returnPath.scheme === "none") continue;
    const key = `${one.returnPath.scheme} ${signingDomain(one)}`;
    const days = Math.min(MAX_LIFETIME_DAYS, Math.max(0, Math.ceil(one.returnPath.lifetimeDays)));
    lifetimes.set(key, Math.max(lifetimes.get(key) ?? 0, days));
  }
  return lifetimes;
}

function domainsOf({ domains }: Configuration, scheme: "verp"): ReadonlySet<string> {
  return new Set(domains.flatMap((one) => (one.kind === "local" && one.returnPath.scheme === scheme ? [signingDomain(one)] : [])));
}
