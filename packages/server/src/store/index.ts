/** The store of queued mail. */

export { ORDERED_AT_MS } from "./moves.ts";
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
  NewRecipientFacts,
  Provenance,
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
export { openSqliteStore, type SqliteStoreOptions } from "./sqlite/index.ts";
export { STORE_FAILURES, StoreFailure, type StoreFailureCode } from "./store-failure.ts";
