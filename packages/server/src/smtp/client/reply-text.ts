/**
 * The words of a reply (RFC 5321 §4.2.1): charset, control characters and the enhanced status (RFC 2034 §4) that each
 * line may bear. What comes out is safe for logs: no control character but the "\n" between lines.
 */

import type { SmtpReply } from "../../envelope/index.ts";

/** "5.1.1" before the words; "#5.1.0" is how IronPort writes it. */
const STATUS = /^#?([245])\.(\d{1,3})\.(\d{1,3})(?![\d.]) ?/;
/** A reply may bring escape sequences into the terminal of whoever reads the log. */
const CONTROL = /[\x00-\x1f\x7f-\x9f]/g;
const EIGHT_BIT = /[\x80-\xff]/;
const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** Puts a reply together from its lines: one character an octet, without code and mark. */
export function replyOf(code: number, lines: readonly string[]): SmtpReply {
  const words = lines.map(readable);
  // RFC 2034 has it in each line; some write it in the last alone, behind what they have to say at length
  const status = statusOf(words[0] ?? "", code) ?? statusOf(words.at(-1) ?? "", code);
  if (status === undefined) return { code, text: words.join("\n") };
  return { code, status, text: words.map((line) => (statusOf(line, code) === status ? line.replace(STATUS, "") : line)).join("\n") };
}

/** A status whose class is not the code's says nothing that could be believed; it stays among the words. */
function statusOf(line: string, code: number): string | undefined {
  const match = STATUS.exec(line);
  if (match === null || Number(match[1]) !== Math.trunc(code / 100)) return undefined;
  return `${match[1]}.${Number(match[2])}.${Number(match[3])}`;
}

function readable(octets: string): string {
  return (EIGHT_BIT.test(octets) ? decoded(octets) : octets).replaceAll(CONTROL, " ").trim();
}

/** UTF-8 where it is (RFC 6531 §3.7.4.2), else Latin-1. */
function decoded(octets: string): string {
  try {
    return utf8.decode(Buffer.from(octets, "latin1"));
  } catch {
    return octets;
  }
}
