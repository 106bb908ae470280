/**
 * Encoded words in header values (RFC 2047), with the licence that real mail takes: spaces inside
 * them, adjacent words cut within a character, raw UTF-8 (RFC 6532) and raw 8-bit text beside them.
 */

import { bytesOf, decodeCharset, needsCharset } from "./charset.ts";

const WORD = /=\?([\w.:()*+'-]{1,60})\?([bq])\?([^?\n]*)\?=/gi;

/** The text of a header value given as one character a byte. */
export function decodeEncodedWords(value: string): string {
  if (!value.includes("=?")) return decodeRaw(value);
  let text = "";
  let at = 0;
  let held: { charset: string; binary: string } | undefined;
  const flush = (): void => {
    if (held !== undefined) text += decodeCharset(bytesOf(held.binary), held.charset).text;
    held = undefined;
  };
  for (const match of value.matchAll(WORD)) {
    const [whole, label = "", encoding = "", payload = ""] = match;
    const between = value.slice(at, match.index);
    const charset = label.split("*", 1)[0] ?? ""; // RFC 2231 §5: a language may follow
    const binary = encoding.toLowerCase() === "b" ? binaryOfBase64(payload) : binaryOfQ(payload);
    // White space between two encoded words is not text (RFC 2047 §6.2); halves of one character are joined.
    if (held !== undefined && between.trim() === "" && held.charset === charset) held.binary += binary;
    else {
      flush();
      if (between.trim() !== "" || at === 0) text += decodeRaw(between);
      held = { charset, binary };
    }
    at = match.index + whole.length;
  }
  flush();
  return text + decodeRaw(value.slice(at));
}

function decodeRaw(binary: string): string {
  return needsCharset(binary) ? decodeCharset(bytesOf(binary), undefined).text : binary;
}

function binaryOfQ(payload: string): string {
  return payload.replaceAll("_", " ").replaceAll(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

declare const atob: (base64: string) => string;

function binaryOfBase64(payload: string): string {
  const clean = payload.replaceAll(/[^A-Za-z0-9+/]/g, "");
  try {
    return atob(clean.length % 4 === 1 ? clean.slice(0, -1) : clean);
  } catch {
    return "";
  }
}
