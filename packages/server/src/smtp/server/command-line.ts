/**
 * A command line -> verb and argument (RFC 5321 §4.1.1), and how long each may be: 512 octets, and what each
 * extension adds to its command.
 */

/** A line, taken apart. */
export interface CommandLine {
  /** In upper case. */
  readonly verb: string;
  /** Without spaces at its ends; "" where there is none. */
  readonly argument: string;
}

const UTF8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const NOT_ASCII = /[\x80-\xff]/;
const CONTROL = /[\0-\x1f\x7f-\x9f]/;
const SPACE = 32;
const TAB = 9;

const BASE_BYTES = 512;
const SIZE_BYTES = 26;
const BODY_BYTES = 17;
const SMTPUTF8_BYTES = 10;
const DSN_BYTES = 500;
const AUTH_PARAMETER_BYTES = 500;
const REQUIRETLS_BYTES = 11;

/** RFC 1870 §3, 6152 §2, 6531 §3.1, 3461 §4, 4954 §3, 8689 §2. */
const LIMITS_BYTES: ReadonlyMap<string, number> = new Map([
  ["MAIL", BASE_BYTES + SIZE_BYTES + BODY_BYTES + SMTPUTF8_BYTES + DSN_BYTES + AUTH_PARAMETER_BYTES + REQUIRETLS_BYTES],
  ["RCPT", BASE_BYTES + DSN_BYTES],
  ["AUTH", 12_288],
  ["XCLIENT", BASE_BYTES + DSN_BYTES],
]);
const LONGEST_VERB = 8;

/** How long the command that begins at a position may be, its line end included. */
export function commandLimitBytes(octets: Buffer, start: number): number {
  const [verb = ""] = octets
    .toString("latin1", start, Math.min(start + LONGEST_VERB, octets.length))
    .toUpperCase()
    .split(" ", 1);
  return LIMITS_BYTES.get(verb) ?? BASE_BYTES;
}

/** How long a line of an AUTH exchange may be (RFC 4954 §4). */
export function exchangeLimitBytes(): number {
  return 12_288;
}

/** Text of a line; undefined where it holds control characters or broken UTF-8. */
export function textOfLine(octets: Buffer): string | undefined {
  const text = octets.toString("latin1", 0, endOfText(octets));
  const decoded = NOT_ASCII.test(text) ? decode(octets) : text;
  return decoded === undefined || CONTROL.test(decoded) ? undefined : decoded;
}

/** Takes a line apart. */
export function splitCommandLine(text: string): CommandLine {
  const space = text.indexOf(" ");
  if (space < 0) return { verb: text.toUpperCase(), argument: "" };
  return { verb: text.slice(0, space).toUpperCase(), argument: text.slice(space + 1).trim() };
}

/** White space at the end is no error (RFC 5321 §4.1.1). */
function endOfText(octets: Buffer): number {
  let end = octets.length;
  while (end > 0 && (octets[end - 1] === SPACE || octets[end - 1] === TAB)) end -= 1;
  return end;
}

function decode(octets: Buffer): string | undefined {
  try {
    return UTF8.decode(octets.subarray(0, endOfText(octets)));
  } catch {
    return undefined;
  }
}
