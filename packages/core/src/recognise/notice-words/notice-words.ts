/**
 * How one language says "your message was not delivered", as mail programs put it.
 *
 * The general reader looks for these only in mail from a daemon or with a null return path: it
 * learns from them that a mail is a bounce, in which language, and whether the delivery failed or
 * is only late. They are whole clauses, so that a newsletter does not match by chance. The reason
 * is not their business: that is what the rules in classify/ find. A clause of `failed` or
 * `delayed` stands in no other language.
 */

export interface NoticeWords {
  /** BCP 47. */
  readonly language: string;
  /** Clauses that say that delivery has failed for good; in the language of phrases/phrase.ts. */
  readonly failed: readonly string[];
  /** Clauses that say that delivery is late and still tried; they win over `failed`, which such notices threaten with. */
  readonly delayed: readonly string[];
  /** Words that stand before the failed address on its line ("Recipient: a@example.com"), without the colon. */
  readonly recipientLabels: readonly string[];
  /** Phrases of the Subject of either kind; a subject that says "late" matches `delayed` as well. */
  readonly subject: readonly string[];
}
