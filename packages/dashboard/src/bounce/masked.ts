/**
 * A mail without the people in it: each address becomes another one, the same everywhere, its domain one of .example; so that it can be
 * handed in. Text in base64 is taken out of its encoding for that and put back; names beside addresses stay, and must be looked at by
 * whoever hands it in.
 */

import { DELIMITER, ENCODING_FIELD, fromBase64 } from "./encoded-parts.ts";
import { fromLatin1, latin1 } from "./latin1.ts";

const ADDRESS =
  /([A-Za-z0-9!#$%&'*+/=?^_`{|}~.\-\x80-\xff]{1,64})@([A-Za-z0-9\x80-\xff](?:[A-Za-z0-9.\-\x80-\xff]{0,252}[A-Za-z0-9\x80-\xff])?)/g;
/** RFC 2045 §6.8. */
const LINE = /.{1,76}/g;

/** A mail of nothing but such fields is looked at so far. */
const MOST_PARTS = 100;

type Mask = (text: string) => string;

export function masked(octets: Uint8Array): Uint8Array<ArrayBuffer> {
  const mask = masking();
  return fromLatin1(mask(maskedWithin(latin1(octets), mask)));
}

function masking(): Mask {
  const people = new Map<string, string>();
  const domains = new Map<string, string>();
  return (text) =>
    text.replace(ADDRESS, (_, local: string, domain: string) => {
      const person = numbered(people, { key: local.toLowerCase(), word: "person" });
      return `${person}@${numbered(domains, { key: domain.toLowerCase(), word: "domain" })}.example`;
    });
}

/** The parts in base64 that have an address in them, encoded anew; all else as it was. */
function maskedWithin(mail: string, mask: Mask): string {
  let [done, at, parts] = ["", 0, 0];
  for (const found of mail.matchAll(ENCODING_FIELD)) {
    parts += 1;
    if (parts > MOST_PARTS) break;
    const { begin, end } = bodyBehind(mail, found.index);
    if (found[1]?.toLowerCase() !== "base64" || begin < at) continue;
    const text = fromBase64(mail.slice(begin, end));
    const other = mask(text);
    if (other === text) continue;
    done += `${mail.slice(at, begin)}${(btoa(other).match(LINE) ?? []).join("\r\n")}\r\n`;
    at = end;
  }
  return done + mail.slice(at);
}

/** From the blank line behind a header field to the next delimiter. */
function bodyBehind(mail: string, from: number): { readonly begin: number; readonly end: number } {
  const blank = /\r?\n\r?\n/g;
  blank.lastIndex = from;
  const begin = blank.exec(mail) === null ? mail.length : blank.lastIndex;
  const length = mail.slice(begin).search(DELIMITER);
  return { begin, end: length === -1 ? mail.length : begin + length };
}

function numbered(names: Map<string, string>, { key, word }: { readonly key: string; readonly word: string }): string {
  const name = names.get(key) ?? `${word}${names.size + 1}`;
  names.set(key, name);
  return name;
}
