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
export { openSqliteStore } from "./sqlite/index.ts";
export { StoreFailure } from "./store-failure.ts";
