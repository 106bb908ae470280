/**
 * Authentication-Results (RFC 8601): what we found out, and nothing that strangers wrote in our name. Fields of our own
 * name that come from outside are left out (§5); those of other servers stay, they claim nothing for us.
 */

import { canonicalDomain } from "../envelope/index.ts";
import { fieldValue, type HeaderBlock } from "../header/index.ts";

/** Our field, CRLF-ended; one result a line. Without results it says so (§2.2, "none"). */
export function authenticationResults(hostname: string, results: readonly string[]): string {
  const found = results.length === 0 ? ["none"] : results;
  return `Authentication-Results: ${hostname};\r\n\t${found.map(folded).join(";\r\n\t")}\r\n`;
}

const LONGEST_LINE = 900;

/** A result is one line, however the library folded it, and below the 998 octets of RFC 5322 §2.1.1. */
function folded(result: string): string {
  const line = result.replaceAll(/[\r\n\t ]+/g, " ").replaceAll(/[\0-\x1f\x7f]/g, "");
  return line.length <= LONGEST_LINE ? line : (line.split(" ", 1)[0] as string).slice(0, LONGEST_LINE);
}

/** The octets of the header's fields without those that pretend to be ours: pieces of the block, nothing copied. */
export function withoutForgedResults(block: HeaderBlock, hostname: string): readonly Buffer[] {
  const own = canonicalDomain(hostname);
  const forged = block.places.filter((place) => place.name === "authentication-results" && isServer(fieldValue(block, place), own));
  const kept: Buffer[] = [];
  let at = 0;
  for (const { start, end } of forged) {
    if (start > at) kept.push(block.octets.subarray(at, start));
    at = end;
  }
  if (block.fieldsEnd > at) kept.push(block.octets.subarray(at, block.fieldsEnd));
  return kept;
}

/** Whether the authserv-id is this one: in any case, quoted or not, behind any comments. */
function isServer(value: string, own: string): boolean {
  const id = /^\s*(?:"([^"]*)"|([^\s;("]+))/.exec(withoutComments(value));
  return canonicalDomain(id?.[1] ?? id?.[2] ?? "") === own;
}

/** Comments nest (RFC 5322 §3.2.2); one that never ends swallows the rest. */
function withoutComments(value: string): string {
  let text = "";
  let depth = 0;
  let isQuoted = false;
  for (let at = 0; at < value.length; at++) {
    const character = value.charAt(at);
    if (character === "\\") {
      if (depth === 0) text += value.slice(at, at + 2);
      at++;
    } else if (character === '"' && depth === 0) {
      isQuoted = !isQuoted;
      text += character;
    } else if (character === "(" && !isQuoted) depth++;
    else if (character === ")" && depth > 0) depth--;
    else if (depth === 0) text += character;
  }
  return text;
}
