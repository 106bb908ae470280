/** Matchers that were made beforehand. The library has none: its phrases are spelled out on use. What is built of it may put its own in the place of this module. */

/** All that a matcher knows when each of its phrases is spelled out. */
export interface PhraseTables {
  /** The entries of `Vocabulary`. */
  readonly vocabulary: Int32Array;
  /** The states of `Trie`, and its transitions. */
  readonly states: Int32Array;
  readonly transitions: Int32Array;
  /** The entries of `Outputs`. */
  readonly outputs: Int32Array;
  /** How many runs there are that something may follow. */
  readonly slots: number;
}

/** The matchers that nearly every mail needs. */
export type PreparedName = "rules" | "clues";

/** The tables of a matcher, made of these phrases in this order; undefined when there are none. */
export function preparedTables(_name: PreparedName, _phrases: readonly string[]): PhraseTables | undefined {
  return undefined;
}
