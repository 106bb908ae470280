/**
 * Reverse and forward paths (RFC 5321 §4.1.2, RFC 6531 §3.3): `<local@domain>`, `<>`, `<postmaster>`,
 * `<@relay.example:local@domain>`. Says what stands in a path, or in one word what is wrong with it; which paths a
 * command takes is the command's matter.
 *
 * The local part is kept octet for octet, quotes included, for only its owner may say what it means; the domain
 * comes in lower case. A source route is read and dropped (RFC 5321 Appendix C). Control characters never come this far.
 */

import { isAddressLiteral } from "./address-literal.ts";
import { isDomain } from "./domain.ts";

/** What can be wrong with a path, and how a reply says it. */
export const PATH_FLAWS = {
  "no-brackets": "The address must stand in angle brackets",
  "unclosed": "The closing angle bracket is missing",
  "route": "The source route is malformed",
  "local-part": "The local part is malformed",
  "local-part-too-long": "The local part is longer than 64 octets",
  "no-domain": "The address has no domain",
  "domain": "The domain is malformed",
  "trailing-dot": "The domain ends with a dot",
  "too-long": "The path is longer than 256 octets",
} as const;

/** Key of PATH_FLAWS. */
export type PathFlaw = keyof typeof PATH_FLAWS;

/** What stood in a path. */
export interface Path {
  /** Without brackets and route; "" is the null path; without "@" it is the postmaster. */
  readonly address: string;
  readonly hasRoute: boolean;
  /** Whether it needs SMTPUTF8. */
  readonly isInternational: boolean;
  /** What follows the closing bracket. */
  readonly rest: string;
}

const MAX_PATH_OCTETS = 256;
const MAX_LOCAL_PART_OCTETS = 64;
const NULL_PATH = "<>";
const DOT_STRING = /^[\w!#$%&'*+/=?^`{|}~\u0080-\u{10ffff}-]+(?:\.[\w!#$%&'*+/=?^`{|}~\u0080-\u{10ffff}-]+)*$/u;
const QUOTED_STRING = /^"(?:[^"\\]|\\[\x20-\x7e])*"/;
const INTERNATIONAL = /[^\0-\x7f]/;
const POSTMASTER = "postmaster";

/** Reads the path at the beginning of a text. */
export function parsePath(text: string): Path | PathFlaw {
  if (!text.startsWith("<")) return "no-brackets";
  if (text.startsWith(NULL_PATH)) return { address: "", hasRoute: false, isInternational: false, rest: text.slice(NULL_PATH.length) };
  const routeEnd = text[1] === "@" ? endOfRoute(text) : 1;
  if (routeEnd === undefined) return "route";
  const localEnd = text[routeEnd] === '"' ? endOfQuoted(text, routeEnd) : endOfPlain(text, routeEnd);
  if (localEnd === undefined) return "local-part";
  return assemble(text, routeEnd, localEnd);
}

function assemble(text: string, start: number, localEnd: number): Path | PathFlaw {
  const local = text.slice(start, localEnd);
  const end = text.indexOf(">", localEnd);
  if (end < 0) return "unclosed";
  const flaw = flawOf(local, text.slice(localEnd, end));
  if (flaw !== undefined) return flaw;
  if (Buffer.byteLength(text.slice(0, end + 1)) > MAX_PATH_OCTETS) return "too-long";
  const address = local + text.slice(localEnd, end).toLowerCase();
  return { address, hasRoute: start > 1, isInternational: INTERNATIONAL.test(address), rest: text.slice(end + 1) };
}

/** `atDomain` is what follows the local part: "@domain", or nothing for the postmaster. */
function flawOf(local: string, atDomain: string): PathFlaw | undefined {
  if (Buffer.byteLength(local) > MAX_LOCAL_PART_OCTETS) return "local-part-too-long";
  if (!local.startsWith('"') && !DOT_STRING.test(local)) return "local-part";
  if (atDomain === "") return local.toLowerCase() === POSTMASTER ? undefined : "no-domain";
  if (!atDomain.startsWith("@")) return "local-part";
  return domainFlaw(atDomain.slice(1));
}

function domainFlaw(domain: string): PathFlaw | undefined {
  if (domain.startsWith("[")) return isAddressLiteral(domain) ? undefined : "domain";
  if (domain.endsWith(".")) return "trailing-dot";
  return isDomain(domain.toLowerCase()) ? undefined : "domain";
}

/** "<@a.example,@b.example:": the position behind the colon. */
function endOfRoute(text: string): number | undefined {
  const colon = text.indexOf(":");
  const hops = text.slice(1, Math.max(colon, 1)).split(",");
  const isWellFormed = colon > 0 && hops.every((hop) => hop.startsWith("@") && domainFlaw(hop.slice(1)) === undefined);
  return isWellFormed ? colon + 1 : undefined;
}

function endOfQuoted(text: string, start: number): number | undefined {
  const length = QUOTED_STRING.exec(text.slice(start))?.[0].length;
  return length === undefined ? undefined : start + length;
}

function endOfPlain(text: string, start: number): number {
  for (let at = start; at < text.length; at += 1) if (text[at] === "@" || text[at] === ">") return at;
  return text.length;
}
