/** Blocklists by the words that refusals name them with: their names and the hosts of the pages that they point to. */

import type { LedgerOutcome, LedgerStore, OutcomeFilter } from "../../store/index.ts";
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

/** A list that refusals name. */
export interface BlocklistSighting {
  readonly list: string;
  /** Refusals among those that were looked through. */
  readonly refusals: number;
  readonly lastAtMs: number;
  /** The newest of them: what it said, and who said it about whose mail. */
  readonly text: string;
  readonly senderDomain: string;
  readonly provider: string;
}

/** Refusals that are looked through; when there are more, the newest say enough. */
const MOST_REFUSALS = 500;

/** Lists that proven refusals of a time name, the one that was named last first. */
export async function readBlocklists(
  ledger: Pick<LedgerStore, "outcomes">,
  scope: Pick<OutcomeFilter, "tenant" | "senderDomain" | "sinceMs" | "untilMs">,
): Promise<readonly BlocklistSighting[]> {
  const refused = await ledger.outcomes({ ...scope, reasons: LISTING_REASONS, isProven: true, limit: MOST_REFUSALS });
  const named = refused.flatMap((outcome) => listsIn(outcome.text).map((list) => ({ list, outcome })));
  return [...grouped(named, ({ list }) => list)].flatMap(([list, own]) => {
    const [newest] = own;
    if (newest === undefined) return [];
    const { atMs, text, senderDomain, provider } = newest.outcome;
    return [{ list, refusals: own.length, lastAtMs: atMs, text, senderDomain, provider }];
  });
}

function listsIn(text: string): readonly string[] {
  const lower = text.toLowerCase();
  return BLOCKLISTS.filter(([words]) => lower.includes(words)).map(([, list]) => list);
}
