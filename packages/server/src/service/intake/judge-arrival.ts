/** Whether an arrival is about mail of ours, with what the addresses, the keys and the send log know. */

import { judge, type Lookups, type Provenance } from "@ricochet/core";
import type { AddressChecks } from "../../accept/index.ts";
import type { SentFound } from "../../store/index.ts";
import type { Site } from "../settlement/index.ts";
import type { Opened } from "./opened.ts";

/** What judging needs besides. */
export interface JudgeOptions {
  readonly checks: AddressChecks;
  readonly site: Pick<Site, "keys" | "nowMs" | "configuration">;
  readonly found: SentFound | undefined;
}

/**
 * The longest that a stamp is believed: what is quoted by a bounce that came after that is no news of any address.
 */
const STAMP_DAYS = 60;

/** Judges an arrival. */
export function judgeArrival({ arrival, report, paths, questions }: Opened, { checks, site, found }: JudgeOptions): Provenance {
  const { envelope, octets } = arrival;
  const { mailFrom, rcptTo } = envelope;
  const { keys, nowMs, configuration } = site;
  const lookups: Lookups = {
    checkPath: (address) => paths.get(address) ?? { state: "unsigned" },
    signsAll: (address) => checks.signsAll(address),
    ...(keys.length > 0 && { stamps: { keys, now: new Date(nowMs()), maxAgeDays: STAMP_DAYS } }),
    findSent: (messageId) => (found !== undefined && found.messageId === messageId ? found : undefined),
    ownHosts: [configuration.node.hostname],
  };
  return judge(report, { rcptTo, message: octets, quoted: questions.quoted, ...(mailFrom !== undefined && { mailFrom }) }, lookups);
}
