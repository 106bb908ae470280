/**
 * How sure a verdict is: the share of verdicts on the same basis that were right on labelled mail
 * (docs/decisions/2026-11-22-confidence.md has the measurement). Text without a report for machines is
 * a little less sure. No value stands twice, so that `npm run calibration` knows the basis by it.
 */

/** What a verdict rests on, from the best to the weakest. */
export type Basis = "action" | "exact" | "said" | "status" | "told" | "vague" | "hint" | "code" | "none";

const SHARE_RIGHT: Readonly<Record<Basis, { readonly standard: number; readonly text: number }>> = {
  action: { standard: 0.99, text: 0.985 },
  exact: { standard: 0.98, text: 0.97 },
  said: { standard: 0.975, text: 0.965 },
  status: { standard: 0.95, text: 0.94 },
  told: { standard: 0.93, text: 0.86 },
  vague: { standard: 0.92, text: 0.84 },
  hint: { standard: 0.85, text: 0.75 },
  code: { standard: 0.7, text: 0.65 },
  none: { standard: 0.6, text: 0.55 },
};

export function confidenceOf(basis: Basis, isStandard: boolean): number {
  return SHARE_RIGHT[basis][isStandard ? "standard" : "text"];
}
