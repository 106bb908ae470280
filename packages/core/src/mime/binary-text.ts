/**
 * Bytes as a string of the same length, one character a byte (ISO 8859-1 proper, not
 * windows-1252), so that string search runs over raw mail and every index is a byte offset.
 */

interface Latin1 {
  latin1Slice(start: number, end: number): string;
}
interface FastBuffer {
  from(buffer: ArrayBufferLike, offset: number, length: number): Latin1;
}

const CHUNK = 8192;
const fast = (globalThis as unknown as { Buffer?: FastBuffer }).Buffer;

/** `bytes[i] === text.charCodeAt(i)` for all i, except that a lone CR as line end (old Macintosh) becomes LF. */
export function binaryText(bytes: Uint8Array): string {
  const text = decodeBytes(bytes);
  return text.includes("\r") && !text.includes("\n") ? text.replaceAll("\r", "\n") : text;
}

function decodeBytes(bytes: Uint8Array): string {
  const own = bytes as Partial<Latin1>;
  if (own.latin1Slice !== undefined) return own.latin1Slice(0, bytes.length);
  if (fast !== undefined) return fast.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).latin1Slice(0, bytes.byteLength);
  let text = "";
  for (let at = 0; at < bytes.length; at += CHUNK) text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return text;
}
