/**
 * An import as a stream of lines: how far it has come about every second, then what it came to. Whoever asked hears of a failure by
 * the last line: the status was sent long before.
 */

import { StoreFailure } from "../../store/index.ts";
import type { Clock } from "../../time/index.ts";
import type { ImportProgress } from "../contract/index.ts";
import { ApiProblem } from "../problem/index.ts";

/** Hears how far it has come. */
export type OnProgress = (read: number, written: number) => void;

type Result = NonNullable<ImportProgress["result"]>;

const EVERY_MS = 1000;

/** The lines. The import goes on when nobody listens any more, as far as its list has come. */
export async function* importProgress(act: (onProgress: OnProgress) => Promise<Result>, clock: Clock): AsyncGenerator<string> {
  let far = { read: 0, written: 0 };
  let last: Pick<ImportProgress, "result" | "problem"> | undefined;
  const done = act((read, written) => {
    far = { read, written };
  }).then(
    (result) => {
      last = { result };
    },
    (error: unknown) => {
      last = { problem: problemIn(error) };
    },
  );
  yield lineOf(far);
  while (last === undefined) {
    const before = far;
    await orLater(done, clock);
    if (last === undefined && far !== before) yield lineOf(far);
  }
  yield lineOf({ ...far, ...last });
}

function lineOf(progress: ImportProgress): string {
  return `${JSON.stringify(progress)}\n`;
}

/** What a client may do about; of our own failures it is told that they were ours. */
function problemIn(error: unknown): NonNullable<ImportProgress["problem"]> {
  const kind = error instanceof StoreFailure && error.isRetryable ? "store-unavailable" : "internal";
  const problem = error instanceof ApiProblem ? error : new ApiProblem(kind, "the list did not go in, or only a part of it");
  const { errors, ...body } = problem.body();
  return { ...body, ...(errors !== undefined && { errors: errors.map((one) => ({ ...one })) }) };
}

/** Until it is done, or a second has gone. */
function orLater(done: Promise<void>, clock: Clock): Promise<void> {
  return new Promise((resolve) => {
    const callOff = clock.wakeAfter(EVERY_MS, resolve);
    done.then(() => {
      callOff();
      resolve();
    });
  });
}
