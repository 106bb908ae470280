/** The reader's end of its thread: each request sees one state of the database, and delays no commit. */

import type { MessagePort } from "node:worker_threads";
import { type Context, Figures, RateSums, type Work } from "../operations/index.ts";
import type { Outcome } from "./commit.ts";
import type { Connection } from "./connection.ts";
import { failureOf } from "./failure-of.ts";
import { openForReading } from "./open-database.ts";
import { READS, type Request } from "./operations.ts";
import { replyOf } from "./reply.ts";
import type { FromThread, ThreadData, ToThread } from "./thread-data.ts";

/** Opens the store for reading and serves until it is closed. */
export function serveReads(port: MessagePort, { file }: ThreadData): void {
  const connection = openForReading(file);
  port.on("message", (message: ToThread) => {
    if (message === "close") {
      connection.close();
      port.close();
      return;
    }
    const replies = message.requests.map((request) => replyOf(request.id, outcomeOf(connection, request)));
    port.postMessage({ kind: "replies", replies } satisfies FromThread);
  });
  port.postMessage({ kind: "ready" } satisfies FromThread);
}

function outcomeOf(connection: Connection, { name, asked }: Request): Outcome {
  const start = READS[name as keyof typeof READS] as (asked: unknown, context: Context) => Work<unknown>;
  try {
    const work = start(asked, { db: connection.db, figures: new Figures(), rates: new RateSums() });
    return { value: connection.database.transaction(() => connection.run(work)).deferred() };
  } catch (error) {
    return { failure: failureOf(error) };
  }
}
