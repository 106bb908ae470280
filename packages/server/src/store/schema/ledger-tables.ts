/**
 * The tables of the ledger. Times are milliseconds since 1970, flags 0 or 1.
 *
 * - `arrivals` is append-only; `key` tells what came before. Its mail lies in `arrival_bodies` as long as it is kept.
 * - `outcomes` has a row for each recipient of an arrival; what people look for stands in columns.
 * - `sent_messages` and `sent_recipients` are the send log of mail that others sent for us.
 * - `rates` has one row for an hour and each way to tell mail apart.
 * - `intake_positions` says how far each source was read.
 */

import type { Generated } from "kysely";

export interface LedgerTables {
  readonly arrivals: ArrivalRow;
  readonly arrival_bodies: ArrivalBodyRow;
  readonly outcomes: OutcomeRow;
  readonly sent_messages: SentMessageRow;
  readonly sent_recipients: SentRecipientRow;
  readonly rates: RateRow;
  readonly intake_positions: IntakePositionRow;
  readonly alarms: AlarmRow;
}

export interface ArrivalRow {
  readonly entry: Generated<number>;
  readonly key: string;
  readonly source: string;
  readonly account: string;
  readonly at: number;
  readonly tenant: string;
  readonly kind: string;
  readonly format: string;
  readonly verdict: string;
  readonly strength: string;
  readonly size_bytes: number;
  /** JSON of the envelope, of the report, of the evidence. */
  readonly envelope: string | null;
  readonly report: string | null;
  readonly evidence: string | null;
  /** 1 as long as there are addresses in it. */
  readonly named: number;
}

export interface ArrivalBodyRow {
  readonly arrival: number;
  readonly octets: Uint8Array;
}

export interface OutcomeRow {
  readonly entry: Generated<number>;
  readonly arrival: number;
  readonly position: number;
  readonly at: number;
  readonly tenant: string;
  readonly stream: string;
  /** An address; after its time a hash of it. */
  readonly recipient: string;
  readonly domain: string;
  readonly sender_domain: string;
  readonly provider: string;
  readonly source: string;
  readonly verdict: string;
  readonly action: string;
  readonly status: string | null;
  readonly code: number | null;
  readonly reason: string;
  readonly bounce: string;
  readonly rule: string | null;
  /** Thousandths. */
  readonly confidence: number;
  readonly proven: number;
  readonly feedback_type: string | null;
  readonly text: string;
  readonly remote_mta: string | null;
  readonly reporting_mta: string | null;
  readonly message_id: string | null;
  readonly queued: number | null;
  readonly sent: number | null;
}

export interface SentMessageRow {
  readonly id: Generated<number>;
  readonly tenant: string;
  readonly stream: string;
  readonly sent_at: number;
  readonly message_id: string | null;
  readonly envelope_id: string | null;
  readonly queue_id: string | null;
  readonly reverse_path: string | null;
  readonly author: string | null;
  readonly tags: string | null;
}

export interface SentRecipientRow {
  readonly sent: number;
  readonly address: string;
}

export interface RateRow {
  /** Hours since 1970. */
  readonly hour: number;
  readonly tenant: string;
  readonly stream: string;
  readonly sender_domain: string;
  readonly provider: string;
  readonly measure: string;
  readonly reason: string;
  readonly total: number;
}

export interface IntakePositionRow {
  readonly account: string;
  readonly source: string;
  readonly position: string;
  readonly at: number;
  readonly trouble: string | null;
  readonly arrivals: number;
}

export interface AlarmRow {
  readonly id: Generated<number>;
  readonly tenant: string;
  readonly kind: string;
  /** What it is about: a domain, a provider, an address of ours. */
  readonly subject: string;
  readonly since_at: number;
  readonly until_at: number | null;
  readonly data: string;
  readonly acknowledged_at: number | null;
  readonly acknowledged_by: string | null;
  readonly note: string | null;
}
