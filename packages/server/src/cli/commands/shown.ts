/** A path or an argument as it may stand in an error line: what was typed can hold anything, and no control goes back to the terminal. */
export function shown(input: string): string {
  return input.replace(/[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, "?");
}
