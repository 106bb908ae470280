/** A record of a list -> an entry, or why it is none, in words for whoever reads the numbers of lines. */

import { HOLD_CAUSES, type HoldCause, type Reason, SUPPRESSING_REASONS } from "@ricochet/core";
import { type AddressRules, ALL_STREAMS, canonicalAddress, DEFAULT_TENANT, STREAMS } from "../../../ledger/index.ts";
import type { Suppression } from "../../../store/index.ts";
import { CAUSE_OF_KIND, LIST_FORMS, type ListForm, type ListKind } from "./list-formats.ts";
import { ADDRESS_NAMES } from "./list-record.ts";

/** What holds for a whole list. */
export interface ListOptions {
  readonly rules: AddressRules;
  readonly nowMs: number;
  /** Whose list it becomes; what a record says counts only where this is absent. */
  readonly tenant?: string;
  readonly stream?: string;
  /** What the list is about, where it does not say so itself. */
  readonly kind?: ListKind;
}

/** An entry, or a fault. */
export type RecordResult = Suppression | { readonly fault: string };

type Fields = Readonly<Record<string, unknown>>;

const TENANT = /^[^\0-\x1f\x7f]{1,200}$/;
const DAY_MS = 86_400_000;
/** As the first hold of the policy: a block says little about the next message. */
const BLOCK_DAYS = 7;
const MAX_NOTE = 200;
/** What stands in the place of octets that cannot be decoded: such an entry would hold nobody back, and nobody would notice. */
const NOT_UTF_8 = "\uFFFD";

/** Reads one record. */
export function entryOfRecord(fields: Fields, options: ListOptions): RecordResult {
  const form = LIST_FORMS.find(({ address, marks }) => address in fields && marks.some((mark) => mark in fields) && !("cause" in fields));
  const written = [form?.address ?? "", ...ADDRESS_NAMES].map((name) => textOf(fields[name])).find((text) => text !== "") ?? "";
  const address = canonicalAddress(written, options.rules);
  if (address === "" || address.includes(NOT_UTF_8)) return { fault: noAddress(written) };
  const facts = form === undefined ? ownFacts(fields, options) : foreignFacts(fields, form, options);
  if ("fault" in facts) return facts;
  const stream = options.stream ?? textOf(fields["stream"]);
  if (stream !== ALL_STREAMS && !STREAMS.some((one) => one === stream)) return { fault: `"${stream}" is no stream` };
  const tenant = options.tenant ?? (textOf(fields["tenant"]) || DEFAULT_TENANT);
  if (!TENANT.test(tenant)) return { fault: "the name of the tenant is too long, or has what cannot be printed in it" };
  return { tenant, stream, address, ...facts };
}

function noAddress(written: string): string {
  if (written === "") return "there is no address";
  const what = written.includes(NOT_UTF_8) ? "has octets that are no UTF-8; convert the list to UTF-8" : "is no address and no @domain";
  return `"${written.slice(0, 100)}" ${what}`;
}

type Facts = Omit<Suppression, "tenant" | "stream" | "address"> | { readonly fault: string };

/** Our own form; what is not said is what somebody who writes a bare list of addresses means. */
function ownFacts(fields: Fields, { nowMs, kind }: ListOptions): Facts {
  const cause = textOf(fields["cause"]) || (kind === undefined ? "manual" : CAUSE_OF_KIND[kind]);
  if (!isCause(cause)) return { fault: `"${cause}" is no cause; there are ${HOLD_CAUSES.join(", ")}` };
  const reason = textOf(fields["reason"]);
  const since = timeOf(fields["since"], nowMs);
  const until = timeOf(fields["until"], undefined);
  if (since === "none" || until === "none") return { fault: `"${textOf(fields[since === "none" ? "since" : "until"])}" is no time` };
  const note = textOf(fields["note"]).slice(0, MAX_NOTE);
  return {
    cause,
    sinceMs: since ?? nowMs,
    ...(reason !== "" && isReason(reason) && { reason }),
    ...(until !== undefined && { untilMs: until }),
    ...(note !== "" && { note }),
  };
}

function foreignFacts(fields: Fields, form: ListForm, { nowMs, kind: asked }: ListOptions): Facts {
  const kind = asked ?? form.kinds.find(([field]) => textOf(fields[field]) !== "" || Array.isArray(fields[field]))?.[1];
  const said = form.cause?.words[textOf(fields[form.cause.field]).toLowerCase()];
  const cause = said ?? (kind && CAUSE_OF_KIND[kind]) ?? onlyKind(form);
  if (cause === undefined)
    return {
      fault: form.cause
        ? `"${textOf(fields[form.cause.field])}" is no reason of ${form.format}`
        : "say what the list is about: bounces, blocks, complaints or unsubscribes",
    };
  const since = timeOf(fields[form.since], nowMs);
  if (since === "none") return { fault: `"${textOf(fields[form.since])}" is no time` };
  const words = form.words
    .map((field) => textOf(fields[field]))
    .join(" ")
    .trim();
  const reason = cause === "complaint" ? "complaint" : reasonOf(words);
  const sinceMs = since ?? nowMs;
  return {
    cause,
    sinceMs,
    ...(reason !== undefined && { reason }),
    ...(cause === "repeats" && { untilMs: sinceMs + BLOCK_DAYS * DAY_MS }),
    ...(words !== "" && { note: words.slice(0, MAX_NOTE) }),
  };
}

/** Of Mailgun's three lists only that of complaints has nothing but address and time. */
function onlyKind({ format }: ListForm): HoldCause | undefined {
  return format === "mailgun" ? "complaint" : undefined;
}

/** RFC 3463: what the status alone says of the address. */
const STATUS_REASONS: Readonly<Record<string, Reason>> = {
  "1.1": "user-unknown",
  "1.2": "domain-unknown",
  "1.6": "user-moved",
  "1.10": "no-mail-accepted",
  "2.1": "mailbox-disabled",
  "2.2": "mailbox-full",
};

function reasonOf(words: string): Reason | undefined {
  return STATUS_REASONS[/\b[45]\.(\d{1,3}\.\d{1,3})\b/.exec(words)?.[1] ?? ""];
}

/** `absent` for an empty field, "none" for what is no time. Numbers are seconds since 1970, as SendGrid and SES have them. */
function timeOf<Absent>(value: unknown, absent: Absent): number | Absent | "none" {
  const text = textOf(value);
  if (text === "") return absent;
  const timeMs = /^\d+(?:\.\d+)?$/.test(text) ? Number(text) * 1000 : Date.parse(text);
  return Number.isNaN(timeMs) || Math.abs(timeMs) > 8.64e15 ? "none" : Math.round(timeMs);
}

function textOf(value: unknown): string {
  if (typeof value === "string") return value.trim();
  return typeof value === "number" ? String(value) : "";
}

function isCause(text: string): text is HoldCause {
  return HOLD_CAUSES.some((cause) => cause === text);
}

function isReason(text: string): text is Reason {
  return text === "complaint" || SUPPRESSING_REASONS.some((reason) => reason === text);
}
