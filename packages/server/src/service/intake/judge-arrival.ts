/** Whether an arrival is about mail of ours, with what the addresses, the keys and the send log know. */

import { judge, type Lookups, type Provenance } from "@ricochet/core";
import type { AddressChecks } from "../../accept/index.ts";
import type { SentFound } from "../../store/index.ts";
import type { Site } from "../settlement/index.ts";
import { ownSignatures } from "./dkim-check.ts";
import type { Opened } from "./opened.ts";

/** What intake knows of this node; signatures of ours only where mail is signed. */
export type IntakeSite = Pick<Site, "keys" | "nowMs" | "configuration"> & Partial<Pick<Site, "signingKeys">>;

/** What judging needs besides. */
export interface JudgeOptions {
  readonly checks: AddressChecks;
  readonly site: IntakeSite;
}

const DAY_MS = 86_400_000;
/** The longest that a stamp is believed: what is quoted by a bounce that came after that is no news of any address. */
const STAMP_DAYS = 60;
/** And so is a signature of ours. */
const PROOF_BELIEVED_MS = STAMP_DAYS * DAY_MS;

/** Judges arrivals by what is known now: each with the message that was found for it. */
export function judging({ checks, site }: JudgeOptions): (opened: Opened, found: SentFound | undefined) => Provenance {
  const { keys, nowMs, configuration, signingKeys = [] } = site;
  const signatures = ownSignatures(signingKeys, { nowMs, believedMs: PROOF_BELIEVED_MS });
  const known: Lookups = {
    signsAll: (address) => checks.signsAll(address),
    ...(keys.length > 0 && { stamps: { keys, now: new Date(nowMs()), maxAgeDays: STAMP_DAYS } }),
    signingDomains: signatures.domains,
    findSignature: signatures.find,
    ownHosts: [configuration.node.hostname],
  };
  return ({ arrival, report, message = arrival.octets, paths, questions }, found) => {
    const { mailFrom, rcptTo } = arrival.envelope;
    const lookups: Lookups = {
      ...known,
      checkPath: (address) => paths.get(address) ?? { state: "unsigned" },
      findSent: (messageId) => (found !== undefined && found.messageId === messageId ? found : undefined),
    };
    return judge(report, { rcptTo, message, quoted: questions.quoted, ...(mailFrom !== undefined && { mailFrom }) }, lookups);
  };
}
