/** The tables, as the query builder knows them. */
export type { AnswerRow, ApiKeyRow } from "./access-tables.ts";
export type {
  AlarmRow,
  ArrivalRow,
  IntakePositionRow,
  OutcomeRow,
  RateRow,
  SentMessageRow,
} from "./ledger-tables.ts";
export type { EventRow, WebhookDeliveryRow, WebhookRow } from "./outbox-tables.ts";
export type {
  AttemptRow,
  AuditRow,
  ChunkRow,
  ContentRow,
  DestinationRow,
  MessageRow,
  RecipientRow,
  RememberedRow,
  TallyRow,
} from "./queue-tables.ts";
export type { SessionRow, SignInLinkRow } from "./session-tables.ts";
export type { StoredSuppressionRow, SuppressionChangeRow, SuppressionRow } from "./suppression-tables.ts";
export type { Tables } from "./tables.ts";
