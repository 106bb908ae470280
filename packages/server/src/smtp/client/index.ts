/** The client's side of the wire: ESMTP and LMTP. */
export type { Connection } from "./connection.ts";
export type { ConnectionOptions, TlsMode } from "./connection-options.ts";
export { type Opening, openConnection } from "./open-connection.ts";
export { probeRecipient } from "./probe-recipient.ts";
export { DEFAULT_TIMEOUTS, type Timeouts } from "./timeouts.ts";
export type {
  AnsweredVerb,
  Broken,
  RecipientAnswer,
  Refused,
  Said,
  ServerFacts,
  Transaction,
  TransactionResult,
  WireFailure,
  WireFailureCode,
} from "./transaction.ts";
