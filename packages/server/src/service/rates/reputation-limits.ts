/**
 * The rates from which on those who carry or take mail act against its sender, as they publish them. A row for a provider
 * holds for mail to that provider alone; the others are looked at as the rates of a sender's mail as a whole.
 */

import type { Shares } from "./shares.ts";

/** A limit that somebody has published. */
export interface ReputationLimit {
  /** Stands in answers: stable. */
  readonly id: string;
  /** Which share it is about. */
  readonly share: "hard" | "failed" | "complaint";
  /** As `providerOf` names it; absent for mail to everybody. */
  readonly provider?: string;
  /** Above this it is time to act. */
  readonly warnAbove: number;
  /** From this on mail is refused, or the account paused. */
  readonly limit: number;
  readonly means: string;
  readonly source: string;
}

/** One row a limit. */
export const REPUTATION_LIMITS: readonly ReputationLimit[] = [
  {
    id: "ses-bounces",
    share: "hard",
    warnAbove: 0.05,
    limit: 0.1,
    means: "Amazon SES reviews an account above 5 % hard bounces and may pause it above 10 %",
    source: "https://docs.aws.amazon.com/ses/latest/DeveloperGuide/reputationdashboardmessages.html",
  },
  {
    id: "ses-complaints",
    share: "complaint",
    warnAbove: 0.001,
    limit: 0.005,
    means: "Amazon SES reviews an account above 0.1 % complaints and may pause it above 0.5 %",
    source: "https://docs.aws.amazon.com/ses/latest/DeveloperGuide/reputationdashboardmessages.html",
  },
  {
    id: "postmark-bounces",
    share: "failed",
    warnAbove: 0.05,
    limit: 0.1,
    means: "Postmark wants less than 10 % bounces of all kinds; half of that is time to look",
    source: "https://postmarkapp.com/support/article/1082-what-types-of-messages-are-a-good-fit-for-postmark",
  },
  {
    id: "gmail-complaints",
    share: "complaint",
    provider: "google",
    warnAbove: 0.001,
    limit: 0.003,
    means: "Gmail asks for less than 0.1 % complaints and acts from 0.3 % on",
    source: "https://support.google.com/a/answer/81126",
  },
  {
    id: "yahoo-complaints",
    share: "complaint",
    provider: "yahoo",
    warnAbove: 0.001,
    limit: 0.003,
    means: "Yahoo asks for less than 0.3 % complaints",
    source: "https://senders.yahooinc.com/best-practices/",
  },
];

/** How a rate stands to a limit. */
export interface Standing {
  readonly limit: ReputationLimit;
  /** Absent where nothing was sent. */
  readonly share?: number;
  /** "few": of so little mail that one failure more or less would change the answer. */
  readonly state: "good" | "warning" | "over" | "few";
}

/** Less than this and a share says little: one complaint in two hundred mails is half a percent. */
const ENOUGH_MAIL = 1_000;

/** How the mail of a sender, or its mail to one provider, stands to the limits that hold for it. */
export function standingsOf(shares: Shares, provider?: string): readonly Standing[] {
  return REPUTATION_LIMITS.filter((limit) => limit.provider === provider).map((limit) => standingTo(limit, shares));
}

function standingTo(limit: ReputationLimit, shares: Shares): Standing {
  const share = shares[limit.share];
  if (share === undefined) return { limit, state: "few" };
  if (shares.sent < ENOUGH_MAIL) return { limit, share, state: "few" };
  if (share >= limit.limit) return { limit, share, state: "over" };
  return { limit, share, state: share > limit.warnAbove ? "warning" : "good" };
}
