/** The reader's end of its thread: each message of requests sees one state of the database, and delays no commit. */

import type { MessagePort } from "node:worker_threads";
import type { Outcome } from "./commit.ts";
import { openForReading } from "./open-database.ts";
import { readAll } from "./read-requests.ts";
import { replyOf } from "./reply.ts";
import type { FromThread, ThreadData, ToReader } from "./thread-data.ts";

/** Opens the store for reading and serves until it is closed. */
export function serveReads(port: MessagePort, { file }: ThreadData): void {
  const connection = openForReading(file);
  port.on("message", (message: ToReader) => {
    if (message === "close") {
      port.close();
      connection.close();
      return;
    }
    const outcomes = readAll(connection, message.requests);
    const replies = message.requests.map(({ id }, at) => replyOf(id, outcomes[at] as Outcome));
    port.postMessage({ kind: "replies", replies } satisfies FromThread);
  });
  port.postMessage({ kind: "ready" } satisfies FromThread);
}
