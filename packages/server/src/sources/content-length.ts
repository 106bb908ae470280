/**
 * The Content-Length of mboxcl and mboxcl2: how long the body is, as the program that stored the
 * message counted it. mboxcl2 quotes no From lines, so that only this number tells where it ends.
 *
 * The number is a claim: it may be stale, counted with other line ends, or written by a stranger.
 * Where it lands is for the splitter to check.
 */

/** Field names have no case: only what all spellings share is searched for, and of that what begins with a rare letter; the rest is compared. */
const TAIL = Buffer.from("gth:", "latin1");
const HEAD = "content-len";
const BLANK_LINES = ["\n\n", "\n\r\n", "\r\r"].map((ends) => Buffer.from(ends, "latin1"));
const LF = 0x0a;
const CR = 0x0d;

/** A longer header is not searched, so that a message of nothing but header lines costs no more than this, each time. */
const HEADER_LIMIT_BYTES = 256 * 1024;

/** Where the body of the message at `start` ends by its own account, or undefined. `stop` bounds the search. */
export function claimedEnd(bytes: Buffer, start: number, stop: number): number | undefined {
  const message = bytes.subarray(start, Math.min(stop, start + HEADER_LIMIT_BYTES));
  const body = bodyStart(message);
  if (body < 0) return undefined;
  const header = message.subarray(0, body);
  for (let at = header.indexOf(TAIL); at >= 0; at = header.indexOf(TAIL, at + TAIL.length)) {
    const claimed = lengthAt(header, at);
    if (claimed !== undefined) return start + body + claimed;
  }
  return undefined;
}

function bodyStart(message: Buffer): number {
  for (const blankLine of BLANK_LINES) {
    const at = message.indexOf(blankLine);
    if (at >= 0) return at + blankLine.length;
  }
  return -1;
}

function lengthAt(header: Buffer, at: number): number | undefined {
  const name = at - HEAD.length;
  if (name > 0 && header[name - 1] !== LF && header[name - 1] !== CR) return undefined;
  if (name < 0 || header.toString("latin1", name, at).toLowerCase() !== HEAD) return undefined;
  const value = at + TAIL.length;
  const digits = /^[ \t]*(\d{1,12})[ \t]*[\r\n]/.exec(header.toString("latin1", value, value + 40));
  return digits === null ? undefined : Number(digits[1]);
}
