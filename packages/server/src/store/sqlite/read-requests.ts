/**
 * Requests that only read, done at once: all of a message see one state of the database, and one that fails keeps no other from
 * its answer.
 */

import { beginTransaction, type Context, type Settings, Strangers, type Work } from "../operations/index.ts";
import type { Outcome } from "./commit.ts";
import type { Connection } from "./connection.ts";
import { failureOf } from "./failure-of.ts";
import { type Asked, READS, type Request, type Returned } from "./operations.ts";

/** Reading adds to no figures. */
const READING: Settings = { strangers: new Strangers() };

/** An outcome for each. Throws nothing. */
export function readAll(connection: Connection, requests: readonly Request[]): readonly Outcome[] {
  try {
    return connection.snapshot(() => requests.map((request) => outcomeOf(connection, request)));
  } catch (error) {
    const failure = failureOf(error);
    return requests.map(() => ({ failure }));
  }
}

/** What one comes to; throws a StoreFailure. */
export function readOne<N extends keyof typeof READS>(connection: Connection, name: N, asked: Asked<N>): Returned<N> {
  const [outcome] = readAll(connection, [{ id: 0, name, asked }]);
  if (outcome?.failure !== undefined) throw outcome.failure;
  return outcome?.value as Returned<N>;
}

function outcomeOf(connection: Connection, { name, asked }: Request): Outcome {
  const start = READS[name as keyof typeof READS] as (asked: unknown, context: Context) => Work<unknown>;
  try {
    return { value: connection.run(start(asked, beginTransaction(connection.db, READING))) };
  } catch (error) {
    return { failure: failureOf(error) };
  }
}
