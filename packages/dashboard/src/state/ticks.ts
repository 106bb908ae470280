/** Counts on while somebody looks at it: one clock for all times on a page, however many they are. */

import { createStore, type Store } from "./store.ts";

const EVERY_MS = 10_000;
const count = createStore(0);
let hearers = 0;
let timer: ReturnType<typeof setInterval> | undefined;

export const ticks: Store<number> = {
  ...count,
  subscribe(hear) {
    const stop = count.subscribe(hear);
    hearers += 1;
    timer ??= setInterval(() => count.set((before) => before + 1), EVERY_MS);
    return () => {
      stop();
      hearers -= 1;
      if (hearers > 0) return;
      clearInterval(timer);
      timer = undefined;
    };
  },
};
