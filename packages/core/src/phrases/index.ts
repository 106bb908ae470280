/** Finds phrases in text of any language, all of them in one pass. */
export { compilePhrases, type PhraseHit, type PhraseMatcher } from "./automaton.ts";
export { GAP_WORDS, spellings } from "./phrase.ts";
