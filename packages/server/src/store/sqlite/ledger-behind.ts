/**
 * The ledger seen from another thread than the main one: what it records goes to the writer by a door of its own, what it asks it
 * reads from the file by itself. Neither troubles the main thread, and nobody is woken to find out that a message is unknown.
 */

import type { LedgerDoor, LedgerStore } from "../ledger-port.ts";
import { openForReading } from "./open-database.ts";
import { pack } from "./pack.ts";
import { readOne } from "./read-requests.ts";
import { Thread } from "./thread.ts";

/** The ledger behind a door that the main thread has lent; what is read is closed with the thread. All questions of a call see one state. */
export function ledgerBehind({ writer, file }: LedgerDoor): Pick<LedgerStore, "record" | "findSent"> {
  const thread = new Thread(writer, pack);
  const connection = openForReading(file);
  return {
    record: (request) => thread.ask("record", request),
    findSent: async (questions) => (questions.length === 0 ? [] : readOne(connection, "findSent", questions)),
  };
}
