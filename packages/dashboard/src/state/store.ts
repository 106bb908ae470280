/** A value that many parts of the page look at: read it, set it, hear when it changes. */

/** A value. */
export interface Store<Value> {
  get(): Value;
  set(next: Value | ((before: Value) => Value)): void;
  /** Returns how to stop hearing. */
  subscribe(hear: () => void): () => void;
}

/** Makes one. */
export function createStore<Value>(first: Value): Store<Value> {
  let value = first;
  const hearers = new Set<() => void>();
  return {
    get: () => value,
    set(next) {
      const after = typeof next === "function" ? (next as (before: Value) => Value)(value) : next;
      if (Object.is(after, value)) return;
      value = after;
      for (const hear of [...hearers]) hear();
    },
    subscribe(hear) {
      hearers.add(hear);
      return () => {
        hearers.delete(hear);
      };
    },
  };
}
