/** A component that looks at a store is drawn again when it changes. */

import { useEffect, useState } from "preact/hooks";
import type { Store } from "./store.ts";

/** What the store holds now. */
export function useStore<Value>(store: Store<Value>): Value {
  const [seen, see] = useState(() => ({ value: store.get() }));
  useEffect(() => {
    const look = (): void => see({ value: store.get() });
    // It may have changed between the first drawing and now.
    if (!Object.is(store.get(), seen.value)) look();
    return store.subscribe(look);
  }, [store]);
  return store.get();
}
