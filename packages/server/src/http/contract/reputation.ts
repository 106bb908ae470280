/** `/v1/reputation`: how senders stand with those who carry and take their mail. */

import { z } from "zod";
import { MEASURES, STREAMS } from "../../ledger/index.ts";
import { Domain, Instant, Tenant } from "./values.ts";

const text = z.string();
const share = z.exactOptional(z.number().min(0).max(1));

/** Of which mail. */
export const ReputationQuery = z.strictObject({
  tenant: z.exactOptional(Tenant),
  stream: z.exactOptional(z.enum(STREAMS)),
  senderDomain: z.exactOptional(Domain),
  since: z.exactOptional(Instant.meta({ description: "A week ago when absent" })),
  until: z.exactOptional(Instant.meta({ description: "Now when absent" })),
});

/** A rate beside a limit. */
const Standing = z
  .strictObject({
    limit: text.meta({ description: "Id of a row of `limits`" }),
    share: share.meta({ description: "Absent where nothing was sent" }),
    state: z.enum(["good", "warning", "over", "few"]).meta({ description: "few: of so little mail that the share says nothing" }),
  })
  .meta({ id: "Standing", description: "How a rate stands to a limit that somebody has published" });

const Shares = z
  .strictObject({
    sent: z.int().min(0).meta({ description: "Recipients whose mail came to an end" }),
    hard: share.meta({ description: "Hard failures of what was sent, as SES counts bounces" }),
    failed: share.meta({ description: "All failures of what was sent, as Postmark counts bounces" }),
    complaint: share.meta({ description: "Complaints about what was delivered" }),
    deferred: share.meta({ description: "Attempts that were put off, of all attempts" }),
  })
  .meta({ id: "Shares", description: "The rates of some mail; a share is absent where nothing was sent that it could be of" });

const FIGURES = {
  counts: z.record(z.enum(MEASURES), z.int().min(0)),
  shares: Shares,
  standings: z.array(Standing),
  authenticationFailures: z.int().min(0).meta({ description: "Refusals and deferrals for SPF, DKIM or DMARC" }),
} as const;

/** How senders stand. */
export const Reputation = z
  .strictObject({
    since: Instant,
    until: Instant,
    limits: z
      .array(
        z.strictObject({
          id: text,
          share: z.enum(["hard", "failed", "complaint"]),
          provider: z.exactOptional(text.meta({ description: "Absent for mail to everybody" })),
          warnAbove: z.number(),
          limit: z.number(),
          means: text,
          source: text.meta({ description: "Where it is published" }),
        }),
      )
      .meta({ description: "The limits that `standings` name" }),
    senders: z
      .array(
        z.strictObject({
          senderDomain: text,
          ...FIGURES,
          providers: z.array(z.strictObject({ provider: text, ...FIGURES })).meta({ description: "Those with the most mail first" }),
        }),
      )
      .meta({ description: "Sender domains, those with the most mail first; 100 at most" }),
    blocklists: z
      .array(
        z.strictObject({
          list: text,
          refusals: z.int().min(1),
          lastAt: Instant,
          text: text.meta({ description: "What the newest of them said" }),
          senderDomain: text,
          provider: text,
        }),
      )
      .meta({ description: "Blocklists that proven refusals name, among the newest 500" }),
  })
  .meta({ id: "Reputation", description: "How senders stand with those who carry and take their mail" });
export type Reputation = z.output<typeof Reputation>;
