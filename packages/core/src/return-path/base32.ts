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

export function encodeBase32(octets: Uint8Array): string {
  let text = "";
  let bits = 0;
  let held = 0;
  for (const octet of octets) {
    held = ((held << 8) | octet) & 0xfff;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += ALPHABET.charAt((held >> bits) & 31);
    }
  }
  return bits === 0 ? text : text + ALPHABET.charAt((held << (5 - bits)) & 31);
}

/** The octets, in any case; undefined where a character is foreign or the bits left over are not zero. */
export function decodeBase32(text: string): Uint8Array | undefined {
  const octets = new Uint8Array((text.length * 5) >> 3);
  let bits = 0;
  let held = 0;
  let next = 0;
  for (let i = 0; i < text.length; i++) {
    const value = VALUES[text.charCodeAt(i)] ?? -1;
    if (value < 0) return undefined;
    held = ((held << 5) | value) & 0xfff;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      octets[next++] = (held >> bits) & 0xff;
    }
  }
  return bits < 5 && (held & ((1 << bits) - 1)) === 0 ? octets : undefined;
}
