/**
 * How sure a verdict is: the share of verdicts on the same basis that were right on labelled mail
 * (docs/decisions has the measurement). Text without a report for machines is a little less sure.
 */

/** What a verdict rests on, from the best to the weakest. */
export type Basis = "action" | "exact" | "said" | "status" | "told" | "vague" | "hint" | "code" | "none";

const SHARE_RIGHT: Readonly<Record<Basis, { readonly standard: number; readonly text: number }>> = {
  action: { standard: 0.99, text: 0.97 },
  exact: { standard: 0.98, text: 0.97 },
  said: { standard: 0.97, text: 0.95 },
  status: { standard: 0.95, text: 0.93 },
  told: { standard: 0.9, text: 0.88 },
  vague: { standard: 0.85, text: 0.8 },
  hint: { standard: 0.75, text: 0.7 },
  code: { standard: 0.6, text: 0.55 },
  none: { standard: 0.5, text: 0.4 },
};

export function confidenceOf(basis: Basis, isStandard: boolean): number {
  return SHARE_RIGHT[basis][isStandard ? "standard" : "text"];
}
