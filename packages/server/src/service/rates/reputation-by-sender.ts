/**
 * How each sender domain stands, in all and at each provider: its rates beside the limits that are published, and how much of
 * its mail was refused for SPF, DKIM or DMARC. One question to the figures, however many domains there are.
 */

import type { LedgerStore, RateSum } from "../../store/index.ts";
import { grouped } from "./grouped.ts";
import type { RateFigures, RateScope } from "./read-rates.ts";
import { type Standing, standingsOf } from "./reputation-limits.ts";
import { sharesOf } from "./shares.ts";
import { tallyOf } from "./tally.ts";

/** Figures, and how they stand to the limits. */
export interface StandingFigures extends RateFigures {
  readonly standings: readonly Standing[];
  /** Refusals for SPF, DKIM or DMARC, and attempts that were put off for them. */
  readonly authenticationFailures: number;
}

/** How a sender domain stands. */
export interface SenderStanding extends StandingFigures {
  readonly senderDomain: string;
  /** Those with the most mail first. */
  readonly providers: readonly (StandingFigures & { readonly provider: string })[];
}

/** Reads them, those with the most mail first. */
export async function readSenders(
  ledger: Pick<LedgerStore, "rates">,
  scope: RateScope,
  most: { readonly senders: number; readonly providers: number },
): Promise<readonly SenderStanding[]> {
  const sums = (await ledger.rates({ ...scope, by: ["senderDomain", "provider", "measure", "reason"] })).filter(isOfOurMail);
  const senders = [...grouped(sums, ({ senderDomain = "" }) => senderDomain)].map(([senderDomain, own]) => ({
    senderDomain,
    ...standingFigures(own),
    providers: providersOf(own).slice(0, most.providers),
  }));
  return byWeight(senders).slice(0, most.senders);
}

/** Forged and unproven bounces say nothing of whose name they bear. */
function isOfOurMail({ measure }: RateSum): boolean {
  return measure !== "forged" && measure !== "unproven" && measure !== "refused";
}

function providersOf(sums: readonly RateSum[]): SenderStanding["providers"] {
  const groups = [...grouped(sums, ({ provider = "" }) => provider)];
  return byWeight(groups.map(([provider, own]) => ({ provider, ...standingFigures(own, provider) })));
}

function standingFigures(sums: readonly RateSum[], provider?: string): StandingFigures {
  const tally = tallyOf(sums);
  const shares = sharesOf(tally);
  const refused = sums.filter(({ reason }) => reason === "authentication-failed");
  const { hard, soft, deferred } = tallyOf(refused);
  return { tally, shares, standings: standingsOf(shares, provider), authenticationFailures: hard + soft + deferred };
}

function byWeight<Row extends RateFigures>(rows: readonly Row[]): readonly Row[] {
  return rows.toSorted((a, b) => weightOf(b) - weightOf(a));
}

function weightOf({ tally, shares }: RateFigures): number {
  return shares.sent + tally.deferred + tally.complaint;
}
