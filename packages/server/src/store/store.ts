/** All that one store keeps: the queue itself, and beside it what is known of mail that left. One file, one writer. */

import type { AccessStore } from "./access-port.ts";
import type { AlarmStore } from "./alarm-port.ts";
import type { LedgerStore } from "./ledger-port.ts";
import type { OutboxStore } from "./outbox-port.ts";
import type { QueueStore } from "./port.ts";
import type { SessionStore } from "./session-port.ts";
import type { SuppressionStore } from "./suppression-port.ts";

/** A store. */
export interface Store extends QueueStore {
  readonly ledger: LedgerStore;
  readonly suppressions: SuppressionStore;
  readonly outbox: OutboxStore;
  readonly access: AccessStore;
  readonly sessions: SessionStore;
  readonly alarms: AlarmStore;
}
