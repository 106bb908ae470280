/**
 * SMTP replies (RFC 5321 §4.2) as they are quoted in diagnostics and running text: the code, the
 * text without the code and continuation marks, and where it stands.
 */

import { parseEnhancedStatus } from "./enhanced-status.ts";

export interface ReplyInText {
  readonly code: number;
  readonly status: string | undefined;
  /** Without the code; further lines joined by a space. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A code, at a place where no number goes on, followed by what follows a code. */
const REPLY =
  /(?<![\w.,/+-]|\d:)#?\(?([245][0-5]\d|[45][67]\d)\)?(?:[- ]#?\(?([245]\.\d{1,3}\.\d{1,3})(?![\d.]*\d)\)?|[- :;,>]{1,3}(?=\S)|$)/g;
/** Words that make a three-digit number a measure, not a reply. A capital begins a sentence: "550 Connections from you are refused". */
const MEASURE =
  /^(?:bytes?|[kKMG][bB]|kbytes?|mbytes?|seconds?|secs?|minutes?|hours?|days?|messages|recipients|mails|users|lines|times|characters|connections|%)\b/;

/** Finds the first reply with a code of class 4 or 5 (of 2 too when `positive`) in a text. */
export function findReply(text: string, options: { from?: number; positive?: boolean } = {}): ReplyInText | undefined {
  REPLY.lastIndex = options.from ?? 0;
  for (let match = REPLY.exec(text); match !== null; match = REPLY.exec(text)) {
    const code = Number(match[1]);
    if (code < 400 && options.positive !== true) continue;
    const behind = text.slice(match.index + match[0].length, match.index + match[0].length + 16);
    if (match[2] === undefined && MEASURE.test(behind)) continue;
    return replyAt(text, match.index, code);
  }
  return undefined;
}

function replyAt(text: string, start: number, code: number): ReplyInText {
  const lineEnd = text.indexOf("\n", start);
  const end = lineEnd < 0 ? text.length : lineEnd;
  const from = textStart(text, start);
  const body = text.slice(from, end);
  const joined = (body.includes(String(code)) ? withoutContinuations(body, code, text.slice(start, from).includes("-")) : body).trim();
  const unquoted = isQuote(joined.charCodeAt(0)) ? (QUOTED.exec(joined)?.[2] ?? joined) : joined;
  return { code, text: unquoted, start, end, status: parseEnhancedStatus(withoutMarks(unquoted)) };
}

/** IronPort: 550-'5.1.1 …' (delivery attempts: 0) */
const QUOTED = /^(['"])(\d\.\d+\.\d+ .*)\1/s;

function isQuote(unit: number): boolean {
  return unit === 0x27 || unit === 0x22;
}

/** Where the text begins behind the code at `start`: brackets around the code and three marks behind it do not count. */
function textStart(text: string, start: number): number {
  let at = start;
  if (text.charAt(at) === "#") at++;
  if (text.charAt(at) === "(") at++;
  at += 3;
  if (text.charAt(at) === ")") at++;
  for (let marks = 0; marks < 3 && at < text.length && "- :;,>".includes(text.charAt(at)); marks++) at++;
  return at;
}

function withoutMarks(text: string): string {
  let at = 0;
  while (text.charAt(at) === "#" || text.charAt(at) === "(") at++;
  return text.slice(at);
}

/**
 * Joins the lines of a reply, "550-a 550-b 550 c": the code is said once, and so is the enhanced one that stands on each line (RFC 2034 §4).
 * Behind a hyphen the code comes again, whatever follows it; without one the number may belong to a sentence.
 */
function withoutContinuations(body: string, code: number, isOpen: boolean): string {
  const mark = String(code);
  const status = HEAD.exec(body)?.[0];
  return body
    .split(/(?<=\s)(?=\d{3}[- ])/)
    .map((piece, index) => (index > 0 && continuesReply(piece, mark, isOpen) ? withoutStatus(piece.slice(4), status) : piece))
    .join("");
}

/** The enhanced code at the beginning of a line, with what parts it from the text. */
const HEAD = /^#?\(?[245]\.\d{1,3}\.\d{1,3}\)?[ :]/;

function withoutStatus(line: string, status: string | undefined): string {
  return status !== undefined && line.startsWith(status) ? line.slice(status.length).trimStart() : line;
}

function continuesReply(piece: string, mark: string, isOpen: boolean): boolean {
  return piece.startsWith(`${mark}-`) || (piece.startsWith(`${mark} `) && (isOpen || /^[\dA-Z<(#]/.test(piece.slice(4, 5))));
}
