/** One mail read: what it says, and what has to be asked before it can be judged. Pure, so that any thread can do it. */

import { type ProvenanceQuestions, questionsOf, type Report, read } from "@ricochet/core";
import type { Arrival } from "../../ledger/index.ts";

/** What was read. */
export interface ReadMail {
  readonly report: Report;
  readonly questions: ProvenanceQuestions;
}

/** Reads one mail. Bad mail never throws. */
export function readMail({ octets, account, envelope: { rcptTo } }: Pick<Arrival, "octets" | "account" | "envelope">): ReadMail {
  const report = read(octets, { source: account });
  return { report, questions: questionsOf(report, { rcptTo, message: octets }) };
}
