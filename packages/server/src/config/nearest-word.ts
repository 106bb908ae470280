/** The word that was probably meant: the fewest slips of the fingers away (Damerau and Levenshtein, adjacent letters may be swapped). */

/** The nearest of the words, or undefined where none is near. */
export function nearestWord(wrong: string, words: readonly string[]): string | undefined {
  let nearest: string | undefined;
  let fewest = Math.max(1, Math.floor(wrong.length / 3)) + 1;
  for (const word of words) {
    const slips = slipsBetween(plain(wrong), plain(word));
    if (slips < fewest) {
      fewest = slips;
      nearest = word;
    }
  }
  return nearest;
}

/** Whoever shouts, or writes a hyphen, has not slipped. */
function plain(word: string): string {
  return word.toLowerCase().replaceAll("-", "_");
}

/** A key is short; more is not worth the time that it takes. */
const LONGEST = 64;

function slipsBetween(left: string, right: string): number {
  if (left.length > LONGEST) return LONGEST;
  let before: number[] = [];
  let above = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row++) {
    const current = [row];
    for (let column = 1; column <= right.length; column++) {
      const differs = left[row - 1] === right[column - 1] ? 0 : 1;
      const isSwapped = row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      const edited = Math.min((above[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (above[column - 1] ?? 0) + differs);
      current[column] = isSwapped ? Math.min(edited, (before[column - 2] ?? 0) + 1) : edited;
    }
    before = above;
    above = current;
  }
  return above[right.length] ?? 0;
}
