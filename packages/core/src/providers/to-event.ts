/**
 * The reverse of reading: an outcome, and the report it stands in, as a provider's event, for whoever already has
 * software that reads those. undefined where the provider has no event for such a thing. And what all of them need.
 */

import type { Outcome, Report } from "../model/index.ts";

/** Prints an outcome as a provider's event; undefined where the provider has none. */
export type ToEvent = (report: Report, outcome: Outcome) => object | undefined;

/** When it happened: the last attempt, else the report itself. ISO 8601. */
export function happenedAt(report: Report, outcome: Outcome): string | undefined {
  return outcome.lastAttemptAt ?? report.reporter.at;
}

/** Seconds since 1970, or undefined. */
export function epochSeconds(iso: string | undefined): number | undefined {
  const ms = iso === undefined ? Number.NaN : Date.parse(iso);
  return Number.isNaN(ms) ? undefined : Math.floor(ms / 1000);
}

/** RFC 3339 in UTC with milliseconds, as JSON APIs print times. */
export function utc(iso: string | undefined): string | undefined {
  const ms = iso === undefined ? Number.NaN : Date.parse(iso);
  return Number.isNaN(ms) ? undefined : new Date(ms).toISOString();
}

export function domainPart(address: string | undefined): string {
  return address?.includes("@") === true ? address.slice(address.lastIndexOf("@") + 1) : "";
}

/** The reply as it came over the wire, else what the report quotes. */
export function replyLine(outcome: Outcome): string {
  if (outcome.reply === undefined) return outcome.diagnostic?.text ?? "";
  const code = String(outcome.reply.code);
  return outcome.reply.text.startsWith(code) ? outcome.reply.text : `${code} ${outcome.reply.text}`;
}

export function isDelivered({ action }: Outcome): boolean {
  return action === "delivered" || action === "relayed" || action === "expanded";
}
