/** The reader's end of its thread: all that is asked in one message sees one state of the database, and delays no commit. */

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
  const doors = new Set<MessagePort>();
  const serve = (door: MessagePort): void => {
    doors.add(door);
    door.on("message", (message: ToThread) => {
      if (message === "close") close(door);
      else if ("door" in message) serve(message.door);
      else answer(connection, message.requests, door);
    });
    door.on("close", () => doors.delete(door));
  };
  const close = (door: MessagePort): void => {
    for (const one of door === port ? doors : [door]) one.close();
    if (door === port) connection.close();
  };
  serve(port);
  port.postMessage({ kind: "ready" } satisfies FromThread);
}

function answer(connection: Connection, requests: readonly Request[], door: MessagePort): void {
  const outcomes = outcomesOf(connection, requests);
  const replies = requests.map(({ id }, at) => replyOf(id, outcomes[at] as Outcome));
  door.postMessage({ kind: "replies", replies } satisfies FromThread);
}

function outcomesOf(connection: Connection, requests: readonly Request[]): readonly Outcome[] {
  try {
    return connection.database.transaction(() => requests.map((request) => outcomeOf(connection, request))).deferred();
  } catch (error) {
    const failure = failureOf(error);
    return requests.map(() => ({ failure }));
  }
}

/** One that fails keeps no other from its answer. */
function outcomeOf(connection: Connection, { name, asked }: Request): Outcome {
  const start = READS[name as keyof typeof READS] as (asked: unknown, context: Context) => Work<unknown>;
  try {
    return { value: connection.run(start(asked, { db: connection.db, figures: new Figures(), rates: new RateSums() })) };
  } catch (error) {
    return { failure: failureOf(error) };
  }
}
