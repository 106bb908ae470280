/** Readings from the figures: shares and counts by sender domain and by provider, where there is enough mail to speak of shares. */

import type { Configuration } from "../../config/index.ts";
import { DEFAULT_TENANT } from "../../ledger/index.ts";
import type { RateSum } from "../../store/index.ts";
import { grouped, sharesOf, type Tally, tallyOf } from "../rates/index.ts";
import type { AlarmKindName, Reading } from "./alarm-kinds.ts";

type Settings = Configuration["alarms"];

/** A reading falls to this part of its limit before its alarm is over. */
const CLEAR_PART = 0.8;

/** Whose figures: of each tenant, each sender domain or provider. */
export function shareReadings(sums: readonly RateSum[], part: "senderDomain" | "provider", settings: Settings): readonly Reading[] {
  return [...groupsOf(sums, part)].flatMap(([key, own]) => {
    const [tenant = "", subject = ""] = JSON.parse(key) as readonly string[];
    return readingsOf(tallyOf(own), settings).map((one) => ({ tenant, subject: `${SUBJECTS[part]} ${subject || "unknown"}`, ...one }));
  });
}

const SUBJECTS = { senderDomain: "from", provider: "to" } as const;

type Value = Pick<Reading, "kind" | "value" | "limit" | "clearAt">;

function readingsOf(tally: Tally, { hardShare, complaintShare, deferredShare, minimumSent }: Settings): readonly Value[] {
  const { sent, hard, complaint, deferred } = sharesOf(tally);
  return [
    ...(sent < minimumSent ? [] : [...above("hard-bounces", hard, hardShare), ...above("complaints", complaint, complaintShare)]),
    ...(sent + tally.deferred < minimumSent ? [] : above("deferrals", deferred, deferredShare)),
  ];
}

/** A reading; none where its limit is 0, which is "never". */
export function above(kind: AlarmKindName, value: number | undefined, limit: number): readonly Value[] {
  return value === undefined || limit === 0 ? [] : [{ kind, value, limit, clearAt: limit * CLEAR_PART }];
}

/** Refusals for SPF, DKIM or DMARC: a few are others' mistakes, many are ours. */
export const AUTHENTICATION_LIMIT = 20;

/** Of each sender domain. */
export function authenticationReadings(sums: readonly RateSum[]): readonly Reading[] {
  const failed = sums.filter(({ reason, measure }) => reason === "authentication-failed" && (measure === "soft" || measure === "hard"));
  return [...groupsOf(failed, "senderDomain")].flatMap(([key, own]) => {
    const [tenant = "", subject = ""] = JSON.parse(key) as readonly string[];
    const count = own.reduce((total, one) => total + one.count, 0);
    return above("authentication", count, AUTHENTICATION_LIMIT).map((one) => ({ tenant, subject: `from ${subject || "unknown"}`, ...one }));
  });
}

/** Forged bounces of the last hours, taken or refused, as one reading. */
export function backscatterReadings(sums: readonly RateSum[], { backscatterLimit }: Settings): readonly Reading[] {
  const { forged, refused } = tallyOf(sums);
  return above("backscatter", forged + refused, backscatterLimit).map((one) => ({ tenant: DEFAULT_TENANT, subject: "all mail", ...one }));
}

function groupsOf(sums: readonly RateSum[], part: "senderDomain" | "provider"): ReadonlyMap<string, readonly RateSum[]> {
  return grouped(sums, (sum) => JSON.stringify([sum.tenant ?? "", sum[part] ?? ""]));
}
