/**
 * What is too old goes, a little at a time: the mails, then the addresses, then the rows; lines of the send log, figures,
 * events, alarms and the history of the suppression list beside them. Whoever calls does so again until nothing is left to forget.
 */

import { hourOf } from "../../../ledger/index.ts";
import type { ForgetRequest } from "../../ledger-port.ts";
import {
  deleteAlarm,
  deleteArrival,
  deleteArrivalBody,
  deleteChange,
  deleteEvent,
  deleteHour,
  deleteOutcomes,
  deleteSent,
  deleteSentRecipients,
  oldArrivals,
  oldestBodies,
  oldestChanges,
  oldestEvents,
  oldestHour,
  oldSent,
  overAlarms,
} from "../../statements/index.ts";
import { changesOf, rowOf, rowsOf, type Work } from "../work.ts";
import { hideArrivalAndOutcomes } from "./hide-arrival.ts";

/** Forgets up to `limit` rows of each kind; how many it was. */
export function* forget(request: ForgetRequest): Work<number> {
  const { limit } = request;
  return (
    (yield* forgetBodies(request.bodiesBeforeMs, limit)) +
    (yield* forgetAddresses(request)) +
    (yield* forgetArrivals(request.outcomesBeforeMs, limit)) +
    (yield* forgetSent(request.sentBeforeMs, limit)) +
    (yield* forgetRates(request.ratesBeforeMs)) +
    (yield* forgetEvents(request.eventsBeforeMs, limit)) +
    (yield* forgetAlarms(request.alarmsBeforeMs, limit)) +
    (yield* forgetHistory(request.historyBeforeMs, limit))
  );
}

function* forgetBodies(beforeMs: number, limit: number): Work<number> {
  const old = (yield* rowsOf(oldestBodies, { limit })).filter(({ at }) => at < beforeMs);
  for (const { arrival } of old) yield* changesOf(deleteArrivalBody, { arrival });
  return old.length;
}

function* forgetAddresses({ addressesBeforeMs, secret, limit }: ForgetRequest): Work<number> {
  const old = yield* rowsOf(oldArrivals, { named: 1, before: addressesBeforeMs, limit });
  for (const { entry } of old) yield* hideArrivalAndOutcomes(entry, secret);
  return old.length;
}

function* forgetArrivals(beforeMs: number, limit: number): Work<number> {
  const old = [
    ...(yield* rowsOf(oldArrivals, { named: 0, before: beforeMs, limit })),
    ...(yield* rowsOf(oldArrivals, { named: 1, before: beforeMs, limit })),
  ];
  for (const { entry } of old) {
    yield* changesOf(deleteOutcomes, { arrival: entry });
    yield* changesOf(deleteArrivalBody, { arrival: entry });
    yield* changesOf(deleteArrival, { entry });
  }
  return old.length;
}

function* forgetSent(beforeMs: number, limit: number): Work<number> {
  const old = yield* rowsOf(oldSent, { before: beforeMs, limit });
  for (const { id } of old) {
    yield* changesOf(deleteSentRecipients, { sent: id });
    yield* changesOf(deleteSent, { id });
  }
  return old.length;
}

function* forgetAlarms(beforeMs: number, limit: number): Work<number> {
  const old = yield* rowsOf(overAlarms, { before: beforeMs, limit });
  for (const { id } of old) yield* changesOf(deleteAlarm, { id });
  return old.length;
}

function* forgetHistory(beforeMs: number, limit: number): Work<number> {
  const old = (yield* rowsOf(oldestChanges, { limit })).filter(({ at }) => at < beforeMs);
  for (const { entry } of old) yield* changesOf(deleteChange, { entry });
  return old.length;
}

/** An hour at a time. */
function* forgetRates(beforeMs: number): Work<number> {
  const hour = (yield* rowOf(oldestHour, {}))?.hour ?? undefined;
  if (hour === undefined || hour >= hourOf(beforeMs)) return 0;
  return yield* changesOf(deleteHour, { hour });
}

function* forgetEvents(beforeMs: number, limit: number): Work<number> {
  const old = (yield* rowsOf(oldestEvents, { limit })).filter(({ at }) => at < beforeMs);
  for (const { entry } of old) yield* changesOf(deleteEvent, { entry });
  return old.length;
}
