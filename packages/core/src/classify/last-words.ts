/**
 * What single words of a refusal tell where no rule knows its sentence: "HST-RTE: Hourly send rate exceeded", "bad reverse dns".
 * Asked only when nothing but a code for anything is left; no word here blames the recipient's address for good.
 */

import type { Reason } from "../model/index.ts";

/** The first that fits counts: what was found, then who sent it, then how it was said. */
const WORDS: readonly (readonly [words: RegExp, reason: Reason])[] = [
  [/\bgr[ea]y-?list/i, "greylisted"],
  [/\b(?:virus|malware|infected)/i, "virus"],
  [/\b(?:spf|dkim|dmarc)\b/i, "authentication-failed"],
  [/\b(?:rdns|ptr|reverse)\b/i, "reverse-dns"],
  [/\breputation\b/i, "poor-reputation"],
  [/\b(?:spam|junk|phish|u[bc]e\b)/i, "spam"],
  [/\b(?:mailbox|inbox|storage)\b.*\b(?:limit|exceed)/i, "mailbox-full"],
  [/\bsize\b|\btoo (?:big|large)\b/i, "message-too-large"],
  [/\b(?:rate|throttl|frequen)|\blimits?\b|\btoo (?:many|much|fast)\b/i, "rate-limited"],
  [/\b(?:attachment|extension|content|url|link)s?\b/i, "content-refused"],
  [/\b(?:suspended|disabled|inactive|locked)\b/i, "mailbox-disabled"],
  [/\b(?:policy|rules?)\b/i, "policy"],
  [/\b(?:black|block|deny)-? ?list|\b(?:banned|blocked|dnsbl|rbl|ip|your (?:host|server))\b/i, "blocked"],
  [/\b(?:sender|bounces|mail from|from (?:address|header))\b/i, "sender-refused"],
  [/\b(?:auth\b|authenticat|login|password)/i, "security"],
  [/\b(?:tls|ssl|certificate)\b/i, "tls-failed"],
  [/\brelay/i, "relay-denied"],
  [/\b(?:headers?|mime|rfc ?28?22|rfc ?5322)\b/i, "malformed-message"],
  [/\b(?:command|syntax|pars(?:e|ing)|[he][eh]lo|protocol)\b/i, "protocol-error"],
];
/** A filter that is out of order refuses nobody. */
const OUT_OF_ORDER = /^4.*\b(?:unavailable|errors?|fail\w*|time[sd]? ?out|timeout|busy|problems?|queue|ready)\b/i;

/** What the words of a reply tell, when its status is one for anything. */
export function reasonOfWords(said: string, status = ""): Reason | undefined {
  if ((status !== "" && !/^.\.(?:0\.0|7\.\d)/.test(status)) || OUT_OF_ORDER.test(said)) return undefined;
  return WORDS.find(([words]) => words.test(said))?.[1];
}
