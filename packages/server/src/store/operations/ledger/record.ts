/**
 * Arrivals become rows, and all that follows from them does in the same transaction: outcomes, figures, the suppression
 * list, events. An arrival whose key is known has been here before, and nothing follows from it.
 */

import type { RateCount, Recording } from "../../../ledger/index.ts";
import type { Recorded, RecordRequest } from "../../ledger-port.ts";
import { type ArrivalValues, insertArrival, insertArrivalBody, insertOutcome } from "../../statements/index.ts";
import { changesOf, entryOf, type Work } from "../work.ts";
import { applyToList } from "./apply-to-list.ts";
import type { LedgerContext } from "./ledger-context.ts";
import { measureOf } from "./measure-of.ts";
import { rowOfOutcome } from "./outcome-row.ts";
import { movePosition } from "./positions.ts";
import { tellOutcome } from "./tell.ts";

/** Records arrivals in their order; what became of each. */
export function* record(request: RecordRequest, context: LedgerContext): Work<readonly Recorded[]> {
  const { recordings = [], counts = [], position, nowMs } = request;
  const recorded: Recorded[] = [];
  for (const recording of recordings) recorded.push(yield* recordOne(recording, { nowMs, context }));
  for (const count of counts) addBounded(count, { nowMs, context });
  if (position !== undefined) yield* movePosition(position, recorded.filter(({ isKnown }) => !isKnown).length);
  return recorded;
}

interface Door {
  readonly nowMs: number;
  readonly context: LedgerContext;
}

const KNOWN: Recorded = { isKnown: true };

function* recordOne(recording: Recording, door: Door): Work<Recorded> {
  const { arrival: facts, body, counts = [] } = recording;
  const arrival = yield* entryOf(insertArrival, rowOfArrival(facts));
  if (arrival === undefined) return KNOWN;
  if (body !== undefined) yield* changesOf(insertArrivalBody, { arrival, octets: body });
  for (const count of counts) addBounded(count, door);
  const outcomes: number[] = [];
  for (let position = 0; position < recording.outcomes.length; position += 1) {
    outcomes.push(yield* recordOutcome(recording, { ...door, arrival, position }));
  }
  return { isKnown: false, arrival, outcomes };
}

function* recordOutcome(
  { arrival: facts, outcomes }: Recording,
  { arrival, position, nowMs, context }: Door & { readonly arrival: number; readonly position: number },
): Work<number> {
  const outcome = outcomes[position] as Recording["outcomes"][number];
  const entry = (yield* entryOf(insertOutcome, rowOfOutcome(outcome, { facts, arrival, position }))) ?? 0;
  const measure = measureOf(outcome, facts.verdict);
  const { atMs, stream, senderDomain, provider, reason } = outcome;
  const { tenant } = facts;
  if (measure !== undefined) addBounded({ atMs, tenant, stream, senderDomain, provider, measure, reason, count: 1 }, { nowMs, context });
  if (facts.verdict === "forged") return entry;
  yield* tellOutcome(outcome, { entry, tenant, nowMs });
  yield* applyToList({ ...outcome, entry, tenant }, { nowMs, context });
  return entry;
}

function addBounded(count: RateCount, { nowMs, context }: Door): void {
  context.rates.add(context.strangers.bounded(count, nowMs));
}

function rowOfArrival({ atMs, sizeBytes, envelope, report, evidence, ...facts }: Recording["arrival"]): ArrivalValues {
  return {
    ...facts,
    at: atMs,
    size_bytes: sizeBytes,
    envelope: envelope === undefined ? null : JSON.stringify(envelope),
    report: report ?? null,
    evidence: evidence ?? null,
  };
}
