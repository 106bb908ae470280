/** One mail read: what it says, and what has to be asked before it can be judged. Pure, so that any thread can do it. */

import { type ProvenanceQuestions, questionsOf, type Report, readScanned, type ScannedMessage } from "@ricochet/core";
import type { Arrival } from "../../ledger/index.ts";

/** What was read. */
export interface ReadMail {
  readonly report: Report;
  /** As it was scanned for the report. */
  readonly message: ScannedMessage;
  readonly questions: ProvenanceQuestions;
}

/** Reads one mail. Bad mail never throws. */
export function readMail({ octets, account, envelope: { rcptTo } }: Pick<Arrival, "octets" | "account" | "envelope">): ReadMail {
  const { report, message } = readScanned(octets, { source: account });
  return { report, message, questions: questionsOf(report, { rcptTo, message }) };
}
