/** Every statement of the store, each written once for all engines. */
export { activeAlarm, alarmListing, endAlarm, insertAlarm, noteAcknowledged, type ReadAlarm } from "./alarms.ts";
export { answerOf, deleteAnswers, insertAnswer } from "./answers.ts";
export { allKeys, endKey, insertKey, keysOfTenant, keyWithHash, touchKey } from "./api-keys.ts";
export { attemptsAt, deleteAttempts, deleteAttemptsUpTo, insertAttempt, type ReadAttempt, surplusAttempt } from "./attempts.ts";
export { type AuditValues, insertAudit, newestAudit } from "./audit.ts";
export { auditListing } from "./audit-listing.ts";
export { type ClaimedRow, claimDue, claimOverdue, deleteEndedLeases, giveBack, lostOwners, upsertLease } from "./claims.ts";
export {
  chunkOf,
  contentOf,
  copyChunks,
  deleteChunks,
  deleteContent,
  deleteStage,
  insertChunk,
  insertContent,
  insertStage,
  takeStage,
  unclaimedStages,
} from "./contents.ts";
export { deleteIdleDestination, destinationsByWaiting, destinationsDue, noteWaiting, renewDestination } from "./destinations.ts";
export { INVARIANTS, type Invariant } from "./invariants.ts";
export {
  type ArrivalValues,
  addRate,
  allPositions,
  arrivalBodyOf,
  arrivalOf,
  deleteAlarm,
  deleteArrival,
  deleteArrivalBody,
  deleteChange,
  deleteEvent,
  deleteHour,
  deleteOutcomes,
  deleteSent,
  deleteSentRecipients,
  type FoundRow,
  hideArrival,
  hideRecipient,
  holdOf,
  insertArrival,
  insertArrivalBody,
  insertChange,
  insertEvent,
  insertOutcome,
  insertSent,
  insertSentRecipient,
  type ListedOutcome,
  type OutcomeValues,
  oldArrivals,
  oldestBodies,
  oldestChanges,
  oldestEvents,
  oldestHour,
  oldSent,
  oneOutcome,
  outcomeListing,
  overAlarms,
  positionOf,
  type QueuedRow,
  queuedBy,
  queuedOf,
  queuedRecipients,
  rateSums,
  recipientsOfArrival,
  type SummedRow,
  sentBy,
  sentOf,
  sentRecipients,
  upsertHold,
  upsertPosition,
} from "./ledger/index.ts";
export { type ListedRow, listing } from "./listing.ts";
export {
  deleteMessage,
  deleteRecipients,
  type FactsRow,
  insertMessage,
  lessenUnsettled,
  messageFacts,
  settledBefore,
} from "./messages.ts";
export { giveUpRecipient, insertRecipient, type LastRow, moveRecipient, putBack, settleRecipient } from "./recipients.ts";
export { deleteRemembered, rememberedById, upsertRemembered } from "./remembered.ts";
export {
  endSession,
  forgetLinks,
  forgetSessions,
  insertLink,
  insertSession,
  sessionWithHash,
  takeLink,
  touchSession,
} from "./sessions.ts";
export {
  type AnyStatement,
  compileStatement,
  Slot,
  type SqlValue,
  type SqlValues,
  type Statement,
} from "./statement.ts";
export { addTally, allTallies, oldestWaiting } from "./tallies.ts";
