/** Bounces that are text only: read by the format that their signs name, or by the general reader. */

import { type Action, completeFinding, type Finding, type Found, newFinding } from "../model/index.ts";
import { addressesOfField, findReply, localPartOf } from "../syntax/index.ts";
import { namesRecipient, readGeneral } from "./general.ts";
import { bringsProof, isMailSystem, isMarkedNotice, isProgram } from "./machine.ts";
import type { Material } from "./material.ts";
import { NOTICE_WORDS } from "./notice-words/index.ts";
import { wholeText } from "./paragraph.ts";
import { type Reading, readByFormat, reporterOf } from "./reading.ts";
import type { Recognised } from "./recognised.ts";
import { joinTranscript } from "./transcript.ts";
import { isOwnNotice, tellsOfTrouble } from "./unknown-notice.ts";
import { hasDaemonsName, saysItself } from "./voice.ts";

/** Reads a bounce in the words of a known format. */
export function recogniseText(material: Material): Recognised | undefined {
  if (!isProgram(material.envelope)) return undefined;
  const reading = readByFormat(material, (words) => saysItself(material, words));
  return reading === undefined || isAboutIncoming(material, reading.walked.findings, true) ? undefined : textReport(material, reading);
}

/** Reads what is left, when it says in some language that mail was not delivered. */
export function recogniseUnknownBounce(material: Material): Recognised | undefined {
  if (!isMailSystem(material.envelope) || !bringsProof(material)) return undefined;
  const { notice } = material.clues;
  if (!tellsOfTrouble(material) || !isOwnNotice(material)) return undefined;
  const findings = inferredFindings(material);
  return findings.length === 0 || isAboutIncoming(material, findings, false)
    ? undefined
    : textReport(material, { walked: { findings, common: newFinding() }, format: undefined, notice });
}

/**
 * A bounce goes to whom the message came from. What encloses a message that somebody else wrote to the one who gets
 * the notice speaks of mail that comes in: a filter that holds it, a help desk that received it, a scanner that found a virus.
 */
function isAboutIncoming({ envelope, original, lines, text }: Material, findings: readonly Finding[], isKnown: boolean): boolean {
  const getters = new Set(addressesOfField(envelope.header.get("to") ?? "", 20).map((address) => address.toLowerCase()));
  const { from = "", returnPath = "" } = original?.original ?? {};
  if (getters.has(from.toLowerCase()) || getters.has(returnPath.toLowerCase())) return false;
  const isFailed = findings.every(({ recipient }) => recipient !== undefined && getters.has(recipient.value.toLowerCase()));
  // Where a server answered, or the daemon speaks, mail to oneself came back.
  if (isKnown) return isFailed && !hasDaemonsName(envelope) && findReply(text) === undefined;
  const isNamed = namesRecipient(lines, getters, labelSet());
  return original === undefined && isMarkedNotice(envelope) ? isNamed && !isFailed : isNamed || isFailed;
}

function textReport(material: Material, reading: Reading): Recognised {
  const { message, original } = material;
  const { walked, format } = reading;
  message.problem("report-not-machine-readable", message.root.bodyStart, "no message/delivery-status part");
  joinTranscript(material, walked.findings);
  const action = actionOf(reading, material);
  const known = [...material.failedByHeader, ...material.addressed];
  const { findings } = walked;
  for (const finding of findings) {
    completeFinding(finding, walked.common);
    finding.recipient = qualified(finding.recipient, known);
    finding.action ??= action;
  }
  return {
    kind: "delivery-status",
    format: format?.id ?? "general",
    findings,
    reporter: reporterOf(material, reading, { mta: walked.common.reportingMta, queueId: walked.common.queueId }),
    ...(original && { original: original.original }),
  };
}

function actionOf({ format, notice }: Reading, { message, lines }: Material): Found<Action> {
  const place = { start: lines[0]?.start ?? message.root.bodyStart, end: lines.at(-1)?.end ?? message.root.end };
  return { value: format?.action ?? (notice.delayed > notice.failed ? "delayed" : "failed"), ...place };
}

/** A bare local part is that of an address which the header or the original names. */
function qualified(recipient: Found | undefined, known: readonly string[]): Found | undefined {
  if (recipient === undefined || recipient.value.includes("@")) return recipient;
  const address = known.find((one) => localPartOf(one) === recipient.value.toLowerCase());
  return address === undefined ? recipient : { ...recipient, value: address };
}

let labels: ReadonlySet<string> | undefined;

/** Built when the first text asks. */
function labelSet(): ReadonlySet<string> {
  labels ??= new Set(NOTICE_WORDS.flatMap(({ recipientLabels }) => recipientLabels.map((label) => label.toLowerCase())));
  return labels;
}

/** Recipients as the general reader finds them; else those of the header; else the one of the original. */
export function inferredFindings(material: Material): Finding[] {
  const { message, envelope, lines, original } = material;
  const failed = material.failedByHeader;
  const others = [
    envelope.from,
    ...addressesOfField(envelope.header.get("to") ?? "", 20),
    original?.original.from ?? "",
    original?.original.returnPath ?? "",
  ];
  const found = readGeneral(lines, {
    others: new Set(others.map((address) => address.toLowerCase())),
    addressed: new Set([...failed, ...material.addressed].map((address) => address.toLowerCase())),
    labels: labelSet(),
    limit: message.limits.recipients + 1,
  });
  if (found.length > 0) return found;
  const inferred = [failed, material.wrapped, material.addressed.slice(0, 1)].find((addresses) => addresses.length > 0) ?? [];
  if (inferred.length > 0) message.problem("recipient-inferred", message.root.bodyStart, "the notice names no recipient");
  const words = wholeText(lines);
  const place = { start: original?.start ?? 0, end: original?.start ?? 0 };
  return inferred.map((value) => ({ recipient: { value, ...place }, ...(words && { text: words }) }));
}
