/** Goes on with an answer: at once where it is there, so that a program that knows its answers costs no promise. */

/** Calls `next` with the answer, now or when it has come. */
export function after<Answer, Result>(
  answer: Answer | Promise<Answer>,
  next: (answer: Answer) => Result | Promise<Result>,
): Result | Promise<Result> {
  return answer instanceof Promise ? answer.then(next) : next(answer);
}
