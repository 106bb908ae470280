/** The statements of the ledger, each written once for all engines. */
export { type ArrivalValues, arrivalBodyOf, arrivalOf, insertArrival, insertArrivalBody } from "./arrivals.ts";
export { insertEvent } from "./events.ts";
export {
  deleteAlarm,
  deleteArrival,
  deleteArrivalBody,
  deleteChange,
  deleteEvent,
  deleteHour,
  deleteOutcomes,
  deleteSent,
  deleteSentRecipients,
  hideArrival,
  hideRecipient,
  oldArrivals,
  oldestBodies,
  oldestChanges,
  oldestEvents,
  oldestHour,
  oldSent,
  overAlarms,
  recipientsOfArrival,
} from "./forgetting.ts";
export { holdOf, insertChange, upsertHold } from "./holds.ts";
export { oneOutcome, outcomeListing } from "./outcome-listing.ts";
export { insertOutcome, type ListedOutcome, type OutcomeValues } from "./outcomes.ts";
export { allPositions, positionOf, upsertPosition } from "./positions.ts";
export { addRate, rateSums, type SummedRow } from "./rates.ts";
export {
  type FoundRow,
  insertSent,
  insertSentRecipient,
  type QueuedRow,
  queuedBy,
  queuedOf,
  queuedRecipients,
  sentBy,
  sentOf,
  sentRecipients,
} from "./sent.ts";
