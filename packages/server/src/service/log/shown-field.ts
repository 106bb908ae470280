/** A field of an event for people, by the unit in its name: spans, times, octets, errors. What came from outside becomes one line and shows no secret. */

import { spanText } from "../../time/index.ts";

const LONGEST_VALUE = 1000;

/** The value of a field in words. */
export function shownField(name: string, value: unknown): string {
  if (typeof value === "number") return shownNumber(name, value);
  // Nobody else answered: the mailbox is ours.
  if (name === "host" && value === "") return "this host";
  return harmless(value instanceof Error ? value.message : String(value ?? ""));
}

/** Text from outside: no line ends that would forge a second entry, no control of a terminal, no password. */
export function harmless(text: string): string {
  const line = text.slice(0, LONGEST_VALUE).replaceAll(/[\p{Cc}\u2028\u2029]+/gu, " ");
  return withoutCredentials(text.length > LONGEST_VALUE ? `${line}…` : line);
}

/** Peers quote what they were sent: "AUTH PLAIN dGVzdA==" in a reply is a password in the log. */
function withoutCredentials(line: string): string {
  return line.replaceAll(/\b(AUTH (?:PLAIN|LOGIN|XOAUTH2|SCRAM-[A-Z0-9-]+)) [A-Z0-9+/=]+/gi, "$1 ********");
}

function shownNumber(name: string, value: number): string {
  if (name.endsWith("untilMs") || name.endsWith("UntilMs") || name.endsWith("AtMs")) return new Date(value).toISOString();
  if (name.endsWith("Ms")) return spanText(value);
  return name.endsWith("Bytes") ? sizeText(value) : String(value);
}

/** 4096 -> "4 KB". */
export function sizeText(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  const power = Math.min(4, Math.floor(Math.log10(bytes) / 3));
  const amount = bytes / 1000 ** power;
  return `${amount < 10 ? amount.toFixed(1) : Math.round(amount)} ${["B", "KB", "MB", "GB", "TB"][power]}`;
}
