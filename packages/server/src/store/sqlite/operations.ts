/** What can be asked of the two threads: a name, what it takes, what it returns. The same table types both ends of the wire. */

import { sqliteDialect } from "../dialect/index.ts";
import {
  type AcceptedAsOne,
  acknowledgeAlarm,
  addKey,
  addSignInLink,
  arrival,
  auditPage,
  type Context,
  claim,
  claimPastTime,
  clearAlarm,
  counts,
  enqueue,
  enqueueAll,
  findSent,
  forget,
  forgetAnswers,
  forgetStage,
  integrity,
  lease,
  list,
  listAlarms,
  logSent,
  message,
  move,
  movePosition,
  nextDue,
  noteAct,
  noteKeyUse,
  noteSessionSeen,
  ordered,
  outcome,
  outcomes,
  piece,
  position,
  positions,
  purge,
  raiseAlarm,
  rates,
  readAnswer,
  readAttempts,
  readAudit,
  readKeyByHash,
  readKeys,
  readSession,
  recall,
  record,
  recover,
  remember,
  rememberAnswer,
  repair,
  revokeKey,
  type SettledRows,
  sent,
  settle,
  signIn,
  signOut,
  stageChunk,
  type Work,
} from "../operations/index.ts";
import {
  appendEvents,
  countDeliveries,
  lastEvent,
  listDeliveries,
  putWebhook,
  readDue,
  readEvents,
  readNextDue,
  readWaiting,
  readWebhooks,
  removeWebhook,
  replayDeliveries,
  stepOutbox,
} from "../operations/outbox/index.ts";
import { eraseRest, eraseRows, findTraces } from "../operations/privacy/index.ts";
import {
  addEntries,
  checkEntries,
  countEntries,
  entryHistory,
  fingerprints,
  importEntries,
  lastOfHistory,
  listEntries,
  removeEntries,
} from "../operations/suppression/index.ts";
import type { NewMessage } from "../port.ts";

/** Operations of the writer; each is a part of some commit. */
export const WRITES = {
  enqueue: (message: NewMessage, context: Context) => enqueue(message, context),
  enqueueAll: (accepted: AcceptedAsOne, context: Context) => enqueueAll(accepted, context),
  settle: (settlement: SettledRows, context: Context) => settle(settlement, context),
  claim,
  claimPastTime,
  stageChunk,
  forgetStage,
  lease,
  recover,
  purge,
  // Asked by the queue all the time: the reader need not run for it, and without a write there is no commit to wait for.
  nextDue,
  ordered: (_nothing: undefined, context: Context) => ordered(context),
  move,
  remember,
  // A client at RCPT waits for it, and for one row no thread is to be started.
  recall,
  repair: (_nothing: undefined, context: Context) => repair(sqliteDialect, context),
  addSuppressions: addEntries,
  importSuppressions: importEntries,
  removeSuppressions: removeEntries,
  record,
  logSent,
  movePosition: (position: Parameters<typeof movePosition>[0]) => movePosition(position),
  forget,
  eraseRows,
  eraseRest,
  addKey,
  revokeKey,
  noteKeyUse,
  rememberAnswer,
  forgetAnswers,
  noteAct,
  addSignInLink,
  signIn,
  signOut,
  noteSessionSeen,
  // Asked by whoever enforces the list: the reader need not run for a list that is empty.
  lastSuppressionChange: (_nothing: undefined) => lastOfHistory(),
  // Asked once by each daemon: where none is active the reader need not run.
  activeAlarms: (limit: number, context: Context) => listAlarms({ isActive: true, limit }, context),
  raiseAlarm,
  clearAlarm,
  acknowledgeAlarm,
  appendEvents,
  putWebhook,
  removeWebhook,
  stepOutbox,
  replayDeliveries,
  // Asked now and then by each daemon: where nobody is told of anything the reader need not run.
  readWebhooks,
} as const;

/** Operations of the reader; each sees one state of the database. */
export const READS = {
  list,
  counts: (_nothing: undefined) => counts(),
  message,
  piece,
  readAttempts,
  readAudit,
  outcomes,
  outcome,
  arrival,
  sent,
  findSent,
  rates,
  findTraces,
  listAlarms,
  positions: (_nothing: undefined) => positions(),
  position,
  readKeys,
  readKeyByHash,
  readAnswer,
  readSession,
  auditPage,
  integrity: (_nothing: undefined, context: Context) => integrity(sqliteDialect, context),
  checkSuppressions: checkEntries,
  listSuppressions: listEntries,
  countSuppressions: countEntries,
  suppressionHistory: entryHistory,
  suppressionFingerprints: fingerprints,
  readEvents,
  lastEvent: (_nothing: undefined) => lastEvent(),
  listDeliveries,
  readDue,
  readNextDue,
  readWaiting,
  countDeliveries,
} as const;

type Operations = typeof WRITES & typeof READS;
/** The name of an operation. */
export type OperationName = keyof Operations;
/** What an operation takes. */
export type Asked<N extends OperationName> = Parameters<Operations[N]>[0];
/** What an operation returns. */
export type Returned<N extends OperationName> = ReturnType<Operations[N]> extends Work<infer R> ? R : never;

/** One operation on its way to a thread. */
export interface Request<N extends OperationName = OperationName> {
  readonly id: number;
  readonly name: N;
  readonly asked: Asked<N>;
}
