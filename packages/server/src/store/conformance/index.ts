/** What every store must do, whatever engine it runs on. */
import { ACCESS_CASES } from "./access-cases.ts";
import { ALARM_CASES } from "./alarm-cases.ts";
import { ANY_ORDER_CASES } from "./any-order-cases.ts";
import { CLAIM_CASES } from "./claim-cases.ts";
import { COMMAND_CASES } from "./command-cases.ts";
import { ENQUEUE_CASES } from "./enqueue-cases.ts";
import { LEDGER_CASES } from "./ledger-cases.ts";
import { LEDGER_TIME_CASES } from "./ledger-time-cases.ts";
import { OUTBOX_CASES } from "./outbox-cases.ts";
import { SEND_LOG_CASES } from "./send-log-cases.ts";
import { SESSION_CASES } from "./session-cases.ts";
import { SETTLE_CASES } from "./settle-cases.ts";
import type { StoreCase } from "./store-case.ts";
import { SUPPRESSION_CASES } from "./suppression-cases.ts";

export { NOON_MS, OWNER, sampleMessage, sampleRecipient } from "./sample.ts";
export { sampleOutcome, sampleRecording } from "./sample-recording.ts";

/** All cases. */
export const STORE_CASES: readonly StoreCase[] = [
  ...ENQUEUE_CASES,
  ...CLAIM_CASES,
  ...SETTLE_CASES,
  ...COMMAND_CASES,
  ...ANY_ORDER_CASES,
  ...SUPPRESSION_CASES,
  ...LEDGER_CASES,
  ...SEND_LOG_CASES,
  ...LEDGER_TIME_CASES,
  ...ACCESS_CASES,
  ...SESSION_CASES,
  ...OUTBOX_CASES,
  ...ALARM_CASES,
];
