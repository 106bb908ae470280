/**
 * What every schema is: a function from an outcome, and the report it stands in, to that program's
 * object; undefined where that program has no word for such a thing. And what they all need of one.
 */

import type { Outcome, Report } from "@ricochet/core";

export type Converter = (report: Report, outcome: Outcome) => object | undefined;

/** When it happened: the last attempt, else the report itself. ISO 8601. */
export function happenedAt(report: Report, outcome: Outcome): string | undefined {
  return outcome.lastAttemptAt ?? report.reporter.at;
}

/** Seconds since 1970, or undefined. */
export function epochSeconds(iso: string | undefined): number | undefined {
  const ms = iso === undefined ? Number.NaN : Date.parse(iso);
  return Number.isNaN(ms) ? undefined : Math.floor(ms / 1000);
}

export function domainOf(address: string | undefined): string {
  return address?.includes("@") === true ? address.slice(address.lastIndexOf("@") + 1) : "";
}

/** The reply as it came over the wire, else what the report quotes. */
export function replyLine(outcome: Outcome): string {
  if (outcome.reply === undefined) return outcome.diagnostic?.text ?? "";
  const code = String(outcome.reply.code);
  return outcome.reply.text.startsWith(code) ? outcome.reply.text : `${code} ${outcome.reply.text}`;
}
