/** Blocklists by the words that refusals name them with: their names and the hosts of the pages that they point to. */

import type { LedgerOutcome } from "../../store/index.ts";
import { grouped } from "../rates/index.ts";
import type { Reading } from "./alarm-kinds.ts";

/** Words in a refusal, lower case -> who runs the list. */
const BLOCKLISTS: readonly (readonly [words: string, list: string])[] = [
  ["spamhaus", "Spamhaus"],
  ["spamcop", "SpamCop"],
  ["barracudacentral", "Barracuda"],
  ["sorbs.net", "SORBS"],
  ["uceprotect", "UCEPROTECT"],
  ["psbl.surriel", "PSBL"],
  ["surbl.org", "SURBL"],
  ["uribl.com", "URIBL"],
  ["invaluement", "invaluement"],
  ["mailspike", "Mailspike"],
  ["abusix", "Abusix"],
  ["cloudmark", "Cloudmark"],
  ["proofpoint.com/ipcheck", "Proofpoint"],
  ["dnsbl.manitu", "manitu"],
  ["s5h.net", "s5h"],
  ["blocklist.de", "blocklist.de"],
];

/** Reasons with which a refusal may be about a list. */
export const LISTING_REASONS = ["blocked", "poor-reputation"] as const;

/** One refusal is enough: a list that one host asks is asked by others. */
export function blocklistReadings(outcomes: readonly LedgerOutcome[]): readonly Reading[] {
  const proven = outcomes.filter(({ isProven }) => isProven);
  const named = proven.flatMap(({ tenant, text }) => listsIn(text).map((list) => ({ tenant, list })));
  return [...grouped(named, ({ tenant, list }) => JSON.stringify([tenant, list])).values()].flatMap((own) => {
    const [first] = own;
    if (first === undefined) return [];
    return [{ tenant: first.tenant, kind: "blocklisted" as const, subject: first.list, value: own.length, limit: 0, clearAt: 0 }];
  });
}

function listsIn(text: string): readonly string[] {
  const lower = text.toLowerCase();
  return BLOCKLISTS.filter(([words]) => lower.includes(words)).map(([, list]) => list);
}
