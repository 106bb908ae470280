/** The words by which a language says that a message is a notice of non-delivery or of delay. */
export interface NoticeWords {
  /** BCP 47. */
  readonly language: string;
  /** Phrases (phrases/phrase.ts) that say: could not be delivered. */
  readonly failed: readonly string[];
  /** Phrases that say: delayed, still trying. */
  readonly delayed: readonly string[];
  /** Phrases of subjects. */
  readonly subject: readonly string[];
  /** Words that stand before the failed address. */
  readonly recipientLabels: readonly string[];
}
