/**
 * What single words of a refusal tell where no rule knows its sentence: "HST-RTE: Hourly send rate exceeded", "bad reverse dns".
 * Asked only when nothing but a code for anything is left; no word here blames the recipient's address for good.
 */

import type { Reason } from "../model/index.ts";

/** The first that fits counts: what was found, then who sent it, then how it was said. */
const WORDS: readonly (readonly [found: RegExp, reason: Reason])[] = [
  [/\bgr[ea]y(?:-?list|\b)|\b(?:first time|resend)\b/i, "greylisted"],
  [/\b(?:virus|malware|infected|worm)/i, "virus"],
  [/\b(?:spf|dkim|dmarc)\b/i, "authentication-failed"],
  [/\b(?:rdns|ptr|reverse|without hostname)\b/i, "reverse-dns"],
  [/\b(?:reputation|trust)\b/i, "poor-reputation"],
  [/\b(?:spam|junk|phish|bulk|scored?\b|u[bc]e\b)/i, "spam"],
  [/\b(?:mailbox|inbox|storage)\b.+\b(?:limit|exceed)/i, "mailbox-full"],
  [/\bsize\b|\btoo (?:big|large)\b/i, "message-too-large"],
  [/\b(?:rate|throttl|frequen|faster)|\b(?:limits?|volume|allowance)\b|\btoo (?:many|much|fast)\b/i, "rate-limited"],
  [/\b(?:attachment|extension|content|url|link|macro|pattern|zip|exe)s?\b/i, "content-refused"],
  [/\b(?:suspended|disabled|inactive|locked|archived)\b/i, "mailbox-disabled"],
  [/\b(?:policy|rules?)\b/i, "policy"],
  [
    /\b(?:black|block|deny|access)-? ?list|\b(?:banned|blocked|dnsbl|rbl|ip|firewall|hosting|tor|your (?:host|server|network|provider))\b/i,
    "blocked",
  ],
  [/\b(?:senders?|bounces|return-path|mail from|from (?:address|header))\b/i, "sender-refused"],
  [/\b(?:auth\b|authenticat|login|log in\b|password)/i, "security"],
  [/\b(?:starttls|tls|ssl|handshake|certificate)\b/i, "tls-failed"],
  [/\brelay|\bour (?:own )?domains\b/i, "relay-denied"],
  [/\b(?:syntax|pars(?:e|ing)|[he][eh]lo|protocol)\b/i, "protocol-error"],
  [/\b(?:headers?|mime|lines?|subject|rfc ?28?22|rfc ?5322)\b/i, "malformed-message"],
  [/\bmembers\b/i, "recipient-refused"],
];
/** A filter that is out of order refuses nobody. */
const OUT_OF_ORDER = /^4.+\b(?:unavailable|errors?|fail\w*|time[sd]? ?out|timeout|busy|problems?|queue|ready)\b/i;

/** Names tell nothing: "554 spamfilter.example.com". Nor does what stands far behind. */
const NAME = /\w[.@]\w/;
const SEARCHED = 400;

/** What the words of a reply tell, when its status is one for anything. */
export function reasonOfWords(reply: string, status = ""): Reason | undefined {
  if (status !== "" && !/^.\.(?:\d\.0|7\.\d)/.test(status)) return undefined;
  const words = reply.slice(0, SEARCHED).split(/\s+/);
  const said = words.filter((word) => !NAME.test(word)).join(" ");
  return OUT_OF_ORDER.test(said) ? undefined : WORDS.find(([found]) => found.test(said))?.[1];
}
