/**
 * Octets of a server -> replies (RFC 5321 §4.2.1), one parser a connection, whatever pieces the octets come in.
 * Lenient where it is safe: a bare LF ends a line, the code may stand alone, and of different codes in one reply the
 * last decides, as in Postfix. Anything else is a fault, and nothing is read behind it.
 *
 * Always holds: what is kept is smaller than the limits, however long the server talks without an end.
 */

import type { SmtpReply } from "../../envelope/index.ts";
import { remembered } from "../../memo/index.ts";
import { replyOf } from "./reply-text.ts";

/** RFC 5321 §4.5.3.1.5 says 512 for a line; servers with long policy texts exceed it by far. */
const REPLY_LIMIT_BYTES = 65_536;
const REPLY_LIMIT_LINES = 512;
/** "250", "250 words", "250-words". A first digit of 1 was never used (RFC 5321 §4.2.1). */
const LINE = /^[2-5]\d\d(?:[ -]|$)/;
const CR = 0x0d;
/** "250 2.1.0 Ok": what servers say to nearly every command is always the same. */
const SHORT = 64;
const MOST_REMEMBERED = 200;

function codeOf(line: string): number {
  return Number(line.slice(0, 3));
}

const shortReply = remembered({ most: MOST_REMEMBERED, find: (line: string) => replyOf(codeOf(line), [line.slice(4)]) });

export class ReplyParser {
  readonly #onReply: (reply: SmtpReply) => void;
  #pending = "";
  #lines: string[] = [];
  #sizeBytes = 0;

  /** `onReply` gets each reply as soon as it is complete. */
  constructor(onReply: (reply: SmtpReply) => void) {
    this.#onReply = onReply;
  }

  /** Whether a reply has begun and not ended. */
  get isMidway(): boolean {
    return this.#pending !== "" || this.#lines.length > 0;
  }

  /** Takes what came; the result says what is wrong with it. */
  push(octets: Buffer): string | undefined {
    const text = octets.toString("latin1");
    let start = 0;
    for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", start)) {
      const fault = this.#takeLine(this.#pending + text.slice(start, end));
      if (fault !== undefined) return fault;
      this.#pending = "";
      start = end + 1;
    }
    this.#pending += start === 0 ? text : text.slice(start);
    return this.#pending.length > REPLY_LIMIT_BYTES ? "a reply without end" : undefined;
  }

  #takeLine(withCr: string): string | undefined {
    const line = withCr.charCodeAt(withCr.length - 1) === CR ? withCr.slice(0, -1) : withCr;
    if (!LINE.test(line)) return `not a reply: ${JSON.stringify(line.slice(0, 80))}`;
    if (this.#lines.length === 0 && line.length <= SHORT && line.charAt(3) !== "-") this.#onReply(shortReply(line));
    else return this.#takeOneOfMany(line);
    return undefined;
  }

  #takeOneOfMany(line: string): string | undefined {
    this.#sizeBytes += line.length;
    this.#lines.push(line.slice(4));
    if (this.#isTooLong()) return "a reply without end";
    if (line.charAt(3) === "-") return undefined;
    const reply = replyOf(codeOf(line), this.#lines);
    this.#lines = [];
    this.#sizeBytes = 0;
    this.#onReply(reply);
    return undefined;
  }

  #isTooLong(): boolean {
    return this.#sizeBytes > REPLY_LIMIT_BYTES || this.#lines.length > REPLY_LIMIT_LINES;
  }
}
