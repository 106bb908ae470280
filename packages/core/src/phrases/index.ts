/** Finds phrases in text of any language, all of them in one pass. */
export { compilePhrases, type PhraseHit, type PhraseMatcher } from "./automaton.ts";
export { spellings } from "./phrase.ts";
export { type PhraseTables, type PreparedName, preparedTables } from "./prepared.ts";
