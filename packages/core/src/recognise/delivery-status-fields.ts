/**
 * The names of the fields of a delivery status (RFC 3464 §2.2, §2.3), and those that programs write
 * instead. Names are lower case.
 */

import type { Found } from "../model/index.ts";

/** Fields of the whole message (RFC 3464 §2.2) that somebody asks for. */
export interface MessageFields {
  reportingMta: Found | undefined;
  queueId: Found | undefined;
}

/** What the fields of one recipient are, in the order of a `Group`. */
export const GROUP_FIELDS = [
  "final",
  "original",
  "actual",
  "action",
  "status",
  "diagnostic",
  "remote",
  "lastAttempt",
  "until",
  "logId",
  "reporting",
] as const;
type GroupField = (typeof GROUP_FIELDS)[number];

const placeOf = (field: GroupField): number => GROUP_FIELDS.indexOf(field);
export const FINAL = placeOf("final");
export const ORIGINAL = placeOf("original");
export const ACTION = placeOf("action");
export const DIAGNOSTIC = placeOf("diagnostic");
export const REPORTING = placeOf("reporting");

/** What a field is of, by its name or by the names that programs give it instead: a recipient (its place in the group) or the message. */
export interface Meaning {
  /** -1: of no recipient. */
  readonly place: number;
  readonly message: keyof MessageFields | undefined;
}

// biome-ignore format: a table
const RECIPIENT_NAMES: Readonly<Record<GroupField, string>> = {
  final: "final-recipient,final-recipients,final-receipient,final-recipent,finalrecipient,final recipient,failed-recipient,recipient",
  original: "original-recipient,orginal-recipient,original-receipient,original-rcpt-to",
  actual: "x-actual-recipient",
  action: "action",
  status: "status,error-status",
  diagnostic: "diagnostic-code,diagnostic,diagnostics-code,diagnositc-code,x-diagnostic,x-smtp-diagnostic",
  remote: "remote-mta,remotemta",
  lastAttempt: "last-attempt-date",
  until: "will-retry-until",
  logId: "final-log-id",
  reporting: "",
};

// biome-ignore format: a table
const MESSAGE_NAMES: Readonly<Record<keyof MessageFields, string>> = {
  reportingMta: "reporting-mta,reporting-ua,reporting-agent",
  queueId: "x-postfix-queue-id,x-queue-id,x-sendgrid-queueid",
};
/** Fields that stand in reports by right, and that nobody asks for: where one begins, the one before has ended. */
const OTHER_NAMES = "received-from-mta,arrival-date,original-envelope-id,x-original-envelope-id,x-display-name";

const MEANINGS = new Map<string, Meaning>();
for (const name of namesIn(OTHER_NAMES)) MEANINGS.set(name, { place: -1, message: undefined });
for (const [place, field] of GROUP_FIELDS.entries())
  for (const name of namesIn(RECIPIENT_NAMES[field])) MEANINGS.set(name, { place, message: undefined });
for (const message of Object.keys(MESSAGE_NAMES) as (keyof MessageFields)[])
  for (const name of namesIn(MESSAGE_NAMES[message])) MEANINGS.set(name, { place: -1, message });

function namesIn(list: string): string[] {
  return list === "" ? [] : list.split(",");
}

/** What the field of that name is; undefined for one that no report has by right. */
export function meaningOf(name: string): Meaning | undefined {
  return MEANINGS.get(name);
}
