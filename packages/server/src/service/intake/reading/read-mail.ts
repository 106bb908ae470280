/** One mail read: what it says, and what has to be asked before it can be judged. Pure, so that any thread can do it. */

import { type ProvenanceQuestions, questionsOf, type Report, read } from "@ricochet/core";

/** What reading is handed. */
export interface MailToRead {
  readonly octets: Uint8Array;
  /** `Report.source`. */
  readonly source: string;
  readonly rcptTo: readonly string[];
}

/** What was read. */
export interface ReadMail {
  readonly report: Report;
  readonly questions: ProvenanceQuestions;
}

/** Reads one mail. Bad mail never throws. */
export function readMail({ octets, source, rcptTo }: MailToRead): ReadMail {
  const report = read(octets, { source });
  return { report, questions: questionsOf(report, { rcptTo, message: octets }) };
}
