/**
 * The header of a message, gone through once: where its fields are, the value of one that is asked for, and where the body
 * begins. Mail that comes in over the wire and mail of a local program are read alike.
 *
 * The first line that is no field ends the header, blank or not (RFC 5322 §2.1): a message that begins with white space
 * would otherwise go on with our own trace fields. Values are Latin-1, cut at 4 KiB; nothing is copied before it is needed.
 */

/** Where one field lies. */
export interface FieldPlace {
  /** Lower case. */
  readonly name: string;
  readonly start: number;
  /** Behind its last CRLF. */
  readonly end: number;
}

/** A complete header. */
export interface HeaderBlock {
  /** The octets, up to the body at least. */
  readonly octets: Buffer;
  readonly places: readonly FieldPlace[];
  /** Behind the last field. */
  readonly fieldsEnd: number;
  /** Whether the blank line is there. */
  readonly hasBlankLine: boolean;
}

const CR = 0x0d;
const LF = 0x0a;
const COLON = 0x3a;
const SPACE = 0x20;
const TAB = 0x09;
const MAX_NAME = 200;
const MAX_VALUE = 4096;

/** Goes through a header once. What is there is taken for all that comes; a last line without its end counts. */
export function scanHeader(octets: Buffer): HeaderBlock {
  const places: FieldPlace[] = [];
  let at = 0;
  while (at < octets.length && !isBlank(octets, at)) {
    const name = fieldName(octets, at);
    if (name === undefined) break;
    const end = fieldEnd(octets, at);
    places.push({ name, start: at, end });
    at = end;
  }
  return { octets, places, fieldsEnd: at, hasBlankLine: isBlank(octets, at) };
}

function isBlank(octets: Buffer, at: number): boolean {
  return octets[at] === CR && octets[at + 1] === LF;
}

/** The name in lower case; undefined where the line is no field. White space before the colon is allowed (RFC 5322 §4.5.8). */
function fieldName(octets: Buffer, start: number): string | undefined {
  let at = start;
  while (isNameOctet(octets[at]) && at - start <= MAX_NAME) at++;
  const end = at;
  while (octets[at] === SPACE || octets[at] === TAB) at++;
  return end > start && octets[at] === COLON ? octets.toString("latin1", start, end).toLowerCase() : undefined;
}

function isNameOctet(octet: number | undefined): boolean {
  return octet !== undefined && octet > SPACE && octet < 0x7f && octet !== COLON;
}

/** Behind the CRLF after which no white space stands: that would be a fold. */
function fieldEnd(octets: Buffer, start: number): number {
  for (let lf = octets.indexOf(LF, start); lf >= 0; lf = octets.indexOf(LF, lf + 1)) {
    const next = octets[lf + 1];
    if (octets[lf - 1] === CR && next !== SPACE && next !== TAB) return lf + 1;
  }
  return octets.length;
}

/** The value of a field, unfolded. */
export function fieldValue({ octets }: HeaderBlock, { name, start, end }: FieldPlace): string {
  const colon = octets.indexOf(COLON, start + name.length);
  return octets
    .toString("latin1", colon + 1, Math.min(end, colon + 1 + MAX_VALUE))
    .replaceAll(/\r\n(?=[ \t])/g, "")
    .trim();
}
