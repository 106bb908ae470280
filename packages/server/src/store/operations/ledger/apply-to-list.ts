/**
 * What an outcome does to the suppression list: the entry of its address is read, the policy of the core says what becomes
 * of it, and the row is written with a line of history and, when it begins to hold mail back, an event.
 *
 * A complaint is about a stream of mail; that an address is gone or does not take mail is so for all of them.
 */

import {
  addressStandingOf,
  applyOutcome,
  cleanEntry,
  DEFAULT_SUPPRESSION_POLICY,
  type Hold,
  SUPPRESSING_REASONS,
  type SuppressionEntry,
} from "@ricochet/core";
import { ALL_STREAMS, type RecordedOutcome } from "../../../ledger/index.ts";
import { holdOf, insertChange, insertEvent, upsertHold } from "../../statements/index.ts";
import type { SuppressionKey } from "../../suppression-port.ts";
import { columnsOfEntry, entryOfColumns, keepImport } from "../suppression/index.ts";
import { changesOf, rowOf, type Work } from "../work.ts";
import type { LedgerContext } from "./ledger-context.ts";

/** An outcome that stands in the ledger. */
type WrittenOutcome = RecordedOutcome & { readonly entry: number; readonly tenant: string };

interface Door {
  readonly nowMs: number;
  readonly context: LedgerContext;
}

const WEIGHTY: ReadonlySet<string> = new Set(SUPPRESSING_REASONS);

/** Applies an outcome to the entry of its address. */
export function* applyToList(outcome: WrittenOutcome, { nowMs, context }: Door): Work<void> {
  if (!mayWeigh(outcome)) return;
  const { tenant, recipient: address, reason, entry: id } = outcome;
  const key = { tenant, stream: reason === "complaint" ? outcome.stream : ALL_STREAMS, address };
  const policy = context.suppression ?? DEFAULT_SUPPRESSION_POLICY;
  const known = yield* rowOf(holdOf, key);
  const before = known === undefined ? cleanEntry(address) : entryOfColumns(address, known);
  const observed = { ...observedOf(outcome), id: String(id) };
  const after = applyOutcome(before, observed, { nowMs, policy });
  if (after === before) return;
  if (known !== undefined) yield* keepImport(key, known);
  yield* changesOf(upsertHold, { ...key, ...columnsOfEntry(after) });
  yield* tellChange({ key, before, after, outcome: id }, nowMs);
}

/** Most outcomes say nothing of an address: for these nothing is read. */
function mayWeigh({ isProven, recipient, reason, action }: RecordedOutcome): boolean {
  if (!isProven || recipient === "") return false;
  return reason === "complaint" || (action === "failed" && WEIGHTY.has(reason));
}

function observedOf({ action, reason, bounce, confidence, atMs, isProven, feedbackType }: RecordedOutcome) {
  return { outcome: { action, reason, bounce, confidence }, atMs, isProven, ...(feedbackType !== undefined && { feedbackType }) };
}

interface Change {
  readonly key: SuppressionKey;
  readonly before: SuppressionEntry;
  readonly after: SuppressionEntry;
  readonly outcome: number;
}

function* tellChange({ key, before, after, outcome }: Change, nowMs: number): Work<void> {
  const { hold } = after;
  if (hold === undefined || isSame(hold, before.hold) || !addressStandingOf(after, { nowMs }).isSuppressed) return;
  const begins = !addressStandingOf(before, { nowMs }).isSuppressed;
  const { cause, reason = null } = hold;
  const what = begins ? "added" : "extended";
  yield* changesOf(insertChange, { ...key, at: nowMs, what, who: "policy", cause, reason, outcome, note: null });
  if (!begins) return;
  const data = JSON.stringify({ address: key.address, stream: key.stream, cause, reason: hold.reason, untilMs: hold.untilMs });
  const subject = `address:${key.address}`;
  yield* changesOf(insertEvent, { at: nowMs, tenant: key.tenant, type: "suppression.added", subject, outcome, data });
}

function isSame(a: Hold, b: Hold | undefined): boolean {
  return b !== undefined && a.cause === b.cause && a.sinceMs === b.sinceMs && a.untilMs === b.untilMs;
}
