/** A path or an argument as it may stand in an error line: what was typed can hold anything, and no control goes back to the terminal. */
export function shown(input: string): string {
  return input.replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{DI}]/gu, "?");
}
