/**
 * The page of `ricochet explain`: one message that came back, told to a person.
 */

import type { Outcome, Report } from "@ricochet/core";
import type { Advice } from "./advice.ts";
import { adviceOn, adviceOnMessage, type Group, groupsOf } from "./advise.ts";
import { drawConversation } from "./conversation.ts";
import { drawEvidence } from "./evidence.ts";
import { blocks, bullet, heading, labelled, paragraph, title } from "./page.ts";
import type { Paint } from "./paint.ts";
import { drawRoute } from "./route.ts";

interface ExplainOptions {
  readonly bytes: Uint8Array;
  readonly paint: Paint;
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

function explainMessage(report: Report, paint: Paint): string {
  const advice = adviceOnMessage(report);
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
