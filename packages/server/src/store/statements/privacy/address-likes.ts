/**
 * One address as patterns of SQL. What the ledger wrote is canonical, but for the tags in the send log; the queue has what mail
 * is sent to, and texts have anything. A pattern for texts finds too much rather than too little, the others find nobody else.
 */

import { type RawBuilder, sql } from "kysely";
import { domainForms } from "../../../ledger/index.ts";

/** A canonical address, and the span of the index in which its forms with a tag stand. */
export interface SentForms {
  readonly address: string;
  readonly from: string;
  readonly below: string;
  readonly tagged: string;
}

/** Patterns of all that mail may have been sent to; where there is no other form, the plain one again. */
export interface QueuedForms {
  readonly plain: string;
  readonly unicode: string;
  readonly tagged: string;
  readonly taggedUnicode: string;
}

/** The forms in the send log and on the suppression list. */
export function sentForms(address: string, separator?: string): SentForms {
  const at = address.lastIndexOf("@");
  if (separator === undefined) return { address, from: "", below: "", tagged: "" };
  const from = address.slice(0, at) + separator;
  const next = String.fromCodePoint((separator.codePointAt(0) ?? 0) + 1);
  return { address, from, below: address.slice(0, at) + next, tagged: `${literal(from)}%${literal(address.slice(at))}` };
}

/** The forms in the queue. */
export function queuedForms(address: string, separator?: string): QueuedForms {
  const at = address.lastIndexOf("@");
  const local = literal(address.slice(0, at));
  const [domain = "", unicode = domain] = domainForms(address.slice(at + 1)).map(literal);
  const tagged = separator === undefined ? local : `${local}${literal(separator)}%`;
  const forms = { plain: `${local}@${domain}`, unicode: `${local}@${unicode}` };
  return { ...forms, tagged: `${tagged}@${domain}`, taggedUnicode: `${tagged}@${unicode}` };
}

/** Whether a column has one of the forms of the send log; an index on it is used. */
export function isSent(column: string, { address, from, below, tagged }: Slotted<SentForms>): RawBuilder<boolean> {
  const one = sql.ref(column);
  return sql`(${one} = ${address} or (${one} >= ${from} and ${one} < ${below} and ${one} like ${tagged} escape '!'))`;
}

/** Whether a column has one of the forms of the queue, in whatever case. */
export function isQueued(column: string, forms: Slotted<QueuedForms>): RawBuilder<boolean> {
  const likes = [forms.plain, forms.unicode, forms.tagged, forms.taggedUnicode].map(
    (form) => sql`lower(${sql.ref(column)}) like ${form} escape '!'`,
  );
  return sql`(${sql.join(likes, sql` or `)})`;
}

/** Patterns of a text: "_" stands for "@" as well as for the "=" of VERP; in a URL it is "%40", and other characters are encoded too. */
export function likesOf(address: string, separator?: string): readonly string[] {
  const at = address.lastIndexOf("@");
  const ends = ["", ...(separator === undefined ? [] : [separator])];
  const locals = ends.flatMap((end) => formsOf(address.slice(0, at) + end).map((form) => (end === "" ? form : `${form}%`)));
  const domains = domainForms(address.slice(at + 1)).flatMap(formsOf);
  return [...new Set(locals.flatMap((local) => domains.flatMap((domain) => [`%${local}_${domain}%`, `%${local}!%40${domain}%`])))];
}

type Slotted<P> = { readonly [K in keyof P]: RawBuilder<P[K]> | P[K] };

function formsOf(text: string): readonly string[] {
  const encoded = encodeURIComponent(text.replaceAll(/\p{Cs}/gu, "\uFFFD"));
  return [...new Set([loose(text), loose(encoded)])];
}

/** A quote has a backslash before it in JSON; the engine folds the case of ASCII alone. */
function loose(text: string): string {
  return literal(text.toLowerCase())
    .replaceAll(/["\\]+/g, "%")
    .replaceAll(/[^\0-\x7f]/gu, "_");
}

function literal(text: string): string {
  return text.replaceAll(/[!%_]/g, "!$&");
}
