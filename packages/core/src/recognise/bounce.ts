/**
 * Delivery status of any form: the standard report first, its fields completed from the human
 * part; else the human part alone, read by the format that its signs name or by the general reader.
 */

import type { Message, TextLine } from "../mime/index.ts";
import { textLines } from "../mime/index.ts";
import type { Action, Finding, Found, Reporter } from "../model/index.ts";
import { addressesOfField, canonicalHost, localPartOf, parseDate } from "../syntax/index.ts";
import { type DeliveryStatus, looksLikeDeliveryStatus, readDeliveryStatus } from "./delivery-status.ts";
import { type Clues, type Notice, readClues } from "./clues.ts";
import type { Envelope } from "./envelope.ts";
import type { TextFormat } from "./formats/index.ts";
import { readGeneral } from "./general.ts";
import { humanParts } from "./human-part.ts";
import { NOTICE_WORDS } from "./notice-words/index.ts";
import { attachedOriginal, type FoundOriginal, findInlineOriginal, inlineOriginal } from "./original.ts";
import type { Recognised } from "./recognised.ts";
import { joinTranscript } from "./transcript.ts";
import { type Walked, walk } from "./walker.ts";

/** Everything that the readers of one bounce look at; the costly parts are made when first asked for. */
interface Material {
  readonly message: Message;
  readonly envelope: Envelope;
  /** Lines of the notification proper, without the original. */
  readonly lines: readonly TextLine[];
  readonly original: FoundOriginal | undefined;
  readonly clues: Clues;
}

const REPORT_TYPES = /^message\/(?:global-)?delivery-?status$/;

/** Reads a message that carries a report for machines; undefined when it carries none. */
export function recogniseReport(message: Message, envelope: Envelope): Recognised | undefined {
  const { root } = message;
  const isReport = root.type === "multipart/report";
  let reports: DeliveryStatus[] = [];
  for (const part of root.walk()) if (REPORT_TYPES.test(part.type)) reports.push(readDeliveryStatus(textLines(message, part), message.problem, message.limits.recipients));
  const material = gather(message, envelope);
  if (reports.length === 0 && (isReport || isMachine(envelope))) {
    reports = misplacedReports(message, material);
    if (reports.length > 0) message.problem("report-misplaced", root.bodyStart, "delivery-status fields in a text part");
  }
  if (reports.length === 0 || !(isReport || isMachine(envelope) || reports.some(({ findings }) => findings.length > 0 && envelope.header.field("in-reply-to") === undefined))) return undefined;
  if (isReport && root.parameter("report-type") === undefined) message.problem("report-type-missing", root.start, "multipart/report without report-type");
  const supplement = readText(material);
  const findings = completed(reports, supplement, material);
  if (findings.length === 0) return undefined;
  const fields = reports[0]?.message ?? {};
  return {
    kind: "delivery-status",
    format: "rfc3464",
    findings,
    reporter: reporterOf(material, supplement, fields.reportingMta, fields.queueId),
    ...(material.original && { original: material.original.original }),
  };
}

/** Reads a bounce that is text only by a format that its signs name. */
export function recogniseText(message: Message, envelope: Envelope): Recognised | undefined {
  if (!isMachine(envelope)) return undefined;
  const material = gather(message, envelope);
  const reading = readFormats(material);
  return reading === undefined || reading.walked.findings.length === 0 ? undefined : textReport(material, reading);
}

/** Reads what is left and says in some language that mail was not delivered. */
export function recogniseUnknownBounce(message: Message, envelope: Envelope): Recognised | undefined {
  if (!isMachine(envelope)) return undefined;
  const material = gather(message, envelope);
  const { notice } = material.clues;
  if (notice.failed + notice.delayed + notice.subject < 2) return undefined;
  const reading = { walked: { findings: generalFindings(material), common: {} }, format: undefined, notice };
  return reading.walked.findings.length === 0 ? undefined : textReport(material, reading);
}

interface Reading {
  readonly walked: Walked;
  readonly format: TextFormat | undefined;
  readonly notice: Notice;
}

function textReport(material: Material, reading: Reading): Recognised {
  const { message, original } = material;
  const { walked, format, notice } = reading;
  message.problem("report-not-machine-readable", message.root.bodyStart, "no message/delivery-status part");
  joinTranscript(material.lines, walked.findings);
  const action = actionOf(reading, material);
  const known = knownAddresses(material);
  const findings = walked.findings.map((finding) => ({ ...walked.common, ...finding, ...qualified(finding, known), action: finding.action ?? action }));
  return {
    kind: "delivery-status",
    format: format?.id ?? "general",
    findings,
    reporter: { ...reporterOf(material, reading, walked.common.reportingMta, walked.common.queueId), ...(notice.language && { language: notice.language }) },
    ...(original && { original: original.original }),
  };
}

/** Addresses that the header or the original names as recipients: a bare local part is one of them. */
function knownAddresses({ message, envelope, original }: Material): string[] {
  const failed = envelope.header.all("x-failed-recipients").flatMap((value) => addressesOfField(value, message.limits.recipients));
  return original === undefined ? failed : [...failed, ...recipientsOf(original)];
}

function qualified({ recipient }: Finding, known: readonly string[]): Pick<Finding, "recipient"> {
  if (recipient === undefined || recipient.value.includes("@")) return {};
  const address = known.find((one) => localPartOf(one) === recipient.value.toLowerCase());
  return address === undefined ? {} : { recipient: { ...recipient, value: address } };
}

function actionOf({ format, notice }: Reading, { message, lines }: Material): Found<Action> {
  const place = { start: lines[0]?.start ?? message.root.bodyStart, end: lines.at(-1)?.end ?? message.root.end };
  return { value: format?.action ?? (notice.delayed > notice.failed ? "delayed" : "failed"), ...place };
}

let gathered: { readonly message: Message; readonly material: Material } | undefined;

/** The human part without the original, and the original, wherever it stands. Several readers ask in turn. */
function gather(message: Message, envelope: Envelope): Material {
  if (gathered?.message === message) return gathered.material;
  let original = attachedOriginal(message);
  const lines: TextLine[] = [];
  for (const human of humanParts(message)) {
    if (original !== undefined && human.part.start >= original.start && human.part.end <= original.end) continue;
    const cut = findInlineOriginal(human.lines);
    if (cut !== undefined) original ??= inlineOriginal(message, human.part, human.lines, cut);
    for (const line of cut === undefined ? human.lines : human.lines.slice(0, cut.humanEnd)) lines.push(line);
  }
  const material = { message, envelope, lines, original, clues: readClues(envelope, lines) };
  gathered = { message, material };
  return material;
}

/** Signs that a machine wrote this; one strong sign or two weak ones. */
export function isMachine({ header, isDaemon, returnPath, autoSubmitted, from }: Envelope): boolean {
  let weight = 0;
  if (isDaemon) weight += 2;
  if (returnPath === "") weight += 2;
  else if (returnPath !== undefined && /^(?:mailer-daemon|postmaster|mail-daemon)@/i.test(returnPath)) weight += 1;
  if (autoSubmitted !== undefined && autoSubmitted !== "no") weight += 1;
  if (header.field("x-failed-recipients") !== undefined || header.field("x-failed-recipient") !== undefined) weight += 2;
  if (header.field("x-ms-exchange-message-is-ndr") !== undefined || header.field("x-mddsn-message") !== undefined) weight += 2;
  if (from === "") weight += 1;
  return weight >= 2;
}

function readText(material: Material): Reading {
  return readFormats(material) ?? { walked: { findings: [], common: {} }, format: undefined, notice: material.clues.notice };
}

function readFormats(material: Material): Reading | undefined {
  const { message, lines, clues } = material;
  for (const format of clues.formats) {
    const walked = walk(format, lines, message.limits.recipients);
    if (walked.findings.length > 0) return { walked, format, notice: noticeOf(material, format) };
  }
  return undefined;
}

/** A format's own phrase of delay outweighs whatever else its text speaks of. */
function noticeOf({ clues }: Material, format: TextFormat): Notice {
  return clues.delays.has(format) ? { ...clues.notice, delayed: clues.notice.failed + 1 } : clues.notice;
}

function misplacedReports(message: Message, { lines }: Material): DeliveryStatus[] {
  return looksLikeDeliveryStatus(lines.filter(({ text }) => text !== "").slice(0, 200)) || lines.some((_, at) => /^(?:Reporting-MTA|Final-Recipient)\s*:/i.test(lines[at]?.text ?? "") && looksLikeDeliveryStatus(lines.slice(at, at + 40)))
    ? [readDeliveryStatus(lines, message.problem, message.limits.recipients)].filter(({ findings }) => findings.some(({ recipient }) => recipient !== undefined))
    : [];
}

/** The findings of the report's fields, each completed by what the human part says of the same recipient. */
function completed(reports: readonly DeliveryStatus[], reading: Reading, material: Material): Finding[] {
  const findings = distinct(reports.flatMap((report) => report.findings));
  const { walked } = reading;
  const named = findings.filter(({ recipient }) => recipient?.value.includes("@"));
  if (named.length === 0) {
    const told = walked.findings.length > 0 ? walked.findings : generalFindings(material);
    if (told.length > 0) {
      const only = findings.length === 1 ? findings[0] : undefined;
      for (const finding of told) complete(finding, only);
      joinTranscript(material.lines, told);
      return told;
    }
  }
  for (const finding of findings) complete(finding, counterpart(finding, walked.findings, findings.length));
  joinTranscript(material.lines, findings);
  for (const finding of findings) {
    const words = finding.text ?? paragraphOf(finding, material.lines, findings.length);
    if (words !== undefined) finding.text = words;
  }
  return findings.map((finding) => withTrueAction(finding, reading));
}

/** Parallel reports may name a recipient twice; the one that says more is kept. */
function distinct(findings: readonly Finding[]): Finding[] {
  const byRecipient = new Map<string, Finding>();
  for (const finding of findings) {
    const key = `${finding.recipient?.value.toLowerCase() ?? `#${byRecipient.size}`} ${finding.action?.value ?? ""}`;
    const before = byRecipient.get(key);
    if (before === undefined) byRecipient.set(key, finding);
    else complete(before, finding);
  }
  return [...byRecipient.values()];
}

function complete(finding: Finding, more: Finding | undefined): void {
  if (more === undefined) return;
  for (const [name, value] of Object.entries(more)) {
    const target = finding as Record<string, unknown>;
    if (target[name] === undefined) target[name] = value;
  }
}

function counterpart(finding: Finding, others: readonly Finding[], count: number): Finding | undefined {
  const wanted = [finding.recipient, finding.originalRecipient].map((found) => found?.value.toLowerCase()).filter((address) => address !== undefined);
  const same = others.find(({ recipient, originalRecipient }) => wanted.includes(recipient?.value.toLowerCase() ?? "") || wanted.includes(originalRecipient?.value.toLowerCase() ?? ""));
  return same ?? (count === 1 && others.length === 1 ? others[0] : undefined);
}

/** The paragraph of the human part that names this recipient, or all of a short text when there is but one. */
function paragraphOf({ recipient, originalRecipient }: Finding, lines: readonly TextLine[], count: number): Found | undefined {
  const wanted = [recipient?.value.toLowerCase(), originalRecipient?.value.toLowerCase()].filter((address) => address !== undefined && address !== "");
  let start = lines.findIndex(({ text }) => wanted.some((address) => address !== undefined && text.toLowerCase().includes(address)));
  let end = start + 1;
  if (count === 1) {
    start = 0;
    end = Math.min(lines.length, 80);
  } else {
    if (start < 0) return undefined;
    while (end < lines.length && end - start < 12 && lines[end]?.text !== "" && !/@/.test(lines[end]?.text ?? "")) end++;
  }
  const own = lines.slice(start, end).filter(({ text }) => text !== "");
  const first = own[0];
  const last = own.at(-1);
  return first && last && { value: own.map(({ text }) => text.trim()).join(" ").slice(0, 4000), start: first.start, end: last.end };
}

/**
 * OpenSMTPD's last word after expiry says "Action: delayed, Status: 4.4.7": a delivery time that has
 * expired is over, unless the notice says that it goes on.
 */
function withTrueAction(finding: Finding, { notice }: Reading): Finding {
  const { action, status, willRetryUntil, text } = finding;
  if (action?.value !== "delayed" || status?.value !== "4.4.7" || willRetryUntil !== undefined) return finding;
  if (notice.delayed > 0 && !/\bexpired\b/i.test(text?.value ?? "")) return finding;
  return { ...finding, action: { ...action, value: "failed" } };
}

const LABELS: ReadonlySet<string> = new Set(NOTICE_WORDS.flatMap(({ recipientLabels }) => recipientLabels.map((label) => label.toLowerCase())));

function generalFindings(material: Material): Finding[] {
  const { message, envelope, lines, original } = material;
  const header = envelope.header;
  const failed = [...header.all("x-failed-recipients"), ...header.all("x-failed-recipient")].flatMap((value) => addressesOfField(value, message.limits.recipients));
  const others = new Set([envelope.from, ...addressesOfField(header.get("to") ?? "", 20), original?.original.from ?? "", original?.original.returnPath ?? ""].map((address) => address.toLowerCase()));
  const addressed = new Set([...failed, ...(original === undefined ? [] : recipientsOf(original))].map((address) => address.toLowerCase()));
  const found = readGeneral(lines, { others, addressed, labels: LABELS, limit: message.limits.recipients });
  if (found.length > 0) return found;
  const inferred = failed.length > 0 ? failed : original === undefined ? [] : recipientsOf(original).slice(0, 1);
  if (inferred.length > 0) message.problem("recipient-inferred", message.root.bodyStart, "the notice names no recipient");
  const words = paragraphOf({}, lines, 1);
  return inferred.map((value) => ({ recipient: { value, start: original?.start ?? 0, end: original?.start ?? 0 }, ...(words && { text: words }) }));
}

function recipientsOf({ header }: FoundOriginal): string[] {
  for (const name of ["x-original-to", "delivered-to", "envelope-to", "x-envelope-to", "to", "apparently-to", "cc"]) {
    const addresses = addressesOfField(header.get(name) ?? "", 100);
    if (addresses.length > 0) return addresses;
  }
  return header.all("received").flatMap((value) => /\bfor <?([^\s<>;]+@[^\s<>;]+)>?/.exec(value)?.[1] ?? []).slice(0, 1);
}

function reporterOf({ envelope }: Material, { format, notice }: Reading, mta: Found | undefined, queueId: Found | undefined): Partial<Reporter> {
  const host = mta && canonicalHost(mta.value);
  const at = parseDate(envelope.header.get("date") ?? "");
  return {
    ...(host && { mta: host }),
    ...(format && { product: format.product }),
    ...(envelope.from !== "" && { from: envelope.from }),
    ...(queueId && { queueId: queueId.value }),
    ...(notice.language && { language: notice.language }),
    ...(at && { at }),
  };
}
