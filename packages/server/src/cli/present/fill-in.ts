/** Puts names into the blanks of the advice: {recipient}, {domain}, {server}, {sender}, {senderDomain}. */

import type { Outcome, Report } from "@ricochet/core";
import type { Advice } from "./advice.ts";

export function fillIn(advice: Advice, report: Report, outcome: Outcome): Advice {
  const sender = report.original?.from ?? report.original?.returnPath;
  const domain = domainOf(outcome.recipient);
  const names: Readonly<Record<string, string>> = {
    recipient: outcome.recipient,
    domain: domain ?? "the recipient's domain",
    server: outcome.remoteMta ?? outcome.reportingMta ?? report.reporter.mta ?? "The mail server",
    sender: sender ?? "the sender's address",
    senderDomain: domainOf(sender) ?? "your domain",
  };
  const fill = (text: string): string => text.replace(/\{(\w+)\}/g, (blank, name: string) => names[name] ?? blank);
  return {
    headline: fill(advice.headline),
    sentence: fill(advice.sentence),
    permanence: fill(advice.permanence),
    sender: advice.sender.map(fill),
    postmaster: advice.postmaster.map(fill),
  };
}

function domainOf(address: string | undefined): string | undefined {
  const at = address?.lastIndexOf("@") ?? -1;
  return address === undefined || at < 0 ? undefined : address.slice(at + 1);
}
