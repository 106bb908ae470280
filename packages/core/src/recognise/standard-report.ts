/**
 * Bounces that carry a report for machines: its fields come first, and are completed by what the
 * human part says of the same recipient (verbs, hosts, the conversation).
 */

import { type Message, type Part, type TextLine, textLines } from "../mime/index.ts";
import { completeFinding, type Finding, type Found, newFinding } from "../model/index.ts";
import { type DeliveryStatus, looksLikeDeliveryStatus, readDeliveryStatus } from "./delivery-status.ts";
import { bringsProof, isMailSystem, isMarkedNotice } from "./machine.ts";
import type { Material } from "./material.ts";
import { AddressIndex, wholeText } from "./paragraph.ts";
import { type Reading, readByFormat, reporterOf } from "./reading.ts";
import type { Recognised } from "./recognised.ts";
import { inferredFindings } from "./text-bounce.ts";
import { joinTranscript } from "./transcript.ts";
import { isPersonal, openingOf, saysItself, saysNotice } from "./voice.ts";

const REPORT_TYPES = /^message\/(?:global-)?delivery-?status$/;

/** Reads a message that carries a report for machines; undefined when it carries none. */
export function recogniseReport(material: Material): Recognised | undefined {
  const { message, envelope } = material;
  const { root } = message;
  // A list that adds a footer sets the report before it, and may put its own name into From.
  const whole = root.type === "multipart/report" ? root : root.children[0];
  const isReport = whole?.type === "multipart/report";
  const mayReport = isReport || isMailSystem(envelope);
  let reports = labelledReports(message);
  if (reports.length === 0 && (isReport || (mayReport && bringsProof(material)))) {
    reports = attachedReports(message);
    if (reports.length === 0) reports = misplacedReports(material);
    if (reports.length > 0) message.problem("report-misplaced", root.bodyStart, "delivery-status fields in a text part");
  }
  if (reports.length === 0 || !(isReport || isOwn(material))) return undefined;
  if (isReport && whole.parameter("report-type") === undefined)
    message.problem("report-type-missing", root.start, "multipart/report without report-type");
  const reading = readByFormat(material) ?? {
    walked: { findings: [], common: newFinding() },
    format: undefined,
    notice: material.clues.notice,
  };
  const findings = completed(reports, reading, material);
  if (findings.length === 0) return undefined;
  const { reportingMta: mta, queueId } = reports[0]?.message ?? {};
  return {
    kind: "delivery-status",
    format: "rfc3464",
    findings,
    reporter: reporterOf(material, reading, { mta, queueId }),
    ...(material.original && { original: material.original.original }),
  };
}

/**
 * A gateway only changes the outermost type. Whoever passes a bounce on speaks first, does it in an answer, or under a heading.
 */
function isOwn(material: Material): boolean {
  const { envelope, message, shown } = material;
  if (isMarkedNotice(envelope)) return true;
  if (!isMailSystem(envelope) && envelope.from !== "") return false;
  if (message.root.children.some(({ type }) => type === "multipart/report")) return true; // a list that adds its footer
  return saysNotice(material) && !isPersonal(envelope, openingOf(material)) && !shown.isAnyShown;
}

function labelledReports(message: Message): DeliveryStatus[] {
  const parts = message.root.walk().filter((part) => REPORT_TYPES.test(part.type));
  return parts.map((part) => readDeliveryStatus(message, wholeLines(message, part), message.limits.recipients + 1));
}

/** Reports that a gateway made attachments of: "details.txt", "ATT00001.txt". */
function attachedReports(message: Message): DeliveryStatus[] {
  const isAttached = ({ type, header, depth, start, end }: Part): boolean =>
    depth > 0 && end - start < MAX_ATTACHED && ATTACHED.test(`${type} ${header.get("content-disposition") ?? ""}`);
  const texts = message.root
    .walk()
    .filter(isAttached)
    .slice(0, 4)
    .map((part) => wholeLines(message, part));
  const isReport = (lines: readonly TextLine[]): boolean =>
    FIRST_FIELD.test(lines.find(({ text }) => text !== "")?.text ?? "") && looksLikeDeliveryStatus(lines);
  return texts.filter(isReport).map((lines) => readDeliveryStatus(message, lines, message.limits.recipients + 1));
}

const ATTACHED = /^(?:text\/plain|application\/octet-stream) .*attachment/i;
const FIRST_FIELD = /^(?:Reporting-MTA|Original-|Final-Recipient|Arrival-Date|Received-From-MTA|DSN-Gateway)[\w-]*\s*:/i;
const MAX_ATTACHED = 1_000_000;

/** The lines of a part; where the message was cut off inside it, the last line is half of one and says nothing. */
function wholeLines(message: Message, part: Part): readonly TextLine[] {
  const lines = textLines(message, part);
  const isCut = part.depth > 0 && part.end === message.text.length && !message.text.endsWith("\n");
  return isCut ? lines.slice(0, -1) : lines;
}

/** The fields of a report in a text part, at its beginning or further down. */
function misplacedReports(material: Material): DeliveryStatus[] {
  const { message, lines } = material;
  const start = lines.findIndex(
    ({ text }, at) =>
      /^(?:Reporting-MTA|Final-Recipient|Original-Recipient)\s*:/i.test(text) && looksLikeDeliveryStatus(lines.slice(at, at + 40)),
  );
  if (start < 0 || !(message.root.type === "multipart/report" || saysItself(material, { at: offsetOf(lines, start) }))) return [];
  const report = readDeliveryStatus(message, lines, message.limits.recipients + 1);
  return report.findings.some(({ recipient }) => recipient !== undefined) ? [report] : [];
}

/** Where a line begins in the text that the lines make. */
function offsetOf(lines: readonly TextLine[], at: number): number {
  return lines.slice(0, at).reduce((offset, { text }) => offset + text.length + 1, 0);
}

/** The findings of the report's fields, each completed by what the human part says of the same recipient. */
function completed(reports: readonly DeliveryStatus[], reading: Reading, material: Material): readonly Finding[] {
  const findings = distinct(reports);
  const { lines } = material;
  if (findings.some(({ recipient }) => isAddress(recipient?.value))) {
    const byText = new Counterparts(reading.walked.findings, findings);
    for (const finding of findings) completeFrom(finding, byText.of(finding, findings.length));
    joinTranscript(material, findings);
    addWords(findings, lines);
    return findings.map((finding) => withTrueAction(finding, reading, material.message));
  }
  // Fields without a usable recipient: the text names it, the fields say what became of it.
  const told = reading.walked.findings.length > 0 ? reading.walked.findings : inferredFindings(material);
  if (told.length === 0) return findings;
  const only = findings.length === 1 ? findings[0] : undefined;
  for (const finding of told) completeFrom(finding, only);
  if (isPipe(only?.recipient?.value)) for (const finding of told) finding.hint ??= "mailer-error";
  joinTranscript(material, told);
  return told;
}

function isAddress(recipient: string | undefined): boolean {
  return recipient?.includes("@") === true && !isPipe(recipient);
}

/** A program or a file that an alias led to. */
function isPipe(recipient: string | undefined): boolean {
  return recipient !== undefined && /^[|/]/.test(recipient);
}

/** Parallel reports may name a recipient twice; the one that says more is kept. Two originals that led to one mailbox are two recipients, and so are, for now, the members of an alias. */
function distinct(reports: readonly DeliveryStatus[]): readonly Finding[] {
  const findings = reports.length === 1 ? (reports[0] as DeliveryStatus).findings : reports.flatMap((report) => report.findings);
  if (findings.length < 2) return findings;
  const kept: Finding[] = [];
  const byRecipient = new Map<string, Finding>();
  for (const finding of findings) {
    const key = `${finding.recipient?.value.toLowerCase() ?? `#${kept.length}`} ${finding.action?.value ?? ""}`;
    const original = finding.originalRecipient?.value.toLowerCase();
    const same = byRecipient.get(key);
    const isSame = original === undefined || same?.originalRecipient === undefined;
    const known = byRecipient.get(`${key} ${original}`) ?? (isSame ? same : undefined);
    const before = known !== undefined && saysOther(known.diagnostic, finding.diagnostic) ? undefined : known;
    if (before === undefined) kept.push(finding);
    else completeFinding(before, finding);
    if (same === undefined) byRecipient.set(key, finding);
    if (original !== undefined) byRecipient.set(`${key} ${original}`, before ?? finding);
  }
  return kept;
}

/** Exim gives each member of an alias the alias for an address, and what was said of him. */
function saysOther(before: Found | undefined, found: Found | undefined): boolean {
  return before !== undefined && found !== undefined && before.value !== found.value;
}

function completeFrom(finding: Finding, more: Finding | undefined): void {
  if (more !== undefined) completeFinding(finding, more);
}

/** Finds what the text says of a recipient of the fields, under its final or its original address. */
class Counterparts {
  readonly #all: readonly Finding[];
  readonly #byAddress = new Map<string, Finding>();

  constructor(findings: readonly Finding[], reported: readonly Finding[]) {
    this.#all = findings;
    for (const finding of findings) {
      for (const found of [finding.recipient, finding.originalRecipient])
        if (found !== undefined && !this.#byAddress.has(found.value.toLowerCase())) this.#byAddress.set(found.value.toLowerCase(), finding);
    }
    // Courier's text has the original address alone: where an alias led to several, it says of none what became of him.
    const originals = new Set<string>();
    for (const { originalRecipient } of reported) {
      const address = originalRecipient?.value.toLowerCase() ?? "";
      if (originals.has(address)) this.#byAddress.delete(address);
      originals.add(address);
    }
  }

  of({ recipient, originalRecipient }: Finding, count: number): Finding | undefined {
    if (count === 1 && this.#all.length < 2) return this.#all[0];
    for (const found of [recipient, originalRecipient]) {
      const same = found && this.#byAddress.get(found.value.toLowerCase());
      if (same !== undefined) return same;
    }
    return undefined;
  }
}

function addWords(findings: readonly Finding[], lines: Material["lines"]): void {
  if (findings.every(({ text }) => text !== undefined)) return;
  const index = findings.length === 1 ? undefined : new AddressIndex(lines);
  for (const finding of findings) {
    const words = finding.text ?? (index === undefined ? wholeText(lines) : index.paragraphOf(finding));
    if (words !== undefined) finding.text = words;
  }
}

/**
 * OpenSMTPD's last word after expiry says "Action: delayed, Status: 4.4.7": a delivery time that has
 * expired is over, unless the notice says that it goes on.
 */
function withTrueAction(finding: Finding, { notice }: Reading, message: Message): Finding {
  const { action, status, willRetryUntil, text } = finding;
  if (action?.value !== "delayed" || status?.value !== "4.4.7" || willRetryUntil !== undefined) return finding;
  if (notice.delayed > 0 && !/\bexpired\b/i.test(text?.value ?? "")) return finding;
  message.problem("action-contradicted", action.start, "Action says delayed, but the delivery time has expired");
  return { ...finding, action: { ...action, value: "failed" } };
}
