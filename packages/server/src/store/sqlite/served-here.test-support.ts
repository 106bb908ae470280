/** Serves a part of the store in this thread: for tests that are not about threads, and are to start at once. */

import { MessageChannel, type MessagePort } from "node:worker_threads";
import { serveReads } from "./reader.ts";
import type { ThreadData } from "./thread-data.ts";
import { serveWrites } from "./writer.ts";

export function serveHere(data: ThreadData): MessagePort {
  const { port1, port2 } = new MessageChannel();
  (data.part === "writer" ? serveWrites : serveReads)(port2, data);
  return port1;
}
