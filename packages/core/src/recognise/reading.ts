/** What the human part of a bounce says, by the format that its signs name, and by whom it was said. */

import type { TextLine } from "../mime/index.ts";
import type { Found, Reporter } from "../model/index.ts";
import { canonicalHost, parseDate } from "../syntax/index.ts";
import type { Candidate, Notice } from "./clues.ts";
import type { TextFormat } from "./formats/index.ts";
import { patternsOf } from "./line-pattern.ts";
import type { Material } from "./material.ts";
import { findInlineOriginal } from "./original.ts";
import { type Walked, walk } from "./walker.ts";

export interface Reading {
  readonly walked: Walked;
  readonly format: TextFormat | undefined;
  readonly notice: Notice;
}

/** The first candidate format that may be believed and finds a recipient; undefined when none does. */
export function readByFormat(
  { message, lines, clues }: Material,
  isBelieved: (candidate: Candidate) => boolean = () => true,
): Reading | undefined {
  for (const candidate of clues.formats) {
    if (!isBelieved(candidate)) continue;
    const { format } = candidate;
    const walked = walk(format, withoutOriginal(format, lines), message.limits.recipients + 1);
    if (walked.findings.length > 0) return { walked, format, notice: noticeOf(clues, format) };
  }
  return undefined;
}

/** Cuts the lines at a separator that only this format draws. */
function withoutOriginal(format: TextFormat, lines: readonly TextLine[]): readonly TextLine[] {
  const { original } = patternsOf(format);
  const cut = original && findInlineOriginal(lines, original);
  return cut ? lines.slice(0, cut.humanEnd) : lines;
}

/** A format's own phrase of delay outweighs whatever else its text speaks of. */
function noticeOf({ delays, notice }: Material["clues"], format: TextFormat): Notice {
  return delays.includes(format) ? { ...notice, delayed: notice.failed + 1 } : notice;
}

/** Who wrote the notification. */
export function reporterOf(
  material: Material,
  { format, notice }: Reading,
  said: { readonly mta?: Found | undefined; readonly queueId?: Found | undefined },
): Partial<Reporter> {
  const { envelope } = material;
  const mta = said.mta && canonicalHost(said.mta.value);
  const at = parseDate(envelope.header.get("date") ?? "");
  const reporter: { -readonly [name in keyof Reporter]: Reporter[name] } = {};
  if (mta !== undefined) reporter.mta = mta;
  if (format !== undefined) reporter.product = format.product;
  if (envelope.from !== "") reporter.from = envelope.from;
  if (said.queueId !== undefined) reporter.queueId = said.queueId.value;
  const language = notice.language ?? statedLanguage(material);
  if (language !== undefined) reporter.language = language;
  if (at !== undefined) reporter.at = at;
  return reporter;
}

/** Content-Language (RFC 3282) of the first part that says one. */
function statedLanguage({ message }: Material): string | undefined {
  for (const { header } of message.root.walk()) {
    const language = /^[A-Za-z]{2,3}(?:-[A-Za-z\d]{2,8})*/.exec(header.get("content-language") ?? "")?.[0];
    if (language !== undefined) return language;
  }
  return undefined;
}
