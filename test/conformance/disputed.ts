/**
 * Labels that we hold to be wrong, each with the verdict that we stand by and why (disputed.json;
 * docs/decisions/2026-11-22-disputed-labels.md). A dispute excuses exactly the miss that it names: when the
 * verdict changes it excuses nothing any more, and the run says that it is stale.
 */

import { readFileSync } from "node:fs";
import type { Score } from "./floors.ts";

/** What the scorer prints for one miss. */
export interface Miss {
  readonly metric: string;
  readonly file: string;
  readonly want: string | readonly string[];
  readonly got: string | number;
}

export interface Dispute extends Miss {
  readonly reason: string;
}

export const DISPUTES = JSON.parse(readFileSync(new URL("disputed.json", import.meta.url), "utf8")) as readonly Dispute[];

/** The misses among what the scorer wrote beside them. */
export const missesOf = (stderr: string): Miss[] =>
  stderr
    .split("\n")
    .filter((line) => line.startsWith("{"))
    .map((line) => JSON.parse(line) as Miss);

const keyOf = ({ metric, file, want, got }: Miss): string => JSON.stringify([metric, file, want, got]);

/** Disputes that no miss answers to: the verdict or the label has changed. */
export function staleDisputes(disputes: readonly Dispute[], misses: readonly Miss[]): Dispute[] {
  const missed = new Set(misses.map(keyOf));
  return disputes.filter((dispute) => !missed.has(keyOf(dispute)));
}

/** The score with the disputed labels left out, neither right nor wrong. */
export function withoutDisputed(score: Score, disputes: readonly Dispute[], misses: readonly Miss[]): Score {
  const disputed = new Set(disputes.map(keyOf));
  const left = misses.filter((miss) => disputed.has(keyOf(miss)));
  return Object.fromEntries(
    Object.entries(score).map(([metric, measured]) => {
      if (typeof measured !== "object") return [metric, measured];
      const of = measured.of - left.filter((miss) => miss.metric === metric).length;
      return [metric, { share: of === 0 ? 1 : Math.round(measured.share * measured.of) / of, of }];
    }),
  );
}
