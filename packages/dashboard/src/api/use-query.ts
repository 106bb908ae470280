/** A component asks the server: `useQuery(["rates", since], (signal) => client.rates.get({ since }, { signal }))`. */

import { useEffect, useState } from "preact/hooks";
import { type Answered, QueryCache } from "./query-cache.ts";

export const queries = new QueryCache();

/** How a question is asked. */
export interface QueryOptions {
  /** Older answers are asked for anew. */
  readonly freshMs?: number;
  /** Asks anew so often, while somebody looks; live events do the same, sooner. */
  readonly everyMs?: number;
}

/** What a component sees of its question. */
export interface Query<Data> extends Answered<Data> {
  /** Nothing is there to be shown yet. */
  readonly isFirst: boolean;
  again(): void;
}

/** Asks, and is drawn again with each answer. What the key has not must not change the question. */
export function useQuery<Data>(
  parts: readonly unknown[],
  ask: (signal: AbortSignal) => Promise<Data>,
  { freshMs, everyMs }: QueryOptions = {},
): Query<Data> {
  const key = keyOf(parts);
  const [, draw] = useState(0);
  useEffect(() => {
    const stop = queries.watch({ key, ask, ...(freshMs !== undefined && { freshMs }) }, () => draw((count) => count + 1));
    draw((count) => count + 1);
    const timer = everyMs === undefined ? undefined : setInterval(() => isSeen() && queries.invalidate(key), everyMs);
    return () => {
      clearInterval(timer);
      stop();
    };
  }, [key]);
  const answered = queries.peek<Data>(key);
  return { ...answered, isFirst: answered.data === undefined && answered.error === undefined, again: () => queries.invalidate(key) };
}

/** "rates/[...]": the first part is by what questions are asked anew together. */
export function keyOf([topic, ...rest]: readonly unknown[]): string {
  return `${String(topic)}/${JSON.stringify(rest)}`;
}

function isSeen(): boolean {
  return document.visibilityState === "visible";
}
