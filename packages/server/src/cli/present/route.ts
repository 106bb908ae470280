/**
 * The way of the message as a drawing: who sent it, which servers it met and what each of them did,
 * and where it ended.
 */

import type { Outcome, Report } from "@ricochet/core";
import { displayWidth, fitToWidth } from "./display-width.ts";
import { PAGE_WIDTH } from "./page.ts";
import { printable } from "./printable.ts";
import { wrap } from "./wrap.ts";

interface Stop {
  readonly name: string;
  readonly role: string;
}

/** How one stop is joined to the next: passed on, stopped, still being tried, never reached. */
type Link = "passed" | "stopped" | "waiting" | "never";

const LINKS: Readonly<Record<Link, string>> = { passed: "│", stopped: "╳", waiting: "┊", never: "┊" };
const MARGIN = "  ";
const MOST_NAME_COLUMNS = 36;

export function drawRoute(report: Report, outcome: Outcome): string {
  const stops = stopsOf(report, outcome);
  const nameWidth = Math.min(MOST_NAME_COLUMNS, Math.max(...stops.map(({ stop }) => displayWidth(printable(stop.name)))));
  const drawn = stops.map(({ stop, link }, at) => (at === 0 ? "" : `${MARGIN}${MARGIN}${LINKS[link]}\n`) + drawStop(stop, nameWidth));
  return drawn.join("\n");
}

/** The name, and beside it the role; below it where the name is too long. */
function drawStop({ name, role }: Stop, nameWidth: number): string {
  const shown = printable(name);
  const isLong = displayWidth(shown) > nameWidth;
  const above = isLong ? `${wrap(shown, { width: PAGE_WIDTH, lead: MARGIN })}\n` : "";
  return above + wrap(printable(role), { width: PAGE_WIDTH, lead: `${MARGIN}${fitToWidth(isLong ? "" : shown, nameWidth)}${MARGIN}` });
}

interface LinkedStop {
  readonly stop: Stop;
  /** The link that leads to it. */
  readonly link: Link;
}

function stopsOf(report: Report, outcome: Outcome): readonly LinkedStop[] {
  const { reporter, original } = report;
  const reporting = outcome.reportingMta ?? reporter.mta;
  const sender = original?.from ?? original?.returnPath ?? "you";
  const stops: LinkedStop[] = [{ stop: { name: sender, role: "sent the message" }, link: "passed" }];
  if (outcome.originalRecipient !== undefined && outcome.originalRecipient !== outcome.recipient) {
    stops.push({
      stop: { name: outcome.originalRecipient, role: "the address it was sent to, which leads on to the last one" },
      link: "passed",
    });
  }
  if (reporting !== undefined) stops.push({ stop: { name: reporting, role: reportingRole(report, outcome) }, link: "passed" });
  const remote = outcome.remoteMta ?? (outcome.reply === undefined ? undefined : "the receiving server");
  const hasRemote = remote !== undefined && remote !== reporting;
  if (hasRemote) stops.push({ stop: { name: remote, role: remoteRole(outcome) }, link: linkTo(outcome) });
  stops.push({
    stop: { name: outcome.recipient, role: recipientRole(report, outcome) },
    link: hasRemote ? endLink(outcome) : linkTo(outcome),
  });
  return stops;
}

function reportingRole({ reporter }: Report, outcome: Outcome): string {
  const program = reporter.product === undefined ? "" : ` (${reporter.product})`;
  if (outcome.action === "none") return `wrote this message${program}`;
  return `carried it, and wrote this report${program}`;
}

function remoteRole(outcome: Outcome): string {
  if (outcome.action === "delivered") return "took it";
  if (outcome.action === "relayed" || outcome.action === "expanded") return "took it over; no report follows from here";
  const refused =
    outcome.reply === undefined
      ? "did not take it"
      : `answered ${outcome.reply.code}${outcome.reply.command === undefined ? "" : ` to ${outcome.reply.command}`}`;
  if (outcome.reason === "network-error" || outcome.reason === "expired")
    return outcome.reply === undefined ? "could not be reached" : refused;
  return outcome.action === "delayed" ? `${refused}: not yet` : `${refused}: refused`;
}

function recipientRole({ kind }: Report, outcome: Outcome): string {
  switch (outcome.action) {
    case "failed":
      return "never got it";
    case "delayed":
      return outcome.willRetryUntil === undefined
        ? "has not got it yet"
        : `has not got it yet; it is tried until ${outcome.willRetryUntil}`;
    case "delivered":
      return "got it";
    case "relayed":
    case "expanded":
      return "whom it was meant for";
    case "none":
      if (kind === "challenge") return "gets it when you have confirmed that you sent it";
      return outcome.reason === "complaint" ? "got it, and complained" : "got it";
  }
}

function linkTo(outcome: Outcome): Link {
  if (outcome.action === "failed") return "stopped";
  return outcome.action === "delayed" ? "waiting" : "passed";
}

function endLink(outcome: Outcome): Link {
  return outcome.action === "failed" || outcome.action === "delayed" ? "never" : "passed";
}
