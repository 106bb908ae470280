/** How many streams may be open at once: each one keeps a connection, and asks the store every second. */

import { ApiProblem } from "../problem/index.ts";
import type { Answer, Asked } from "../route/index.ts";

type StreamAnswer = Extract<Answer, { readonly stream: unknown }>;

const EACH_KEY = 20;
const ALL = 200;
const RETRY_SECONDS = 30;

/** The streams that are open. */
export class StreamSeats {
  readonly #byKey = new Map<string, number>();
  #all = 0;

  /** Takes a seat until nobody listens any more; throws when there is none. */
  taken(answer: StreamAnswer, { access, signal }: Pick<Asked, "access" | "signal">): StreamAnswer {
    const before = this.#byKey.get(access.id) ?? 0;
    if (before >= EACH_KEY || this.#all >= ALL)
      throw new ApiProblem("too-many-requests", "too many streams are open", { retryAfterSeconds: RETRY_SECONDS });
    if (signal.aborted) return answer;
    this.#move(access.id, 1);
    signal.addEventListener("abort", () => this.#move(access.id, -1), { once: true });
    return answer;
  }

  #move(key: string, by: number): void {
    const left = (this.#byKey.get(key) ?? 0) + by;
    if (left === 0) this.#byKey.delete(key);
    else this.#byKey.set(key, left);
    this.#all += by;
  }
}
