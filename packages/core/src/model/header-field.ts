/** One field of a header, in the order in which it stands. */

export interface HeaderField {
  /** Any case, unless it is said otherwise. */
  readonly name: string;
  /** Unfolded, without the name and its colon. */
  readonly value: string;
}
