/**
 * Where an address can stand in the store, as a table: which columns, and what becomes of them when it is to be forgotten.
 * A table of the store that holds words of others and is not here would keep what was to be erased: a test goes through all.
 */

import type { Tables } from "../../schema/index.ts";

/** Rows with a number as their key, in whose texts an address may stand. */
export interface TextTrace {
  readonly table:
    | "arrivals"
    | "outcomes"
    | "events"
    | "suppression_changes"
    | "audit"
    | "sent_messages"
    | "messages"
    | "alarms"
    | "attempts";
  readonly key: "entry" | "id";
  /** In which it is looked for, and put a hash into its place. */
  readonly columns: readonly string[];
  /** Emptied in a row that names it: there it may stand in forms that nobody finds. */
  readonly emptied?: Readonly<Record<string, string | number | Uint8Array | null>>;
  readonly hasTenant: boolean;
  /** The column that names a message: only of mail that has come to its end, for what is under way is still owed to somebody. */
  readonly settledMessage?: "id" | "message";
  /** A table of its recipients, each with the key of its row: a row that went to the address is about it, although it does not name it. */
  readonly recipients?: { readonly table: "sent_recipients" | "recipients"; readonly key: "sent" | "message" };
}

/** One row a table. */
export const TEXT_TRACES: readonly TextTrace[] = [
  {
    table: "arrivals",
    key: "entry",
    columns: ["envelope", "report", "evidence"],
    emptied: { named: 0, envelope: null, report: null, evidence: null },
    hasTenant: true,
  },
  { table: "outcomes", key: "entry", columns: ["recipient", "text"], hasTenant: true },
  { table: "events", key: "entry", columns: ["subject", "data"], hasTenant: true },
  { table: "suppression_changes", key: "entry", columns: ["address", "note"], hasTenant: true },
  {
    table: "sent_messages",
    key: "id",
    columns: ["reverse_path", "author", "tags"],
    hasTenant: true,
    recipients: { table: "sent_recipients", key: "sent" },
  },
  { table: "alarms", key: "id", columns: ["subject", "data", "note"], hasTenant: true },
  { table: "audit", key: "entry", columns: ["recipient", "because"], hasTenant: false },
  {
    table: "messages",
    key: "id",
    columns: ["reverse_path", "envelope_id"],
    emptied: { trace: new Uint8Array() },
    hasTenant: false,
    settledMessage: "id",
    recipients: { table: "recipients", key: "message" },
  },
  {
    table: "attempts",
    key: "entry",
    columns: ["recipients", "dialogues"],
    emptied: { dialogues: "[]" },
    hasTenant: false,
    settledMessage: "message",
  },
];

/** Tables in which nobody's address can stand, or only as long as it is under way, with the reason. */
export const WITHOUT_TRACES: Readonly<Partial<Record<keyof Tables, string>>> = {
  arrival_bodies: "goes with its arrival",
  sent_recipients: "has rows of its own in the operation",
  suppressions: "has rows of its own in the operation",
  recipients: "has rows of its own in the operation",
  remembered: "has rows of its own in the operation",
  webhook_deliveries: "has rows of its own in the operation",
  answers: "has rows of its own in the operation",
  contents: "lives as long as its message is under way",
  stages: "numbers",
  chunks: "lives as long as its message is under way",
  rates: "domains and hosts",
  destinations: "domains",
  tallies: "numbers",
  leases: "names of daemons",
  migrations: "names of ours",
  webhooks: "receivers of ours",
  api_keys: "keys of ours",
  sign_in_links: "hashes and roles",
  sessions: "hashes and roles",
  intake_positions: "accounts of ours",
};
