/**
 * Undoes Content-Transfer-Encoding (RFC 2045 §6.7, §6.8) and keeps track of where each decoded
 * byte came from. Damaged input gives what can be had.
 */

export interface Decoded {
  readonly bytes: Uint8Array;
  /** Whether something in the input was no valid encoding. */
  readonly damaged: boolean;
  /** Offset, in the encoded text, of the line that gave the decoded byte at `index`. */
  sourceOf(index: number): number;
}

const BASE64 = new Int8Array(256).fill(-1);
for (const [value, letter] of [..."ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"].entries())
  BASE64[letter.charCodeAt(0)] = value;
BASE64[0x2d] = 62; // "-" and "_" of the URL alphabet, seen in mail of broken programs
BASE64[0x5f] = 63;

/** Decodes the base64 of `text` between `start` and `end`. */
export function decodeBase64(text: string, start: number, end: number): Decoded {
  const bytes = new Uint8Array(Math.ceil(((end - start) * 3) / 4));
  const marks = new Marks();
  let length = 0;
  let bits = 0;
  let pending = 0;
  let damaged = false;
  marks.add(0, start);
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    const value = unit < 256 ? (BASE64[unit] as number) : -1;
    if (value < 0) {
      if (unit === 0x3d) pending = bits = 0;
      else if (unit === 0x0a) marks.add(length, at + 1);
      else if (unit > 0x20) damaged = true;
      continue;
    }
    pending = (pending << 6) | value;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[length++] = pending >> bits;
      pending &= (1 << bits) - 1;
    }
  }
  return { bytes: bytes.subarray(0, length), damaged, sourceOf: (index) => marks.sourceOf(index) };
}

/** A line of quoted-printable undone: one character a byte, and the encoded lines that it came from. */
export interface PrintableLine {
  readonly binary: string;
  readonly start: number;
  readonly end: number;
}

const EQUALS = 0x3d;

/** The value of a hexadecimal digit, 255 for what is none. */
const HEX = new Uint8Array(256).fill(255);
for (const [value, digit] of [..."0123456789abcdef"].entries()) {
  HEX[digit.charCodeAt(0)] = value;
  HEX[digit.toUpperCase().charCodeAt(0)] = value;
}

/** Undoes the escapes of one line; by hand, because some mails escape every character. */
function withoutEscapes(raw: string): string {
  let text = "";
  let from = 0;
  for (let at = raw.indexOf("="); at >= 0; at = raw.indexOf("=", at)) {
    const [high, low] = [HEX[raw.charCodeAt(at + 1)], HEX[raw.charCodeAt(at + 2)]];
    if (high !== undefined && high < 16 && low !== undefined && low < 16) {
      text += raw.slice(from, at) + String.fromCharCode((high << 4) | low);
      from = at + 3;
      at = from;
    } else at++;
  }
  return text + raw.slice(from);
}

/** Decodes the quoted-printable of `text` between `start` and `end`; a stray "=" stays as it is. */
export function decodeQuotedPrintable(text: string, start: number, end: number): PrintableLine[] {
  const lines: PrintableLine[] = [];
  let held = "";
  let heldStart = start;
  for (let at = start; at < end; ) {
    const found = text.indexOf("\n", at);
    const lineEnd = found < 0 || found >= end ? end : found;
    let last = lineEnd;
    while (last > at && text.charCodeAt(last - 1) <= 0x20) last--;
    const isSoft = last > at && text.charCodeAt(last - 1) === EQUALS;
    const raw = text.slice(at, isSoft ? last - 1 : last);
    held += raw.includes("=") ? withoutEscapes(raw) : raw;
    if (!isSoft) {
      lines.push({ binary: held, start: heldStart, end: last });
      held = "";
      heldStart = lineEnd + 1;
    }
    at = lineEnd + 1;
  }
  if (held !== "") lines.push({ binary: held, start: heldStart, end });
  return lines;
}

/** Which encoded line gave which decoded bytes: pairs of offsets, both rising. */
class Marks {
  readonly #decoded: number[] = [];
  readonly #source: number[] = [];

  add(decoded: number, source: number): void {
    this.#decoded.push(decoded);
    this.#source.push(source);
  }

  sourceOf(index: number): number {
    let low = 0;
    let high = this.#decoded.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#decoded[middle] as number) <= index) low = middle;
      else high = middle - 1;
    }
    return this.#source[low] ?? 0;
  }
}
