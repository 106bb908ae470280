/**
 * Which advice goes with a report: one for each answer that its recipients got, with the names filled
 * in, and turned to what happened: a delay is not the end, and an auth-failure report no complaint.
 */

import { type Outcome, REASONS, type Report } from "@ricochet/core";
import { ADVICE, type Advice, HANDED_ON } from "./advice.ts";
import { fillIn } from "./fill-in.ts";
import { FEEDBACK_ADVICE, KIND_ADVICE, NO_MESSAGE, STILL_WAITING } from "./kind-advice.ts";
import { quotedReply } from "./table-row.ts";

interface GivenAdvice extends Advice {
  /** Whom it is about; absent when the message names no recipient. */
  readonly recipients?: readonly string[];
}

/** Recipients that got the same answer are explained together. */
export interface Group {
  readonly outcome: Outcome;
  readonly recipients: readonly string[];
}

export function adviceFor(report: Report): readonly GivenAdvice[] {
  const groups = groupsOf(report);
  if (groups.length === 0) return [adviceOnMessage(report)];
  return groups.map(({ outcome, recipients }) => ({ recipients, ...adviceOn(report, outcome) }));
}

/** Of a message that names no recipient. */
export function adviceOnMessage({ kind, problems }: Report): Advice {
  return kind === "other" && problems.some(({ code }) => code === "not-a-message") ? NO_MESSAGE : KIND_ADVICE[kind];
}

export function adviceOn(report: Report, outcome: Outcome): Advice {
  const advice = fillIn(templateFor(report, outcome), report, outcome);
  if (outcome.action === "failed" && isTemporary(outcome)) return givenUp(advice);
  if (outcome.action !== "delayed") return advice;
  const until = outcome.willRetryUntil === undefined ? "" : ` until ${outcome.willRetryUntil}`;
  return {
    ...advice,
    headline: `Not delivered yet: ${advice.headline.charAt(0).toLowerCase()}${advice.headline.slice(1)}`,
    sentence: `${advice.sentence} The message is kept, and the server goes on trying${until}.`,
    permanence: REASONS[outcome.reason].permanence === "hard" ? "Nothing is decided while the server goes on trying." : advice.permanence,
    sender: [
      `Nothing for now: the server tries again by itself${until}. Do not send it a second time.`,
      ...advice.sender.filter(isSomething),
    ],
  };
}

/** The last answer was "not now", and there will be no later attempt. */
function isTemporary({ reply, status }: Outcome): boolean {
  return reply === undefined ? status?.startsWith("4") === true : reply.code < 500;
}

function givenUp(advice: Advice): Advice {
  const sender = advice.sender.filter(isSomething);
  return {
    ...advice,
    sentence: `${advice.sentence} The server that sent the message has given up: it will not be delivered.`,
    sender: sender.length > 0 ? sender : ["Send it again later."],
  };
}

function templateFor({ kind, feedback }: Report, { action, reason }: Outcome): Advice {
  if (action === "relayed" || action === "expanded") return { ...ADVICE.delivered, ...HANDED_ON[action] };
  if (action === "delayed" && reason === "expired") return STILL_WAITING;
  if (kind === "feedback") return FEEDBACK_ADVICE[feedback?.type ?? ""] ?? ADVICE[reason];
  return action === "none" && kind !== "auto-reply" ? KIND_ADVICE[kind] : ADVICE[reason];
}

function isSomething(line: string): boolean {
  return !line.startsWith("Nothing");
}

export function groupsOf(report: Report): readonly Group[] {
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
