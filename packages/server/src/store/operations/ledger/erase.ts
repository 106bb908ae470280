/**
 * What is known of one address is erased, for whoever asks to be forgotten: its outcomes keep their reasons and lose whose
 * they were, its mails and reports go, the send log forgets that it was written to. Its entry on the suppression list stays
 * until somebody removes that: it is what keeps us from writing again.
 */

import type { EraseRequest } from "../../ledger-port.ts";
import {
  deleteArrivalBody,
  deleteSentAddress,
  hideArrival,
  hideRecipient,
  insertAudit,
  outcomesOfRecipient,
} from "../../statements/index.ts";
import { changesOf, rowsOf, type Work } from "../work.ts";
import { hashOfAddress } from "./hide.ts";

/** Outcomes that one transaction erases. */
const AT_ONCE = 200;

/** Erases a part; how many outcomes, and whether that was all. */
export function* erase({ address, tenant, who, nowMs, secret }: EraseRequest): Work<{ readonly erased: number; readonly isAll: boolean }> {
  const hash = hashOfAddress(address, secret);
  const found = yield* rowsOf(outcomesOfRecipient, { recipient: address, tenant: tenant ?? null, limit: AT_ONCE });
  for (const { entry, arrival } of found) {
    yield* changesOf(hideRecipient, { entry, recipient: hash });
    yield* changesOf(hideArrival, { entry: arrival });
    yield* changesOf(deleteArrivalBody, { arrival });
  }
  const isAll = found.length < AT_ONCE;
  if (!isAll) return { erased: found.length, isAll };
  const lines = yield* changesOf(deleteSentAddress, { address, tenant: tenant ?? null });
  yield* changesOf(insertAudit, { at: nowMs, who, what: "erase", message: null, recipient: hash, because: "erased on request" });
  return { erased: found.length + lines, isAll };
}
