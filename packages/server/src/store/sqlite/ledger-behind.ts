/**
 * The ledger seen from another thread than the main one: what it records goes to the writer by a door of its own, what it asks it
 * reads from the file by itself. Neither troubles the main thread, and nobody is woken to find out that a message is unknown.
 */

import type { LedgerDoor, LedgerStore, SentFound, SentQuestion } from "../ledger-port.ts";
import type { Connection } from "./connection.ts";
import { openForReading } from "./open-database.ts";
import { pack } from "./pack.ts";
import { readOne } from "./read-requests.ts";
import { Thread } from "./thread.ts";

type Seen = Pick<LedgerStore, "record" | "findSent">;

/** The ledger behind a door that the main thread has lent; what is read is closed with the thread. */
export function ledgerBehind({ writer, file }: LedgerDoor): Seen {
  const thread = new Thread(writer, pack);
  return { record: (request) => thread.ask("record", request), findSent: findsTogether(openForReading(file)) };
}

interface Asking {
  readonly questions: readonly SentQuestion[];
  readonly resolve: (found: readonly (SentFound | undefined)[]) => void;
  readonly reject: (failure: unknown) => void;
}

/** What is asked in one turn of the event loop is read from one state: to turn to a newer one costs more than a question. */
function findsTogether(connection: Connection): Seen["findSent"] {
  let waiting: Asking[] = [];
  const answerAll = (): void => {
    const asking = waiting;
    waiting = [];
    answer(connection, asking);
  };
  return async (questions) => {
    if (questions.length === 0) return [];
    if (waiting.length === 0) setImmediate(answerAll);
    return await new Promise((resolve, reject) => waiting.push({ questions, resolve, reject }));
  };
}

function answer(connection: Connection, asking: readonly Asking[]): void {
  try {
    const found = readOne(
      connection,
      "findSent",
      asking.flatMap(({ questions }) => questions),
    );
    let at = 0;
    for (const { questions, resolve } of asking) {
      resolve(found.slice(at, at + questions.length));
      at += questions.length;
    }
  } catch (error) {
    for (const { reject } of asking) reject(error);
  }
}
