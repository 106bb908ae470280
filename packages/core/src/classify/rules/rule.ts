/**
 * What a rule is: a phrase that a program prints, and the reason that it gives away.
 *
 * Facts only: the engine in classify/ weighs them. Every rule names its source and carries an
 * example, and a test proves that the rule wins on its example.
 */

import type { Reason } from "../../model/index.ts";

/**
 * How much a phrase tells.
 * - "exact": a provider's code or a whole sentence that means one thing ("CS01", "554 5.7.9 …DMARC"): beats all else.
 * - "plain": says the reason in words ("user unknown"): the normal case, beats status codes.
 * - "vague": fits several reasons ("recipient rejected", "access denied"): only when neither
 *   other words nor the enhanced status say more.
 */
export type RuleStrength = "exact" | "plain" | "vague";

/** One phrase, and what it gives away. */
export interface Rule {
  /** "<reason>.<slug>", "<reason>.<language>.<slug>" or "<reason>.<provider>.<slug>"; never reused for another phrase. */
  readonly id: string;
  /** What the phrase gives away. */
  readonly reason: Reason;
  /** In the language of phrases/phrase.ts: words, `{a,b}` choices, `*` gaps. */
  readonly phrase: string;
  /** How much it tells. */
  readonly strength: RuleStrength;
  /** SMTP verbs (upper case) that the reply must have answered, where that decides. A rule with verbs is passed over when the verb is another or unknown. */
  readonly verbs?: readonly string[];
  /** Domains of the servers whose words these are, where the same words of anyone else mean less. Passed over when the server is another or unknown. */
  readonly servers?: readonly string[];
  /** The reason when the message was given up after retries: a connection that timed out for days is "expired". */
  readonly whenGivenUp?: Reason;
}

/** A rule as it stands in the tables, with what proves it. Nothing asks for that when a text is classified, and it is not published. */
export interface DocumentedRule extends Rule {
  /** The program, provider or document that prints it. */
  readonly source: string;
  /** A reply or sentence as that source prints it. */
  readonly example: string;
}

/** One row of a table of rules; the slug completes the id, the strength is "plain" unless given. */
export interface RuleRow {
  readonly slug: string;
  readonly phrase: string;
  readonly source: string;
  readonly example: string;
  readonly strength?: RuleStrength;
  readonly verbs?: readonly string[];
  readonly servers?: readonly string[];
  readonly whenGivenUp?: Reason;
}

/** Rules of one reason; `scope` is the language or provider in their ids. */
export function rulesOf(reason: Reason, rows: readonly RuleRow[], scope?: string): DocumentedRule[] {
  const prefix = scope === undefined ? reason : `${reason}.${scope}`;
  return rows.map(({ slug, ...row }) => ({ strength: "plain", ...row, id: `${prefix}.${slug}`, reason }));
}
