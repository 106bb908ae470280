/** The stations of a mail on its way, as far as its report tells them: who sent it, who reported, who refused. */

import type { Report, ReportedOutcome } from "ricochet/client";
import { replyText } from "./reply-text.ts";

/** What a station did. */
export type Role = "sender" | "relay" | "relayWaits" | "relayDone" | "refuser" | "waited" | "took";

/** A station. */
export interface Station {
  readonly role: Role;
  readonly name: string | undefined;
  /** ISO 8601. */
  readonly at?: string | undefined;
  readonly said?: string | undefined;
}

const RELAY_ROLES: Readonly<Record<string, Role>> = {
  delayed: "relayWaits",
  delivered: "relayDone",
  relayed: "relayDone",
  expanded: "relayDone",
};
const REMOTE_ROLES: Readonly<Record<string, Role>> = { delayed: "waited", delivered: "took", relayed: "took", expanded: "took" };

export function stationsOf({ reporter, original }: Report, outcome: ReportedOutcome): readonly Station[] {
  const { action, remoteMta, lastAttemptAt } = outcome;
  const relay = outcome.reportingMta ?? reporter.mta ?? reporter.from?.split("@").at(-1);
  const said = replyText(outcome) || outcome.diagnostic?.text;
  // A server that refused its own user's mailbox is named once.
  const isOne = relay !== undefined && relay === remoteMta;
  const sender: Station = { role: "sender", name: original?.returnPath || original?.from, at: original?.date };
  const last: Station = {
    role: REMOTE_ROLES[action] ?? "refuser",
    name: remoteMta ?? (isOne ? relay : undefined),
    at: lastAttemptAt,
    said,
  };
  if (isOne) return [sender, last];
  const middle: Station = { role: RELAY_ROLES[action] ?? "relay", name: relay, at: reporter.at };
  return remoteMta === undefined ? [sender, { ...middle, said }] : [sender, middle, last];
}
