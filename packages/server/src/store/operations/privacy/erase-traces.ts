/**
 * Takes an address out of the rows in which it was found, a page in each transaction: a hash stands in its place, so that what
 * was counted stays counted and whoever was held stays held, by a hash that only this site can make.
 *
 * Mail that is under way to the address stays until it has come to its end: it is owed to its sender.
 */

import type { Kysely } from "kysely";
import { hiddenAddress, type NamedIn, namedIn } from "../../../ledger/index.ts";
import type { EraseRequest } from "../../ledger-port.ts";
import type { Tables } from "../../schema/index.ts";
import { deleteArrivalBody, hideArrival, insertChange, upsertHold } from "../../statements/index.ts";
import {
  type AnyRow,
  deleteAnswersNaming,
  deleteEntry,
  deleteRememberedAddress,
  deleteSentAddress,
  emptySettledTraces,
  entriesOfAddress,
  forgetDeliveryTexts,
  hideDeliveries,
  hideSettledRecipients,
  likesOf,
  queuedForms,
  rewriteRow,
  rowAt,
  type SentForms,
  sentForms,
  TEXT_TRACES,
  type TextTrace,
  underWay,
} from "../../statements/privacy/index.ts";
import { appendAudit } from "../audit.ts";
import { changesOf, rowOf, rowsOf, rowsOfQuery, type Work } from "../work.ts";

/** Rows of a table that name the address. */
export interface EraseRows extends EraseRequest {
  readonly table: string;
  readonly keys: readonly number[];
}

interface Door {
  readonly db: Kysely<Tables>;
}

/** Erases from rows with a number as their key; how many rows that were. */
export function* eraseRows({ table, keys, address, separator, secret }: EraseRows, { db }: Door): Work<number> {
  const trace = TEXT_TRACES.find((one) => one.table === table);
  if (trace === undefined) return 0;
  const how = { finder: namedIn(address, separator), hidden: hiddenAddress(address, secret) };
  for (const id of keys) {
    const [row] = yield* rowsOfQuery(rowAt(db, trace, id).compile());
    if (row === undefined) continue;
    yield* hideArrivalOf(table, row);
    yield* rowsOfQuery(rewriteRow(db, trace, { id, values: rewritten(row, trace, how) }).compile());
  }
  return keys.length;
}

/** The mail and its report say whose they are in more forms than can be looked for, and so do those of an outcome. */
function* hideArrivalOf(table: string, row: AnyRow): Work<void> {
  const arrival = { arrivals: row["entry"], outcomes: row["arrival"] }[table];
  if (typeof arrival !== "number") return;
  yield* changesOf(deleteArrivalBody, { arrival });
  yield* changesOf(hideArrival, { entry: arrival });
}

function rewritten(row: AnyRow, { columns, emptied }: TextTrace, how: { readonly finder: NamedIn; readonly hidden: string }): AnyRow {
  const replaced = columns.map((column) => {
    const value = row[column] ?? null;
    return [column, typeof value === "string" ? how.finder.replaced(value, how.hidden) : value];
  });
  return { ...Object.fromEntries(replaced), ...emptied };
}

/** What an erasure came to at its end. */
export interface ErasedRest {
  readonly erased: number;
  /** Recipients of mail that is under way to the address. */
  readonly underWay: number;
}

/** Erases what is left when the rows are done, and writes the line of the audit log, which does not name the address. */
export function* eraseRest({ address, separator, tenant, who, nowMs, secret }: EraseRequest): Work<ErasedRest> {
  const whose = { ...sentForms(address, separator), tenant: tenant ?? null };
  const hidden = hiddenAddress(address, secret);
  let erased = yield* hideEntries(whose, { hidden, who, nowMs });
  // the lines of the send log to which these belong were found, and counted
  yield* changesOf(deleteSentAddress, whose);
  // of what has no tenant only the whole site can say whose it is
  if (tenant === undefined) erased += yield* eraseShared({ address, separator }, hidden);
  const waiting = (yield* rowOf(underWay, queuedForms(address, separator)))?.total ?? 0;
  yield* appendAudit({ atMs: nowMs, who, what: "erase", recipient: hidden, because: "erased on request" });
  return { erased, underWay: waiting };
}

function* eraseShared({ address, separator }: Pick<EraseRequest, "address" | "separator">, hidden: string): Work<number> {
  const forms = queuedForms(address, separator);
  const likes = likesOf(address, separator);
  yield* changesOf(emptySettledTraces, { ...forms, nothing: new Uint8Array() });
  let erased = (yield* changesOf(hideSettledRecipients, { ...forms, hidden })) + (yield* changesOf(deleteRememberedAddress, forms));
  for (const like of likes) erased += yield* changesOf(deleteAnswersNaming, { like });
  for (const form of new Set(Object.values(forms)))
    erased += yield* changesOf(hideDeliveries, { subject: `address:${form}`, hidden: `address:${hidden}` });
  for (const like of likes) erased += yield* changesOf(forgetDeliveryTexts, { like });
  return erased;
}

/** A hold goes on under the hash, without its note and its memory; what holds nothing back goes. */
function* hideEntries(
  whose: SentForms & { readonly tenant: string | null },
  { hidden, who, nowMs }: { readonly hidden: string; readonly who: string; readonly nowMs: number },
): Work<number> {
  const entries = yield* rowsOf(entriesOfAddress, whose);
  for (const { tenant, stream, address, cause, reason, since_at, until_at } of entries) {
    yield* changesOf(deleteEntry, { tenant, stream, address });
    if (cause === null || (until_at !== null && until_at <= nowMs)) continue;
    yield* changesOf(upsertHold, { tenant, stream, address: hidden, cause, reason, since_at, until_at, outcome: null, memory: null });
    // whoever keeps a filter of the list learns the hash by this line
    yield* changesOf(insertChange, {
      tenant,
      stream,
      address: hidden,
      at: nowMs,
      what: "extended",
      who,
      cause,
      reason,
      outcome: null,
      note: null,
    });
  }
  return entries.length;
}
