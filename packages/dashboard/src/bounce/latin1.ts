/** Bytes as text, one character a byte: places in the text are places in the bytes. */

/** A call takes only so many arguments. */
const AT_ONCE = 8192;

export function latin1(octets: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < octets.length; at += AT_ONCE) parts.push(String.fromCharCode(...octets.subarray(at, at + AT_ONCE)));
  return parts.join("");
}

/** The way back. */
export function fromLatin1(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
