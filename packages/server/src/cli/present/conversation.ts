/**
 * What the two servers said to each other when it failed: the command, and the reply that decided it,
 * with its codes in words (RFC 5321 §4.2.1, RFC 3463 §3).
 */

import type { Outcome, Report } from "@ricochet/core";
import { displayWidth } from "./display-width.ts";
import { PAGE_WIDTH } from "./page.ts";
import { printable } from "./printable.ts";
import { quotedReply } from "./table-row.ts";
import { wrap } from "./wrap.ts";

const MARGIN = "  ";

const CLASSES: Readonly<Record<string, string>> = { "2": "success", "4": "a temporary failure", "5": "a permanent failure" };

const SUBJECTS: Readonly<Record<string, string>> = {
  "1": "the address",
  "2": "the mailbox",
  "3": "the mail system",
  "4": "the network or the route",
  "5": "the dialogue between the servers",
  "6": "the content or its form",
  "7": "a rule or security",
};

/** What each verb asks for, with the address it was about where that is known. */
const VERBS: Readonly<Record<string, (outcome: Outcome, report: Report) => string>> = {
  RCPT: ({ recipient }) => `RCPT TO:<${recipient}>`,
  MAIL: (_outcome, { original }) => (original?.returnPath === undefined ? "MAIL FROM" : `MAIL FROM:<${original.returnPath}>`),
  DATA: () => "DATA (the message itself)",
  CONN: () => "(the connection itself)",
};

export function drawConversation(report: Report, outcome: Outcome): string {
  const quoted = quotedReply(outcome);
  if (quoted === "") return `${MARGIN}The report quotes no reply.`;
  if (outcome.reply === undefined) return wrap(printable(quoted), { width: PAGE_WIDTH, lead: `${MARGIN}The report says:  ` });
  const asked = outcome.reportingMta ?? report.reporter.mta ?? "the sending server";
  const answered = outcome.remoteMta ?? "the receiving server";
  const nameWidth = Math.min(28, Math.max(displayWidth(asked), displayWidth(answered)));
  const { command } = outcome.reply;
  const question = command === undefined ? [] : [said(asked, ">", VERBS[command]?.(outcome, report) ?? command, nameWidth)];
  return [...question, said(answered, "<", quoted, nameWidth), ...codesInWords(outcome)].join("\n");
}

function said(name: string, arrow: string, text: string, nameWidth: number): string {
  const shown = printable(name);
  const room = displayWidth(shown) <= nameWidth ? " ".repeat(nameWidth - displayWidth(shown)) : "";
  const lead = `${MARGIN}${shown}${room}  ${arrow} `;
  if (room !== "" || displayWidth(shown) === nameWidth) return wrap(printable(text), { width: PAGE_WIDTH, lead });
  return `${wrap(shown, { width: PAGE_WIDTH, lead: MARGIN })}\n${wrap(printable(text), { width: PAGE_WIDTH, lead: `${MARGIN}${" ".repeat(nameWidth)}  ${arrow} ` })}`;
}

function codesInWords(outcome: Outcome): readonly string[] {
  const [kind = "", subject = ""] = (outcome.status ?? "").split(".");
  const kindWords = CLASSES[kind];
  if (kindWords === undefined) return [];
  const about = SUBJECTS[subject] === undefined ? "" : ` that concerns ${SUBJECTS[subject]}`;
  return ["", wrap(`${outcome.status} means: ${kindWords}${about}.`, { width: PAGE_WIDTH, lead: MARGIN })];
}
