/**
 * message/delivery-status and message/global-delivery-status (RFC 3464 §2, RFC 6533 §4), and the
 * same fields written as text, to findings. Groups are made by what the fields are, not by blank
 * lines alone: Dovecot leaves them out, others put too many.
 */

import type { Message, TextLine } from "../mime/index.ts";
import { type Action, type Finding, type Found, newFinding } from "../model/index.ts";
import { canonicalAddress, decodeOctalEscapes, decodeUnicodeEscapes, decodeXtext, findAddress } from "../syntax/index.ts";

/** Fields of the whole message (RFC 3464 §2.2). */
export interface MessageFields {
  reportingMta?: Found;
  receivedFromMta?: Found;
  arrivalDate?: Found;
  envelopeId?: Found;
  queueId?: Found;
}

export interface DeliveryStatus {
  readonly message: MessageFields;
  readonly findings: Finding[];
}

type ProblemReporter = Message["problem"];

/** What a field is, by its name or by the names that programs give it instead. */
const RECIPIENT_FIELDS: ReadonlyMap<string, GroupField | "ignored"> = new Map(
  Object.entries({
    "final-recipient": "final",
    "final-recipients": "final",
    "final-receipient": "final",
    "final-recipent": "final",
    "finalrecipient": "final",
    "final recipient": "final",
    "failed-recipient": "final",
    "recipient": "final",
    "original-recipient": "original",
    "orginal-recipient": "original",
    "original-receipient": "original",
    "original-rcpt-to": "original",
    "x-actual-recipient": "actual",
    "action": "action",
    "status": "status",
    "error-status": "status",
    "diagnostic-code": "diagnostic",
    "diagnostic": "diagnostic",
    "diagnostics-code": "diagnostic",
    "diagnositc-code": "diagnostic",
    "x-diagnostic": "diagnostic",
    "x-smtp-diagnostic": "diagnostic",
    "remote-mta": "remote",
    "remotemta": "remote",
    "last-attempt-date": "lastAttempt",
    "will-retry-until": "until",
    "final-log-id": "logId",
    "x-display-name": "ignored",
  } as const),
);

const MESSAGE_FIELDS: ReadonlyMap<string, keyof MessageFields> = new Map(
  Object.entries({
    "reporting-mta": "reportingMta",
    "reporting-ua": "reportingMta",
    "reporting-agent": "reportingMta",
    "received-from-mta": "receivedFromMta",
    "arrival-date": "arrivalDate",
    "original-envelope-id": "envelopeId",
    "x-original-envelope-id": "envelopeId",
    "x-postfix-queue-id": "queueId",
    "x-queue-id": "queueId",
    "x-sendgrid-queueid": "queueId",
  } as const),
);

interface Field {
  readonly name: string;
  value: string;
  /** Where the value begins, or its line where the bytes are not those that were read. */
  readonly start: number;
  end: number;
  /** How much of the value stands at `start` as it is: its first line, or nothing. */
  readonly literal: number;
}

/** Reads the fields of one report, at most `limit` recipients; findings come in the order in which they stand. */
export function readDeliveryStatus(
  { text, problem }: Pick<Message, "text" | "problem">,
  lines: readonly TextLine[],
  limit: number,
): DeliveryStatus {
  const message: MessageFields = {};
  const findings: Finding[] = [];
  let group: Group | undefined;
  const close = (): void => {
    if (group !== undefined && findings.length < limit) {
      const finding = findingOf(group, problem);
      if (finding !== undefined) findings.push(finding);
    }
    group = undefined;
  };
  let gap = false;
  for (const field of fieldsOf(lines, text)) {
    if (field === undefined) {
      gap = true;
      continue;
    }
    const messageField = MESSAGE_FIELDS.get(field.name);
    const recipientField = RECIPIENT_FIELDS.get(field.name);
    if (messageField !== undefined) {
      // Some repeat the reporting MTA for each recipient; the first one speaks for the message.
      if (field.value !== "") message[messageField] ??= { value: field.value, start: field.start, end: field.end };
      if (group !== undefined && messageField === "reportingMta") group.reporting ??= field;
    } else if (recipientField !== undefined && recipientField !== "ignored") {
      if (group === undefined || beginsAnother(group, recipientField, gap)) {
        close();
        group = {};
      }
      // A repeated Diagnostic-Code or Status belongs to the same recipient: the first one counts.
      group[recipientField] ??= field;
      gap = false;
    }
  }
  close();
  return { message, findings };
}

type GroupField =
  | "final"
  | "original"
  | "actual"
  | "action"
  | "status"
  | "diagnostic"
  | "remote"
  | "lastAttempt"
  | "until"
  | "logId"
  | "reporting";
type Group = Partial<Record<GroupField, Field>>;

function beginsAnother(group: Group, field: GroupField, gap: boolean): boolean {
  if (field === "final") return group.final !== undefined || (gap && group.action !== undefined);
  if (field === "original") return group.original !== undefined || (gap && group.final !== undefined && group.action !== undefined);
  return gap && group[field] !== undefined && group.final !== undefined && field !== "diagnostic";
}

const FIELD = /^([A-Za-z][\w-]{0,60}|Final Recipient)[ \t]{0,20}:(.*)$/;

/** The fields of the lines, unfolded; undefined stands for a blank line. */
function fieldsOf(lines: readonly TextLine[], bytes: string): (Field | undefined)[] {
  const fields: (Field | undefined)[] = [];
  let field: Field | undefined;
  for (const line of lines) {
    if (line.text === "") {
      if (field !== undefined) fields.push(field);
      field = undefined;
      fields.push(undefined);
      continue;
    }
    const isFolded = line.text.charCodeAt(0) <= 0x20;
    const match = isFolded ? null : FIELD.exec(line.text);
    const name = match?.[1] === undefined ? undefined : lowerName(match[1]);
    const isField =
      name !== undefined &&
      (field === undefined ||
        RECIPIENT_FIELDS.has(name) ||
        MESSAGE_FIELDS.has(name) ||
        !isOpenText(field) ||
        /^(?:x-|final-|original-|reporting-|dsn-)/.test(name));
    if (match !== null && name !== undefined && isField) {
      if (field !== undefined) fields.push(field);
      field = fieldAt(line, { name, rest: match[2] ?? "" }, bytes);
    } else if (field !== undefined && field.value.length < 100_000) {
      field.value = field.value === "" ? line.text.trim() : `${field.value} ${line.text.trim()}`;
      field.end = line.end;
    }
  }
  if (field !== undefined) fields.push(field);
  return fields;
}

function fieldAt({ text, start, end }: TextLine, { name, rest }: { readonly name: string; readonly rest: string }, bytes: string): Field {
  const value = rest.trimStart();
  const before = text.length - value.length;
  // What was decoded (base64, quoted-printable) does not stand there.
  return bytes.startsWith(text.slice(0, before), start)
    ? { name, value, start: start + before, end, literal: value.length }
    : { name, value, start, end, literal: 0 };
}

/** Where a field's value begins behind the first `length` characters of it. */
function startBehind({ start, literal }: Field, length: number): number {
  return length < literal ? start + length : start;
}

const lowerNames = new Map<string, string>();

/** Field names in lower case; each spelling is lowered once. */
function lowerName(raw: string): string {
  const known = lowerNames.get(raw);
  if (known !== undefined) return known;
  const name = raw.toLowerCase();
  if (lowerNames.size < 500) lowerNames.set(raw, name);
  return name;
}

/** A diagnostic goes on in lines that were not indented, and that may hold a colon. */
function isOpenText(field: Field): boolean {
  return RECIPIENT_FIELDS.get(field.name) === "diagnostic";
}

function findingOf(group: Group, problem: ProblemReporter): Finding | undefined {
  const { final, original, actual, action, status, diagnostic, remote, lastAttempt, until, logId, reporting } = group;
  if (final === undefined && original === undefined && action === undefined && status === undefined) return undefined;
  const offset = (final ?? original ?? action ?? status)?.start ?? 0;
  const finding = newFinding();
  const finalAddress = final && addressOf(final);
  const actualAddress = actual && addressOf(actual);
  const originalAddress = original && addressOf(original);
  // A routed address, a pipe or a file name of the last host is worth less than the address that the sender wrote.
  const isForeign = final !== undefined && /;\s*[@|/]/.test(final.value);
  const addresses = isForeign ? [originalAddress, actualAddress, finalAddress] : [finalAddress, actualAddress, originalAddress];
  const recipient = addresses.find((address) => address?.value.includes("@")) ?? finalAddress;
  if (recipient === undefined || recipient.value === "") problem("recipient-missing", offset, "a recipient block without an address");
  else finding.recipient = recipient;
  if (originalAddress !== undefined && originalAddress.value !== "") finding.originalRecipient = originalAddress;
  if (action === undefined) problem("action-missing", offset, "a recipient block without Action");
  else readAction(finding, action, problem);
  if (status === undefined) problem("status-missing", offset, "a recipient block without Status");
  else finding.status = foundOf(status);
  if (diagnostic !== undefined) readDiagnostic(finding, diagnostic);
  if (remote !== undefined) finding.remoteMta = foundOf(remote);
  if (reporting !== undefined) finding.reportingMta = foundOf(reporting);
  if (lastAttempt !== undefined) finding.lastAttempt = foundOf(lastAttempt);
  if (until !== undefined) finding.willRetryUntil = foundOf(until);
  if (logId !== undefined) finding.queueId = foundOf(logId);
  return finding;
}

function foundOf({ value, start, end }: Field): Found {
  return { value, start, end };
}

const ACTIONS_BY_NAME: ReadonlyMap<string, Action> = new Map(
  (["failed", "delayed", "delivered", "relayed", "expanded"] as const).map((action) => [action, action]),
);

const ACTION_WORDS: readonly (readonly [RegExp, Action])[] = [
  [/^(?:failed|failure|fail\b|expired|permanent|error|bounced)/i, "failed"],
  [/^(?:delay|deferred|retry|transient)/i, "delayed"],
  [/^(?:delivered|deliverable|success)/i, "delivered"],
  [/^relay/i, "relayed"],
  [/^expand/i, "expanded"],
];

function readAction(finding: Finding, field: Field, problem: ProblemReporter): void {
  const action = ACTIONS_BY_NAME.get(field.value) ?? ACTION_WORDS.find(([pattern]) => pattern.test(field.value))?.[1];
  if (action === undefined) problem("action-unknown", field.start, `Action "${field.value.slice(0, 40)}"`);
  else finding.action = { value: action, start: field.start, end: field.end };
}

/** "smtp; 550 5.1.1 …" (RFC 3464 §2.3.6); the type may be missing. */
function readDiagnostic(finding: Finding, field: Field): void {
  const typed = /^([A-Za-z][\w-]{0,30})\s*;\s*/.exec(field.value);
  finding.diagnosticType = typed?.[1]?.toLowerCase() ?? "smtp";
  const value = field.value.slice(typed?.[0].length ?? 0);
  // Exchange writes RFC 6533 text as "X-…;…", Exim escapes bytes above 127 in octal.
  finding.diagnostic = {
    value: decodeUnicodeEscapes(value),
    start: startBehind(field, typed?.[0].length ?? 0),
    end: field.end,
  };
}

const CONTROLS = /[\x00-\x1f\x7f]/g;

/** The address of "type; address" (RFC 3464 §2.3.1), escapes of RFC 3461 and RFC 6533 undone. */
function addressOf(field: Field): Found {
  const separator = /^\s*([A-Za-z][\w-]{0,30})\s*;\s*/.exec(field.value);
  const type = separator?.[1]?.toLowerCase() ?? "rfc822";
  const start = startBehind(field, separator?.[0].length ?? 0);
  let raw = field.value.slice(separator?.[0].length ?? 0).trim();
  if (type === "utf-8") raw = decodeUnicodeEscapes(raw);
  if (raw.includes("\\")) raw = decodeOctal(raw);
  if (!raw.includes("@") && /\+[0-9A-F]{2}/.test(raw)) raw = decodeXtext(raw);
  const address = canonicalAddress(raw) || findAddress(raw)?.address || otherName(raw);
  return { value: address, start, end: field.end };
}

function decodeOctal(text: string): string {
  const binary = decodeOctalEscapes(text);
  if (binary === text) return text;
  try {
    return decodeURIComponent(
      [...binary]
        .map((unit) => (unit.charCodeAt(0) > 0x7f || unit === "%" ? `%${unit.charCodeAt(0).toString(16).padStart(2, "0")}` : unit))
        .join(""),
    );
  } catch {
    return text;
  }
}

/** A recipient that is no Internet address: a bare name, X.400, a program. Half an address is none. */
function otherName(raw: string): string {
  const name = raw
    .replace(/^<(.*)>$/, "$1")
    .replaceAll(CONTROLS, "")
    .trim();
  return name.includes("@") && !/^[|/"]/.test(name) ? "" : name;
}

/** Whether lines of a text part are in truth the fields of a delivery status. */
export function looksLikeDeliveryStatus(lines: readonly TextLine[]): boolean {
  let fields = 0;
  for (const line of lines.slice(0, 40)) {
    if (
      /^(?:Reporting-MTA|Final-Recipient|Original-Recipient|Diagnostic-Code|Remote-MTA|Received-From-MTA|Arrival-Date)\s*:|^Action:\s*(?:failed|delayed|delivered|relayed|expanded)|^Status:\s*[245]\.\d/i.test(
        line.text,
      )
    )
      fields++;
  }
  return fields >= 3;
}
