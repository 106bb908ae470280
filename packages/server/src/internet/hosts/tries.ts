/** Remembers who came before: what a greylisting host must know of client, sender and recipient. */

export interface Tries {
  /** Counts this try; tells of those before it. */
  note(key: string): { readonly tries: number; readonly firstTryAgoMs: number };
}

/** The host forgets the oldest beyond this many. */
const LIMIT = 100_000;

export function rememberTries(nowMs: () => number): Tries {
  const seen = new Map<string, { readonly firstMs: number; readonly count: number }>();
  return {
    note(key) {
      const { firstMs, count } = seen.get(key) ?? { firstMs: nowMs(), count: 0 };
      if (seen.size >= LIMIT) for (const oldest of seen.keys()) if (seen.delete(oldest)) break;
      seen.set(key, { firstMs, count: count + 1 });
      return { tries: count, firstTryAgoMs: nowMs() - firstMs };
    },
  };
}
