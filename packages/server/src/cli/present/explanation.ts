/**
 * The page of `ricochet explain`: one message that came back, told to a person. And the same advice
 * as data, for --json.
 */

import type { Outcome, Report } from "@ricochet/core";
import { ADVICE, type Advice, HANDED_ON } from "./advice.ts";
import { drawConversation } from "./conversation.ts";
import { drawEvidence } from "./evidence.ts";
import { fillIn } from "./fill-in.ts";
import { FEEDBACK_ADVICE, KIND_ADVICE } from "./kind-advice.ts";
import { blocks, bullet, heading, labelled, paragraph, title } from "./page.ts";
import type { Paint } from "./paint.ts";
import { drawRoute } from "./route.ts";
import { quotedReply } from "./table-row.ts";

export interface GivenAdvice extends Advice {
  /** Whom it is about; absent when the message names no recipient. */
  readonly recipients?: readonly string[];
}

interface ExplainOptions {
  readonly bytes: Uint8Array;
  readonly paint: Paint;
}

/** Recipients that got the same answer are explained together. */
interface Group {
  readonly outcome: Outcome;
  readonly recipients: readonly string[];
}

const LISTED_RECIPIENTS = 10;

export function explainReport(report: Report, { bytes, paint }: ExplainOptions): string {
  const groups = groupsOf(report);
  const parts =
    groups.length === 0 ? [explainMessage(report, paint)] : groups.map((group) => explainGroup(report, group, { bytes, paint }));
  const many =
    groups.length > 1
      ? paragraph(`This report is about ${report.outcomes.length} recipients; there are ${groups.length} different answers.`)
      : "";
  return `${blocks(many, parts.join(`\n\n${"─".repeat(20)}\n\n`), originalMessage(report, paint), oddities(report, paint))}\n`;
}

export function adviceFor(report: Report): readonly GivenAdvice[] {
  const groups = groupsOf(report);
  if (groups.length === 0) return [KIND_ADVICE[report.kind]];
  return groups.map(({ outcome, recipients }) => ({ recipients, ...adviceOn(report, outcome) }));
}

function explainMessage(report: Report, paint: Paint): string {
  const advice = KIND_ADVICE[report.kind];
  const returns = report.autoReply?.returnsOn;
  return blocks(
    title(advice.headline, paint),
    paragraph(returns === undefined ? advice.sentence : `${advice.sentence} Its writer is back on ${returns}.`),
    [
      ...labelled("From", report.reporter.from),
      ...labelled("Server", report.reporter.mta),
      ...labelled("Written", report.reporter.at),
      ...feedbackLines(report),
    ],
    paragraph(advice.permanence),
    whatToDo(advice, paint),
  );
}

function explainGroup(report: Report, { outcome, recipients }: Group, { bytes, paint }: ExplainOptions): string {
  const advice = adviceOn(report, outcome);
  const evidence = drawEvidence(outcome.evidence, bytes);
  return blocks(
    title(advice.headline, paint),
    paragraph(advice.sentence),
    [
      ...recipientLines(recipients),
      ...labelled("Message", report.original?.subject),
      ...labelled("Sent", report.original?.date),
      ...labelled("Reported", outcome.lastAttemptAt ?? report.reporter.at),
      ...labelled("Back on", report.autoReply?.returnsOn),
      ...feedbackLines(report),
    ],
    blocks(heading("The route", paint), drawRoute(report, outcome)),
    outcome.action === "none" ? "" : blocks(heading("What was said", paint), drawConversation(report, outcome)),
    blocks(heading("Hard or soft, and why", paint), verdict(outcome, advice), evidence),
    whatToDo(advice, paint),
  );
}

/** The advice with its blanks filled in, and turned to what happened: a delay is not the end. */
function adviceOn(report: Report, outcome: Outcome): Advice {
  const advice = fillIn(templateFor(report, outcome), report, outcome);
  if (outcome.action !== "delayed") return advice;
  const until = outcome.willRetryUntil === undefined ? "" : ` until ${outcome.willRetryUntil}`;
  return {
    ...advice,
    headline: `Not delivered yet: ${advice.headline.charAt(0).toLowerCase()}${advice.headline.slice(1)}`,
    sentence: `${advice.sentence} The message is kept, and the server goes on trying${until}.`,
    sender: [
      `Nothing for now: the server tries again by itself${until}. Do not send it a second time.`,
      ...advice.sender.filter(isSomething),
    ],
  };
}

function templateFor({ kind, feedback }: Report, { action, reason }: Outcome): Advice {
  if (action === "relayed" || action === "expanded") return { ...ADVICE.delivered, ...HANDED_ON[action] };
  if (kind === "feedback") return FEEDBACK_ADVICE[feedback?.type ?? ""] ?? ADVICE[reason];
  return action === "none" && kind !== "auto-reply" ? KIND_ADVICE[kind] : ADVICE[reason];
}

function isSomething(line: string): boolean {
  return !line.startsWith("Nothing");
}

function verdict(outcome: Outcome, advice: Advice): string {
  const words = {
    hard: "Hard: do not try this address again.",
    soft: "Soft: the address may be good.",
    none: "Neither.",
  };
  const status =
    outcome.status === undefined ? [] : labelled("Status", `${outcome.status} (${STATUS_SOURCE_WORDS[outcome.statusFrom ?? "inferred"]})`);
  return [
    paragraph(`${words[outcome.bounce]} ${advice.permanence}`),
    "",
    ...labelled("Reason", outcome.reason),
    ...status,
    ...labelled("Rule", outcome.rule),
    ...labelled("Confidence", `${Math.round(outcome.confidence * 100)} %, ${confidenceWords(outcome.confidence)}`),
  ].join("\n");
}

const STATUS_SOURCE_WORDS = {
  field: "from the report's Status field",
  reply: "from the reply of the server",
  text: "from the words of the report",
  inferred: "inferred: the report gives none",
} as const;

function confidenceWords(confidence: number): string {
  if (confidence >= 0.95) return "as good as certain";
  if (confidence >= 0.8) return "very likely";
  return confidence >= 0.5 ? "likely" : "hardly more than a guess";
}

function whatToDo(advice: Advice, paint: Paint): string {
  return blocks(
    heading("What to do", paint),
    ["If you sent the message:", ...advice.sender.map(bullet)],
    ["If you run the mail server that sent it:", ...advice.postmaster.map(bullet)],
  );
}

function feedbackLines({ feedback }: Report): readonly string[] {
  if (feedback === undefined) return [];
  return [
    ...labelled("Feedback", feedback.type),
    ...labelled("Passed on by", feedback.userAgent),
    ...labelled("Received at", feedback.arrivalDate),
    ...labelled("Sent from", feedback.sourceIp),
  ];
}

function recipientLines(recipients: readonly string[]): readonly string[] {
  const more = recipients.length - LISTED_RECIPIENTS;
  const listed = recipients.slice(0, LISTED_RECIPIENTS).flatMap((recipient, at) => labelled(at === 0 ? "Recipient" : "", recipient));
  return more > 0 ? [...listed, ...labelled("", `and ${more} more`)] : listed;
}

function originalMessage({ original }: Report, paint: Paint): string {
  if (original === undefined) return "";
  const forms = { full: "whole", headers: "its headers", truncated: "its beginning" } as const;
  const places = { attached: "enclosed as an attachment", inline: "quoted in the text" } as const;
  return blocks(heading("The message that came back", paint), [
    ...labelled("Enclosed", `${forms[original.form]}, ${places[original.where]}`),
    ...labelled("From", original.from),
    ...labelled("To", original.to?.join(", ")),
    ...labelled("Subject", original.subject),
    ...labelled("Date", original.date),
    ...labelled("Message-ID", original.messageId),
    ...labelled("Return-Path", original.returnPath),
    ...labelled("List-Id", original.listId),
  ]);
}

function oddities({ problems }: Report, paint: Paint): string {
  if (problems.length === 0) return "";
  return blocks(
    heading("What was odd about this report", paint),
    problems.map(({ code, text }) => bullet(`${text} (${code})`)),
  );
}

function groupsOf(report: Report): readonly Group[] {
  const groups = new Map<string, { readonly outcome: Outcome; readonly recipients: string[] }>();
  for (const outcome of report.outcomes) {
    const reply = quotedReply(outcome).replaceAll(outcome.recipient, "");
    const key = JSON.stringify([outcome.action, outcome.reason, outcome.bounce, outcome.status, outcome.remoteMta, reply]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { outcome, recipients: [outcome.recipient] });
    else group.recipients.push(outcome.recipient);
  }
  return [...groups.values()];
}
