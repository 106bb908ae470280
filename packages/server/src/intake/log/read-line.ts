/** One line of a log -> what it says: of Postfix and Exim facts, of KumoMTA a report. Told by how it begins; all other lines are nobody's. */

import { classifyReply, type Report, readWebhook } from "@ricochet/core";
import { eximFact } from "./exim-fact.ts";
import type { LogFact } from "./log-fact.ts";
import { stampOf } from "./log-stamp.ts";
import { postfixFact } from "./postfix-fact.ts";
import { syslogLine } from "./syslog-line.ts";

/** What a line says. */
export type LineSays =
  | { readonly kind: "fact"; readonly product: "Postfix" | "Exim"; readonly host: string; readonly atMs: number; readonly fact: LogFact }
  | { readonly kind: "report"; readonly report: Report };

const POSTFIX = /^(?:[\w.-]{1,64}\/)*(?:smtp|lmtp|local|virtual|pipe|error|retry|relay|qmgr|nqmgr|cleanup|bounce|defer)$/;
const EXIM = /^exim\d?(?:[-_]\w{1,32})?$/;

/** Reads it. */
export function readLine(line: string, nowMs: number): LineSays | undefined {
  if (line.startsWith("{")) return kumomtaLine(line);
  const stamped = stampOf(line, nowMs);
  if (stamped === undefined) return undefined;
  const { atMs, rest } = stamped;
  const exim = eximFact(rest);
  if (exim !== undefined) return { kind: "fact", product: "Exim", host: "", atMs, fact: exim };
  const logged = syslogLine(rest);
  if (logged === undefined) return undefined;
  const { program, words, host } = logged;
  if (program.startsWith("postfix") && POSTFIX.test(program)) return factOf("Postfix", { atMs, host, fact: postfixFact(words) });
  // through syslog Exim writes its own time again, unless it is told not to
  if (EXIM.test(program)) return factOf("Exim", { atMs, host, fact: eximFact(stampOf(words, nowMs)?.rest ?? words) });
  return undefined;
}

interface Said {
  readonly atMs: number;
  readonly host: string;
  readonly fact: LogFact | undefined;
}

function factOf(product: "Postfix" | "Exim", { atMs, host, fact }: Said): LineSays | undefined {
  return fact === undefined ? undefined : { kind: "fact", product, atMs, host, fact };
}

function kumomtaLine(line: string): LineSays | undefined {
  const report = readWebhook("kumomta", line, { classify: classifyReply }).reports[0];
  return report === undefined ? undefined : { kind: "report", report };
}
