/** Names of hosts and domains, in lower case; letters beyond ASCII are allowed (RFC 6531), a final dot is not. */

import { isIP } from "node:net";
import { domainToASCII } from "node:url";
import { textual } from "./kind.ts";

const LABEL = /^[\p{L}\p{N}_](?:[\p{L}\p{N}\p{M}_-]*[\p{L}\p{N}\p{M}_])?$/u;
const LONGEST_NAME = 253;
const LONGEST_LABEL = 63;

/** A domain in lower case, or undefined. */
export function domainOf(text: string): string | undefined {
  const name = text.toLowerCase().normalize("NFC");
  const labels = name.split(".");
  const isName = name.length <= LONGEST_NAME && labels.every((label) => label.length <= LONGEST_LABEL && LABEL.test(label));
  return isName ? name : undefined;
}

/** A domain of mail, "example.com". */
export const DOMAIN = textual<string>({ noun: "domain", allowed: "a name as example.com", parse: domainOf });

/** A greeting has no other letters than those of ASCII, whatever is agreed on after it (RFC 6531 §3.7.1). */
function asciiOf(name: string | undefined): string | undefined {
  return name && (domainToASCII(name) || undefined);
}

/** A full host name: at least two labels, because other servers refuse a HELO without a dot; an address is no name. */
export const HOST_NAME = textual<string>({
  noun: "full host name",
  allowed: "a name with a dot, as mx.example.com",
  parse: (text) => (text.includes(".") && isIP(text) === 0 ? asciiOf(domainOf(text)) : undefined),
});

/** What a route matches: "example.net", "*.example.net" or "*". */
export const DOMAIN_PATTERN = textual<string>({
  noun: "pattern of domains",
  allowed: 'example.net, *.example.net, or "*" for all',
  parse: (text) => {
    if (text === "*") return text;
    const domain = domainOf(text.startsWith("*.") ? text.slice(2) : text);
    return domain && (text.startsWith("*.") ? `*.${domain}` : domain);
  },
});
