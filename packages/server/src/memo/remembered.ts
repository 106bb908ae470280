/**
 * Answers that follow from the question alone, so that they never grow old: each is found once, and remembered.
 *
 * Always holds: no more than `most` are remembered; what comes beyond makes room by forgetting all, and they are found again.
 */

/** How answers are found, and told apart. */
interface Remembering<Asked, Answer> {
  readonly most: number;
  readonly find: (asked: Asked) => Answer;
  /** The same for questions with the same answer; the question itself where it is a text. */
  readonly keyOf?: (asked: Asked) => string;
}

/** `find`, from memory where it has been asked before. */
export function remembered<Asked, Answer extends NonNullable<unknown>>({
  most,
  find,
  keyOf = String,
}: Remembering<Asked, Answer>): (asked: Asked) => Answer {
  const answers = new Map<string, Answer>();
  return (asked) => {
    const key = keyOf(asked);
    const known = answers.get(key);
    if (known !== undefined) return known;
    const answer = find(asked);
    if (answers.size >= most) answers.clear();
    answers.set(key, answer);
    return answer;
  };
}
