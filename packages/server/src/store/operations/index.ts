/** What the store does, as work that any engine can run. */
export { acknowledgeAlarm, clearAlarm, listAlarms, raiseAlarm } from "./alarms.ts";
export { forgetAnswers, readAnswer, rememberAnswer } from "./answers.ts";
export { addKey, noteKeyUse, readKeyByHash, readKeys, revokeKey } from "./api-keys.ts";
export { readAttempts, rowsOfAttempts } from "./attempts.ts";
export { readAudit } from "./audit.ts";
export { auditPage, noteAct } from "./audit-page.ts";
export { type Claimed, claim, claimPastTime } from "./claim.ts";
export { type AcceptedAsOne, enqueue, enqueueAll } from "./enqueue.ts";
export { integrity, repair } from "./integrity.ts";
export { endLeases, lease, recover } from "./lease.ts";
export {
  arrival,
  findSent,
  forget,
  logSent,
  movePosition,
  outcome,
  outcomes,
  position,
  positions,
  rates,
  record,
  Strangers,
  sent,
} from "./ledger/index.ts";
export { purge } from "./message-end.ts";
export { migrate, pendingMigrations } from "./migrate.ts";
export { move } from "./move.ts";
export type { Context } from "./operation.ts";
export { counts, list, message, nextDue, ordered, piece } from "./read.ts";
export { recall, remember } from "./remembered.ts";
export { addSignInLink, noteSessionSeen, readSession, signIn, signOut } from "./sessions.ts";
export { type SettledRows, settle } from "./settle.ts";
export { forgetStage, forgetUnclaimedStages, stageChunk } from "./staging.ts";
export { beginTransaction, endTransaction, type Settings } from "./transaction.ts";
export type { Answer, Step, Work } from "./work.ts";
