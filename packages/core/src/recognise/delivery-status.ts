/**
 * message/delivery-status and message/global-delivery-status (RFC 3464 §2, RFC 6533 §4), and the
 * same fields written as text, to findings. Groups are made by what the fields are, not by blank
 * lines alone: Dovecot leaves them out, others put too many.
 */

import { fieldName, type Message, type TextLine } from "../mime/index.ts";
import { type Action, type Finding, type Found, newFinding } from "../model/index.ts";
import { canonicalAddress, decodeOctalEscapes, decodeUnicodeEscapes, decodeXtext, findAddress } from "../syntax/index.ts";
import {
  ACTION,
  DIAGNOSTIC,
  FINAL,
  GROUP_FIELDS,
  type Meaning,
  type MessageFields,
  meaningOf,
  ORIGINAL,
  REPORTING,
} from "./delivery-status-fields.ts";

export interface DeliveryStatus {
  readonly message: MessageFields;
  readonly findings: Finding[];
}

/** The fields of one recipient, each in its place. */
type Group = (Field | undefined)[];

function newGroup(): Group {
  return GROUP_FIELDS.map(() => undefined);
}

type ProblemReporter = Message["problem"];

interface Field {
  readonly name: string;
  /** Undefined for a field that RFC 3464 does not have. */
  readonly meaning: Meaning | undefined;
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
  const message: MessageFields = { reportingMta: undefined, queueId: undefined };
  const findings: Finding[] = [];
  let group: Group | undefined;
  let gap = false;
  for (const field of fieldsOf(lines, text)) {
    if (field === undefined) {
      gap = true;
      continue;
    }
    const { meaning } = field;
    if (meaning === undefined) continue;
    if (meaning.message === "reportingMta") {
      // Some repeat the reporting MTA for each recipient; the first one speaks for the message.
      if (field.value !== "") message.reportingMta ??= foundOf(field);
      if (group !== undefined) group[REPORTING] ??= field;
    } else if (meaning.message === "queueId") {
      if (field.value !== "") message.queueId ??= foundOf(field);
    } else if (meaning.place >= 0) {
      if (group === undefined || beginsAnother(group, meaning.place, gap)) {
        close(group);
        group = newGroup();
      }
      // A repeated Diagnostic-Code or Status belongs to the same recipient: the first one counts.
      group[meaning.place] ??= field;
      gap = false;
    }
  }
  close(group);
  return { message, findings };

  function close(complete: Group | undefined): void {
    const finding = complete === undefined || findings.length >= limit ? undefined : findingOf(complete, problem);
    if (finding !== undefined) findings.push(finding);
  }
}

function beginsAnother(group: Group, place: number, gap: boolean): boolean {
  const hasAction = group[ACTION] !== undefined;
  if (place === FINAL) return group[FINAL] !== undefined || (gap && hasAction);
  if (place === ORIGINAL) return group[ORIGINAL] !== undefined || (gap && group[FINAL] !== undefined && hasAction);
  return gap && group[place] !== undefined && group[FINAL] !== undefined && place !== DIAGNOSTIC;
}

/** Longer names are none, and neither is what stands far before a colon. */
const MAX_NAME = 82;
const NAME = /^[a-z][\w-]{0,60}$/;

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
    const next = fieldAt(line, field, bytes);
    if (next !== undefined) {
      if (field !== undefined) fields.push(field);
      field = next;
    } else if (field !== undefined && field.value.length < 100_000) {
      field.value = field.value === "" ? line.text.trim() : `${field.value} ${line.text.trim()}`;
      field.end = line.end;
    }
  }
  if (field !== undefined) fields.push(field);
  return fields;
}

/** The field that begins with this line; undefined when the line goes on with the one before. */
function fieldAt({ text, start, end }: TextLine, before: Field | undefined, bytes: string): Field | undefined {
  if (text.charCodeAt(0) <= 0x20) return undefined;
  const colon = text.indexOf(":");
  if (colon <= 0 || colon > MAX_NAME) return undefined;
  const name = fieldName(text, 0, colon);
  const meaning = meaningOf(name);
  if (meaning === undefined && !(NAME.test(name) && mayFollow(before, name))) return undefined;
  const value = text.slice(colon + 1).trimStart();
  const valueStart = text.length - value.length;
  // What was decoded (base64, quoted-printable) does not stand there.
  const isLiteral = standsAt(bytes, start, text.slice(0, valueStart));
  return { name, meaning, value, start: isLiteral ? start + valueStart : start, end, literal: isLiteral ? value.length : 0 };
}

/** A diagnostic goes on in lines that were not indented, and that may hold a colon. */
function mayFollow(before: Field | undefined, name: string): boolean {
  return before?.meaning?.place !== DIAGNOSTIC || /^(?:x-|final-|original-|reporting-|dsn-)/.test(name);
}

function standsAt(bytes: string, start: number, text: string): boolean {
  for (let at = 0; at < text.length; at++) if (bytes.charCodeAt(start + at) !== text.charCodeAt(at)) return false;
  return true;
}

/** Where a field's value begins behind the first `length` characters of it. */
function startBehind({ start, literal }: Field, length: number): number {
  return length < literal ? start + length : start;
}

function findingOf(group: Group, problem: ProblemReporter): Finding | undefined {
  const [final, original, actual, action, status, diagnostic, remote, lastAttempt, until, logId, reporting] = group;
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
  const { type, length } = typeOf(field.value) ?? { type: "smtp", length: 0 };
  finding.diagnosticType = type;
  const value = field.value.slice(length);
  // Exchange writes RFC 6533 text as "X-…;…", Exim escapes bytes above 127 in octal.
  finding.diagnostic = {
    value: decodeOctalEscapes(decodeUnicodeEscapes(value)),
    start: startBehind(field, length),
    end: field.end,
  };
}

interface Typed {
  /** Lower case. */
  readonly type: string;
  /** Of the type, the semicolon and the blanks behind it. */
  readonly length: number;
}

/** What nearly every field begins with, as it stands. */
const USUAL_TYPES: ReadonlyMap<string, string> = new Map(
  ["rfc822", "RFC822", "smtp", "SMTP", "Smtp", "dns", "x-unix", "X-Unix", "X-Postfix", "x400"].map((type) => [type, type.toLowerCase()]),
);
const TYPE = /^\s*([A-Za-z][\w-]{0,30})\s*;/;

/** The type of "type; value" (RFC 3464 §2.1.2). */
function typeOf(value: string): Typed | undefined {
  const semicolon = value.indexOf(";");
  if (semicolon < 0) return undefined;
  const type = USUAL_TYPES.get(value.slice(0, semicolon)) ?? TYPE.exec(value)?.[1]?.toLowerCase();
  if (type === undefined) return undefined;
  return { type, length: value.length - value.slice(semicolon + 1).trimStart().length };
}

const CONTROLS = /[\x00-\x1f\x7f]/g;

/** The address of "type; address" (RFC 3464 §2.3.1), escapes of RFC 3461 and RFC 6533 undone. */
function addressOf(field: Field): Found {
  const { type, length } = typeOf(field.value) ?? { type: "rfc822", length: 0 };
  const start = startBehind(field, length);
  let raw = field.value.slice(length).trim();
  if (type === "utf-8") raw = decodeUnicodeEscapes(raw);
  raw = decodeOctalEscapes(raw);
  if (!raw.includes("@") && /\+[0-9A-F]{2}/.test(raw)) raw = decodeXtext(raw);
  const address = canonicalAddress(raw) || findAddress(raw)?.address || otherName(raw);
  return { value: address, start, end: field.end };
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
