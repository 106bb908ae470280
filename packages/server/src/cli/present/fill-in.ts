/** Puts names into the blanks of the advice: {recipient}, {domain}, {server}, {sender}, {senderDomain}. */

import type { Outcome, Report } from "@ricochet/core";
import type { Advice } from "./advice.ts";

/** An address in place of a name: 192.0.2.1, [192.0.2.1], [IPv6:2001:db8::1]. */
const ADDRESS_LITERAL = /^\[?(?:ipv6:)?(?=.*[.:])[\da-f.:]+\]?$/i;

const BLANK = /\{(\w+)\}/g;

export function fillIn(advice: Advice, report: Report, outcome: Outcome): Advice {
  const sender = report.original?.from ?? report.original?.returnPath;
  const names: Readonly<Record<string, string>> = {
    recipient: outcome.recipient,
    domain: domainOf(outcome.recipient) ?? "the recipient's domain",
    server: serverName(report, outcome),
    sender: sender ?? "the address of the sender",
    senderDomain: domainOf(sender) ?? "the domain of the sender",
  };
  const fill = (text: string): string =>
    text.replace(BLANK, (blank, name: string, at: number) => {
      const value = names[name] ?? blank;
      const isStart = at === 0 || text.endsWith(". ", at);
      // A sentence begins with a capital, but "mx.example.net" does not become "Mx.example.net".
      return isStart && value.startsWith("the ") ? `The ${value.slice(4)}` : value;
    });
  return {
    headline: fill(advice.headline),
    sentence: fill(advice.sentence),
    permanence: fill(advice.permanence),
    sender: advice.sender.map(fill),
    postmaster: advice.postmaster.map(fill),
  };
}

/** Who refused: a reply without a name behind it is some receiving server's, not that of whoever reports it. */
function serverName(report: Report, outcome: Outcome): string {
  const host = outcome.remoteMta ?? (outcome.reply === undefined ? (outcome.reportingMta ?? report.reporter.mta) : undefined);
  if (host === undefined) return "the receiving server";
  return ADDRESS_LITERAL.test(host) ? `the server at ${host}` : host;
}

function domainOf(address: string | undefined): string | undefined {
  const at = address?.lastIndexOf("@") ?? -1;
  return address === undefined || at < 0 ? undefined : address.slice(at + 1);
}
