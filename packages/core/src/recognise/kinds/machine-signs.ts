/**
 * What the header says of machines, read in one pass: whether the message answers another one, and
 * whether a program says that it wrote it. Each is a sign; the recognisers ask for several.
 *
 * X-Auto-Response-Suppress asks not to be answered (MS-OXCMAIL §2.1.3.2.20) and is carried by
 * any automatic mail: a sign, never a proof.
 */

import type { Header } from "../../mime/index.ts";
import type { Envelope } from "../envelope.ts";

export interface MachineSigns {
  /** Header field names that occur, lower case. */
  readonly names: ReadonlySet<string>;
  /** The null return path. */
  readonly isNullPath: boolean;
  /** In-Reply-To or References. */
  readonly isAnswer: boolean;
  /** The subject begins as answers and forwarded mail of people do. */
  readonly isPersonsSubject: boolean;
  /** Of Precedence and X-Precedence, lower case, joined by a space. */
  readonly precedence: string;
  /** "all", or the list of what is not wanted, lower case; "" when absent. */
  readonly suppress: string;
  /** List-Id, List-Post or another field of RFC 2369, RFC 2919. */
  readonly isList: boolean;
}

/** Answers and forwarded mail of people. */
export const PERSONS_SUBJECT =
  /^\[?(?:re|aw|sv|v[bls]|antw|antwort|rép|resp?|odp|fwd?|fw|wg|tr|rv|enc|doorst|pd|i|r|ynt|ilt|回复|答复|转发|轉[寄發]|回覆|返信|転送)\s{0,2}(?:\[\d{1,4}\])?\s?[:：]/i;

/** Whether Mailman says that it wrote this itself: its posts are of precedence "list" since 2.1, and bear its version too. */
export function isMailmans(header: Header): boolean {
  if (/^yes/i.test(header.get("x-list-administrivia") ?? "")) return true;
  return /^(?:2\.1|3)/.test(header.get("x-mailman-version") ?? "") && header.get("precedence") === "bulk";
}

export function readMachineSigns({ header, returnPath, subject }: Envelope): MachineSigns {
  const names = new Set<string>();
  let isList = false;
  for (const { name } of header.fields) {
    names.add(name);
    if (name.startsWith("list-")) isList = true;
  }
  const lowerCase = (name: string): string => (names.has(name) ? (header.get(name) ?? "").toLowerCase() : "");
  return {
    names,
    isNullPath: returnPath === "",
    isAnswer: names.has("in-reply-to") || names.has("references"),
    isPersonsSubject: PERSONS_SUBJECT.test(subject.trimStart()),
    precedence: `${lowerCase("precedence")} ${lowerCase("x-precedence")}`.trim(),
    suppress: lowerCase("x-auto-response-suppress"),
    isList,
  };
}
