/** Wakes whoever waits for a file when something happens in its folder: there also a file is seen that comes or goes. */

import { watch } from "node:fs";
import { dirname } from "node:path";
import type { Waker } from "./waker.ts";

/** Begins; the result ends it. Where there is no inotify nobody is woken, and has to look now and then. */
export function watchFolderOf(path: string, waker: Waker): () => void {
  try {
    const watcher = watch(dirname(path), { persistent: false }, () => waker.wake());
    watcher.on("error", () => watcher.close());
    return () => watcher.close();
  } catch {
    return () => undefined;
  }
}
