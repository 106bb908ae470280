/**
 * Which URLs may be posted to, by what stands in them. Where a name leads is judged when it is connected to (`guarded-lookup.ts`):
 * what a name meant a moment ago says nothing about now.
 */

import { isIP } from "node:net";
import { addressBlocks } from "../../network/index.ts";
import { refusedAddress } from "./refused-addresses.ts";

/** What the operator allows. */
export interface EndpointRules {
  /** Whether http: without TLS will do. */
  readonly allowsHttp: boolean;
  /** CIDR blocks that may be posted to although they are private. */
  readonly allowsPrivate: readonly string[];
}

const LONGEST_URL = 2000;
/** Below lie the old services, some of which take a POST for a command of theirs. */
const FIRST_FREE_PORT = 1024;
const WEB_PORTS: readonly number[] = [80, 443];
/** Ports above that browsers refuse for the same reason (WHATWG Fetch, "bad port"): nfs, sip, X11, irc, managesieve … */
const BAD_PORTS: readonly number[] = [
  1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10_080,
];

/** What is wrong with a URL, as half a sentence; undefined when it will do. */
export function endpointFault(text: string, rules: EndpointRules): string | undefined {
  if (text.length > LONGEST_URL) return `is longer than ${LONGEST_URL} characters`;
  const url = URL.parse(text);
  if (url === null) return "is no URL";
  if (url.protocol !== "https:" && url.protocol !== "http:") return "is not of the form https://…";
  if (url.protocol === "http:" && !rules.allowsHttp) return "is not encrypted: use https, or set webhooks.allow_http";
  if (url.username !== "" || url.password !== "") return "has a user or a password in it: those end up in logs";
  return portFault(url) ?? addressFault(url.hostname, rules);
}

function portFault({ port, protocol }: URL): string | undefined {
  const number = port === "" ? Number(protocol === "https:" ? 443 : 80) : Number(port);
  const isFree = number >= FIRST_FREE_PORT && !BAD_PORTS.includes(number);
  return isFree || WEB_PORTS.includes(number) ? undefined : `has port ${number}, where other services listen`;
}

function addressFault(hostname: string, rules: EndpointRules): string | undefined {
  const address = hostname.startsWith("[") ? hostname.slice(1, -1) : hostname;
  const why = isIP(address) === 0 ? undefined : addressRefusal(address, rules);
  return why === undefined ? undefined : `leads to ${address}, which is ${why}`;
}

/** Why an address must not be connected to; undefined when it may. */
export function addressRefusal(address: string, { allowsPrivate }: Pick<EndpointRules, "allowsPrivate">): string | undefined {
  const why = refusedAddress(address);
  if (why === undefined || addressBlocks(allowsPrivate)(address)) return undefined;
  return `${why}: see webhooks.allow_private`;
}
