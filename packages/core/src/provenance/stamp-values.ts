/**
 * What a stamp covers, reduced to what no relay changes: the address of From, the moment of Date, the
 * Message-ID. Display names are recoded, subjects tagged, recipients rewritten, fields refolded and
 * reordered on the way; none of that reaches these values.
 */

import type { HeaderField } from "../model/index.ts";
import { addressesOfField, canonicalAddress, decodeEncodedWords, parseDate } from "../syntax/index.ts";

/** The letters of h=, in the order in which they are covered; the Message-ID is the last. */
export const COVERED = [
  ["f", "from"],
  ["d", "date"],
  ["m", "message-id"],
] as const;

/** The fields of which a stamp needs the value, lower case; the others need not be decoded. */
export const COVERED_NAMES: ReadonlySet<string> = new Set(COVERED.map(([, name]) => name));

/** The canonical values of the covered fields, in their order; undefined where the header lacks one. */
export type StampedValues = readonly (string | undefined)[];

/** The values of a header: taken once, for a MAC and a digest for each recipient are made of them. */
export function stampedValues(header: readonly HeaderField[]): StampedValues {
  return COVERED.map(([, name]) => stampedValue(header, name));
}

/** The canonical Message-ID among them. */
export function stampedMessageId(values: StampedValues): string {
  return values[COVERED.length - 1] ?? "";
}

function stampedValue(header: readonly HeaderField[], name: (typeof COVERED)[number][1]): string | undefined {
  const value = header.find((field) => field.name.toLowerCase() === name)?.value;
  if (value === undefined) return undefined;
  if (name === "from") return authorOf(value);
  return name === "date" ? momentOf(value) : messageIdOf(value);
}

/** A Message-ID without angle brackets, comments and folding (RFC 5322 §3.6.4). */
export function messageIdOf(value: string): string {
  const inside = /<([^<>]+)>/.exec(value)?.[1] ?? value;
  return inside.replaceAll(/\s+/g, "");
}

/** Relays recode display names and change the case of domains; some of local parts as well. */
function authorOf(value: string): string {
  return (addressesOfField(decodeEncodedWords(value), 1)[0] ?? plain(value)).toLowerCase();
}

/** Seconds since 1970: a relay may write the same moment in another zone or with another day name. */
function momentOf(value: string): string {
  const iso = parseDate(value);
  if (iso === undefined) return plain(value);
  const hasZone = /(?:Z|[+-]\d\d:\d\d)$/.test(iso);
  const ms = Date.parse(hasZone ? iso : `${iso}Z`);
  return Number.isNaN(ms) ? plain(value) : String(ms / 1000);
}

function plain(value: string): string {
  return value.replaceAll(/\s+/g, " ").trim();
}

/** An address as recipients are compared. */
export function recipientKey(address: string): string {
  return (canonicalAddress(address) || address.trim()).toLowerCase();
}
