/** The store of queued mail. */

export {
  type AccessStore,
  ALL_TENANTS,
  type ApiKey,
  type AuditLine,
} from "./access-port.ts";
export type { Alarm, AlarmStore } from "./alarm-port.ts";
export type { AttemptedRecipient, AttemptRecord, KeptDialogue, KeptExchange } from "./attempt-port.ts";
export { writeFingerprint } from "./fingerprint.ts";
export type {
  ForgetRequest,
  IntakePosition,
  LedgerDoor,
  LedgerOutcome,
  LedgerStore,
  OutcomeFilter,
  RateFilter,
  RateSum,
  Recorded,
  RecordRequest,
  SentFound,
  SentQuestion,
  TracePage,
} from "./ledger-port.ts";
export { GIVEN_UP_AT_MS, movableStates, NEVER_DUE_AT_MS, ORDERED_AT_MS } from "./moves.ts";
export {
  type DueDelivery,
  type NewEvent,
  type OutboxStep,
  type OutboxStore,
  type PendingCounts,
  type PendingDelivery,
  WEBHOOK_SHAPES,
  type Webhook,
  type WebhookShape,
} from "./outbox-port.ts";
export type {
  AuditEntry,
  Claim,
  ClaimRequest,
  ContentWriter,
  LastAnswer,
  MessageFacts,
  MessageId,
  NewMessage,
  NewRecipient,
  QueueCommand,
  QueueCounts,
  QueuedRecipient,
  QueueEntry,
  QueueFilter,
  QueueStore,
  RecipientKey,
  RecipientState,
  RememberedAddress,
  Settled,
  Settlement,
  StagedContent,
} from "./port.ts";
export { RECIPIENT_STATES } from "./port.ts";
export type { Session, SessionStore, SignInLink } from "./session-port.ts";
export { copyStore, ledgerBehind, openSqliteStore } from "./sqlite/index.ts";
export type { Store } from "./store.ts";
export { StoreFailure } from "./store-failure.ts";
export { suppressionLine } from "./suppression-line.ts";
export type {
  FingerprintPlace,
  Removal,
  Suppression,
  SuppressionBy,
  SuppressionChange,
  SuppressionFilter,
  SuppressionKey,
  SuppressionQuestion,
  SuppressionStore,
} from "./suppression-port.ts";
