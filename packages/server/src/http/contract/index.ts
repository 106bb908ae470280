/** What is asked and answered by HTTP: schemas with names and descriptions, and the types that follow from them. */
export { ArrivalQuery, RecordedArrival } from "./arrival.ts";
export { Act, AuditPage, AuditQuery } from "./audit.ts";
export { Destination, DestinationName, DestinationPage, DestinationProfile, DestinationQuery, PauseRequest } from "./destination.ts";
export { Event, EventQuery } from "./event.ts";
export { ApiKey, ApiKeys, MadeApiKey, Me, NewApiKey } from "./key.ts";
export { Message, NotedMessages, QueueState, SentBatch, SentMessage } from "./message.ts";
export { Arrival, Outcome, OutcomePage, OutcomeQuery, Verdict } from "./outcome.ts";
export { Problem } from "./problem.ts";
export { OrderedCount, QueueCounts, QueueEntry, QueueId, QueueOrder, QueuePage, QueueQuery } from "./queue.ts";
export { RATE_GROUPS, RateQuery, Rates } from "./rate.ts";
export { ActionName, BounceClass, REASON_NAMES, ReasonName, Report } from "./report.ts";
export {
  CHECKED_AT_ONCE,
  ChangedCount,
  CheckedSuppressions,
  HeldStream,
  ImportedSuppressions,
  NewSuppression,
  NewSuppressions,
  Suppressible,
  Suppression,
  SuppressionChange,
  SuppressionCheck,
  SuppressionHistory,
  SuppressionPage,
  SuppressionQuery,
} from "./suppression.ts";
export { CheckedPath, CheckRequest, Composition, SignedPath, SignRequest } from "./tool.ts";
export { Address, Domain, Entry, Instant, NOTHING, Note, PAGE_QUERY, pageOf, Stream, Tenant } from "./values.ts";
export {
  DeliveryQuery,
  NewWebhook,
  ReplayedCount,
  ReplayRequest,
  SecretChange,
  Webhook,
  WebhookChange,
  WebhookDeliveries,
  WebhookDelivery,
  Webhooks,
  WebhookTest,
  WebhookWithSecret,
} from "./webhook.ts";
