/** The pipeline: bytes -> scan -> recognise -> normalise -> classify -> Report. */

import { classify } from "./classify/index.ts";
import { type Limits, scanMessage } from "./mime/index.ts";
import type { Outcome, Problem, Report, Unclassified } from "./model/index.ts";
import { normaliseFinding } from "./normalise/index.ts";
import { type Recognised, recognise } from "./recognise/index.ts";

export interface ReadOptions {
  /** Where the message came from: a path, "mbox#n", an id. The Message-ID, else "", when not given. */
  readonly source?: string;
  readonly limits?: Partial<Limits>;
}

/**
 * Reads one message that came back.
 *
 * @param bytes the message as it arrived (RFC 5322, any line ends)
 * @returns the record of what it is; never throws for what the bytes hold, `problems` says what was wrong
 * @throws TypeError when `bytes` is no Uint8Array
 * @example
 * read(new TextEncoder().encode("From: a@example.com\nSubject: hello\n\nhi\n")).kind // "other"
 */
export function read(bytes: Uint8Array, options: ReadOptions = {}): Report {
  if (!(bytes instanceof Uint8Array)) throw new TypeError("read: the message must be a Uint8Array");
  const problems: Problem[] = [];
  const message = scanMessage(bytes, problems, options.limits === undefined ? {} : { limits: options.limits });
  const recognised = recognise(message);
  const outcomes = outcomesOf(recognised);
  const { kind, format, reporter = {}, original, feedback, autoReply } = recognised;
  return {
    source: options.source ?? message.root.header.get("message-id") ?? "",
    kind,
    format,
    reporter,
    outcomes,
    ...(original && { original }),
    ...(feedback && { feedback }),
    ...(autoReply && { autoReply }),
    problems,
  };
}

function outcomesOf({ kind, format, findings, reporter }: Recognised): Outcome[] {
  const context = { reportingMta: reporter?.mta, isStandard: format === "rfc3464" };
  const unclassified = findings
    .map((finding) => normaliseFinding(finding, context))
    .filter((outcome): outcome is Unclassified => outcome !== undefined);
  return unclassified.map((one) => (kind === "feedback" ? { ...classify(one), reason: "complaint" as const } : classify(one)));
}
