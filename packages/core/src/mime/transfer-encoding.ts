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
for (const [value, letter] of [..."ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"].entries()) BASE64[letter.charCodeAt(0)] = value;
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

/** Decodes the quoted-printable of `text` between `start` and `end`; soft line breaks are gone, hard ones are LF. */
export function decodeQuotedPrintable(text: string, start: number, end: number): Decoded {
  const bytes = new Uint8Array(end - start + 1);
  const marks = new Marks();
  let length = 0;
  let damaged = false;
  for (let at = start; at < end; ) {
    marks.add(length, at);
    const found = text.indexOf("\n", at);
    const lineEnd = found < 0 || found >= end ? end : found;
    let last = lineEnd;
    while (last > at && text.charCodeAt(last - 1) <= 0x20) last--;
    const isSoft = last > at && text.charCodeAt(last - 1) === 0x3d;
    if (isSoft) last--;
    for (; at < last; at++) {
      const unit = text.charCodeAt(at);
      const value = unit === 0x3d ? hexByte(text, at + 1, last) : -1;
      if (value >= 0) at += 2;
      else if (unit === 0x3d) damaged = true;
      bytes[length++] = value >= 0 ? value : unit;
    }
    if (!isSoft && lineEnd < end) bytes[length++] = 0x0a;
    at = lineEnd + 1;
  }
  return { bytes: bytes.subarray(0, length), damaged, sourceOf: (index) => marks.sourceOf(index) };
}

function hexByte(text: string, at: number, end: number): number {
  return at + 2 <= end ? hexDigit(text.charCodeAt(at)) * 16 + hexDigit(text.charCodeAt(at + 1)) : -1;
}

/** 0…15, or a number that makes any sum negative. */
function hexDigit(unit: number): number {
  if (unit >= 0x30 && unit <= 0x39) return unit - 0x30;
  const upper = unit & ~0x20;
  return upper >= 0x41 && upper <= 0x46 ? upper - 0x37 : -1000;
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
