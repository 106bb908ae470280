/** Content-Transfer-Encoding, written (RFC 2045 §6.7, §6.8): lines of 76 characters, ASCII only. */

declare const btoa: (binary: string) => string;
declare const TextEncoder: new () => { encode(text: string): Uint8Array };
declare const TextDecoder: new (label: string, options?: { fatal?: boolean }) => { decode(bytes: Uint8Array): string };

const encoder = new TextEncoder();
const strictUtf8 = new TextDecoder("utf-8", { fatal: true });
const CHUNK = 8192;

export function utf8(text: string): Uint8Array {
  return encoder.encode(text);
}

/** The text of octets that are valid UTF-8; undefined for others. */
export function tryUtf8(octets: Uint8Array): string | undefined {
  try {
    return strictUtf8.decode(octets);
  } catch {
    return undefined;
  }
}

/** Octets as a string of one character each. */
export function binaryOf(octets: Uint8Array): string {
  let binary = "";
  // Spread into arguments an octet at a time this would be ten times slower.
  for (let at = 0; at < octets.length; at += CHUNK)
    binary += String.fromCharCode.apply(null, octets.subarray(at, at + CHUNK) as unknown as number[]);
  return binary;
}

/** Base64 without line ends. */
export function base64(octets: Uint8Array): string {
  return btoa(binaryOf(octets));
}

/** Base64 in lines. */
export function base64Lines(octets: Uint8Array): string {
  return base64(octets).replaceAll(/.{76}(?=.)/g, "$&\r\n");
}

const HEX = utf8("0123456789ABCDEF");
const MAX_LINE = 75; // and a soft break

/** Quoted-printable of text whose line ends are CRLF. A line that begins with "From " is escaped: old stores would change it. */
export function quotedPrintable(octets: Uint8Array): string {
  const encoded = new Uint8Array(octets.length * 3 + Math.ceil((octets.length * 3) / 25) * 3 + 3);
  let length = 0;
  let column = 0;
  for (let at = 0; at < octets.length; at++) {
    const octet = octets[at] as number;
    if (octet === CR && octets[at + 1] === LF) {
      encoded[length++] = CR;
      encoded[length++] = LF;
      column = 0;
      at++;
      continue;
    }
    const size = isLiteral(octets, at, column) ? 1 : 3;
    if (column + size > MAX_LINE) {
      encoded[length++] = EQUALS;
      encoded[length++] = CR;
      encoded[length++] = LF;
      column = 0;
    }
    if (size === 1) encoded[length++] = octet;
    else {
      encoded[length++] = EQUALS;
      encoded[length++] = HEX[octet >> 4] as number;
      encoded[length++] = HEX[octet & 15] as number;
    }
    column += size;
  }
  return strictUtf8.decode(encoded.subarray(0, length));
}

const CR = 0x0d;
const LF = 0x0a;
const EQUALS = 0x3d;

function isLiteral(octets: Uint8Array, at: number, column: number): boolean {
  const octet = octets[at] as number;
  if (octet === 0x20 || octet === 0x09) return octets[at + 1] !== undefined && octets[at + 1] !== CR;
  if (column === 0 && octet === 0x46 && octets[at + 1] === 0x72 && octets[at + 4] === 0x20) return false;
  return octet > 0x20 && octet < 0x7f && octet !== EQUALS;
}
