/** What is asked and answered by HTTP: schemas with names and descriptions, and the types that follow from them. */
export { Acknowledgement, Alarm, AlarmLimits, AlarmPage, AlarmQuery } from "./alarm.ts";
export { ArrivalQuery, RecordedArrival } from "./arrival.ts";
export { type Attempt, MessageAttempts } from "./attempt.ts";
export { AuditPage, AuditQuery } from "./audit.ts";
export { Destination, DestinationName, DestinationPage, DestinationProfile, DestinationQuery, PauseRequest } from "./destination.ts";
export { Event, EventQuery } from "./event.ts";
export { ApiKey, ApiKeys, MadeApiKey, Me, NewApiKey } from "./key.ts";
export { Message, MessageNotices, NotedMessages, RawQuery, SentBatch, SentMessage } from "./message.ts";
export { Arrival, Outcome, OutcomePage, OutcomeQuery } from "./outcome.ts";
export { ErasedAddress, PrivacyRequest, Trace } from "./privacy.ts";
export { Problem } from "./problem.ts";
export { OrderedCount, QueueCounts, QueueEntry, QueueId, QueueOrder, QueuePage, QueueQuery } from "./queue.ts";
export { RateQuery, Rates } from "./rate.ts";
export { Report } from "./report.ts";
export { Reputation, ReputationQuery } from "./reputation.ts";
export {
  ChangedCount,
  CheckedSuppressions,
  HeldStream,
  ImportedSuppressions,
  ImportProgress,
  NewSuppression,
  NewSuppressions,
  Suppressible,
  Suppression,
  SuppressionCheck,
  SuppressionHistory,
  SuppressionPage,
  SuppressionQuery,
} from "./suppression.ts";
export { CheckedPath, CheckRequest, Composition, SignedPath, SignRequest } from "./tool.ts";
export { Entry, Tenant } from "./values.ts";
export {
  DeliveryQuery,
  NewWebhook,
  ReplayedCount,
  ReplayRequest,
  SecretChange,
  Webhook,
  WebhookChange,
  WebhookDeliveries,
  Webhooks,
  WebhookTest,
  WebhookWithSecret,
} from "./webhook.ts";
