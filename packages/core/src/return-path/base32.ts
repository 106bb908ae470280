/**
 * Base32 in lower case without padding (RFC 4648 §6): survives servers that fold case, and needs no
 * character that any program takes for a separator. Only the one canonical text of some octets is read.
 */

const ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";

const VALUES = new Int8Array(128).fill(-1);
for (let value = 0; value < 32; value++) {
  VALUES[ALPHABET.charCodeAt(value)] = value;
  VALUES[ALPHABET.toUpperCase().charCodeAt(value)] = value;
}

const CODES = Array.from(ALPHABET, (letter) => letter.charCodeAt(0));

export function encodeBase32(octets: readonly number[]): string {
  const codes: number[] = [];
  let bits = 0;
  let held = 0;
  for (const octet of octets) {
    held = ((held << 8) | octet) & 0xfff;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      codes.push(CODES[(held >> bits) & 31] as number);
    }
  }
  if (bits > 0) codes.push(CODES[(held << (5 - bits)) & 31] as number);
  return String.fromCharCode(...codes);
}

/** The octets, in any case; undefined where a character is foreign or the bits left over are not zero. */
export function decodeBase32(text: string): readonly number[] | undefined {
  const octets: number[] = [];
  let bits = 0;
  let held = 0;
  for (let i = 0; i < text.length; i++) {
    const value = VALUES[text.charCodeAt(i)] ?? -1;
    if (value < 0) return undefined;
    held = ((held << 5) | value) & 0xfff;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      octets.push((held >> bits) & 0xff);
    }
  }
  return bits < 5 && (held & ((1 << bits) - 1)) === 0 ? octets : undefined;
}
