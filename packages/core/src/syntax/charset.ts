/**
 * Bytes in a named charset (RFC 2978) to text. Mail lies about its charset, so what is valid
 * UTF-8 is read as UTF-8 unless the label names a charset whose bytes look like UTF-8 by chance
 * only; an unknown label falls back to windows-1252. Never throws.
 */

interface Decoder {
  decode(bytes: Uint8Array): string;
}

declare const TextDecoder: new (label: string, options?: { fatal?: boolean; ignoreBOM?: boolean }) => Decoder;

/** Labels that mail uses and the WHATWG encoding standard does not know. */
const ALIASES: Readonly<Record<string, string>> = {
  "cp932": "shift_jis",
  "cp936": "gbk",
  "cp949": "euc-kr",
  "cp950": "big5",
  "cp1251": "windows-1251",
  "cp1252": "windows-1252",
  "iso-2022-jp-1": "iso-2022-jp",
  "iso-2022-jp-2": "iso-2022-jp",
  "iso-2022-jp-ms": "iso-2022-jp",
  "cp50220": "iso-2022-jp",
  "cp50221": "iso-2022-jp",
  "ks_c_5601": "euc-kr",
  "hz-gb-2312": "gbk",
  "unknown-8bit": "utf-8",
  "x-unknown": "utf-8",
  "8bit": "utf-8",
  "default": "utf-8",
  "utf8mb4": "utf-8",
};

const UTF8_LIKE = new Set(["utf-8", "windows-1252", "us-ascii"]);
const decoders = new Map<string, Decoder | undefined>();
const utf8 = new TextDecoder("utf-8");
const windows1252 = new TextDecoder("windows-1252");

export interface DecodedText {
  readonly text: string;
  /** False when the label names no charset that can be decoded here. */
  readonly known: boolean;
}

/** Decodes `bytes`; `label` is the charset parameter, "" or undefined when there is none. */
export function decodeCharset(bytes: Uint8Array, label: string | undefined): DecodedText {
  const name = canonical(label);
  const decoder = decoderOf(name);
  if (decoder === undefined || UTF8_LIKE.has(name)) {
    return { text: tryUtf8(bytes) ?? windows1252.decode(bytes), known: decoder !== undefined };
  }
  return { text: decoder.decode(bytes), known: true };
}

function canonical(label: string | undefined): string {
  const name = (label ?? "").trim().toLowerCase();
  if (name === "" || name === "us-ascii" || name === "ascii" || name === "iso-8859-1" || name === "latin1" || name === "utf8")
    return "utf-8";
  return ALIASES[name] ?? name;
}

function decoderOf(name: string): Decoder | undefined {
  if (decoders.has(name)) return decoders.get(name);
  let decoder: Decoder | undefined;
  try {
    decoder = new TextDecoder(name);
  } catch {
    decoder = undefined; // RangeError: no such label
  }
  if (decoders.size < 200) decoders.set(name, decoder);
  return decoder;
}

function tryUtf8(bytes: Uint8Array): string | undefined {
  return isUtf8(bytes) ? utf8.decode(bytes) : undefined;
}

/** Well-formed UTF-8 (RFC 3629 §4). Looked at by hand: a decoder that throws costs a thousand times more for each line that is none. */
function isUtf8(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at] as number;
    const length = lengthOfSequence(lead);
    if (length === 0) return false;
    const second = bytes[at + 1] as number;
    if (length > 1 && !(second >= lowestSecond(lead) && second <= highestSecond(lead))) return false;
    for (let next = at + 2; next < at + length; next++) if (((bytes[next] ?? 0) & 0xc0) !== 0x80) return false;
    at += length;
  }
  return true;
}

function lengthOfSequence(lead: number): number {
  if (lead < 0x80) return 1;
  if (lead < 0xc2 || lead > 0xf4) return 0;
  if (lead < 0xe0) return 2;
  return lead < 0xf0 ? 3 : 4;
}

function lowestSecond(lead: number): number {
  if (lead === 0xe0) return 0xa0;
  return lead === 0xf0 ? 0x90 : 0x80;
}

function highestSecond(lead: number): number {
  if (lead === 0xed) return 0x9f;
  return lead === 0xf4 ? 0x8f : 0xbf;
}

/** A string of one character a byte back to its bytes. */
export function bytesOf(binary: string): Uint8Array {
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at);
  return bytes;
}

const BEYOND_ASCII = /[\x7f-\xff\x1b]/;

/** Whether a one-character-a-byte string needs decoding: it has bytes above 126, or escapes of ISO 2022. */
export function needsCharset(binary: string): boolean {
  return BEYOND_ASCII.test(binary);
}
