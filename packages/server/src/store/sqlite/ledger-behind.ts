/** The ledger seen from another thread than the main one: it asks the store's threads by itself, and the main thread is not troubled. */

import type { LedgerDoor, LedgerStore } from "../ledger-port.ts";
import { pack } from "./pack.ts";
import { SqliteLedger } from "./sqlite-ledger.ts";
import { Thread } from "./thread.ts";

/** The ledger behind a door that the main thread has lent. */
export function ledgerBehind({ writer, reader }: LedgerDoor): Pick<LedgerStore, "record" | "findSent"> {
  const reading = new Thread(reader, pack);
  return new SqliteLedger({ writer: new Thread(writer, pack), reader: () => reading });
}
