import { describe, expect, test } from "vitest";
import { DEFAULT_ADDRESS_RULES } from "../../ledger/index.ts";
import { outcome, type SampleClaim, sampleClaim, sampleSite } from "./sample-site.test-support.ts";
import { judgeAttempt, settlementOf } from "./settle-attempt.ts";

const PARTS = { users: [], suppression: { atRcpt: "refuse", addresses: DEFAULT_ADDRESS_RULES } } as const;

async function settled(
  lines: readonly Readonly<Parameters<typeof outcome>>[],
  claim: SampleClaim = {},
  deliveries: "count" | "record" = "count",
) {
  const site = sampleSite({ ...PARTS, ledger: { deliveries } } as Parameters<typeof sampleSite>[0]);
  const outcomes = lines.map((line) => outcome(...line));
  const recipients = claim.recipients ?? outcomes.map((_, at) => ({ address: `r${at}@example.net` }));
  const made = sampleClaim({ ...claim, recipients });
  const heard = judgeAttempt(made, { outcomes, destinationFailed: false }, site).settled;
  const { settlement } = await settlementOf(made, heard, site);
  const { recordings = [], counts = [] } = settlement;
  return { recordings, counts, outcomes: recordings.flatMap((one) => one.outcomes) };
}

const TAKEN = ["relayed", "250 2.0.0 . Ok"] as const;
const REFUSED = ["failed", "550 5.1.1 RCPT User unknown"] as const;
const LATER = ["failed", "451 4.2.2 RCPT mailbox full"] as const;

describe("what the ledger gets of an attempt", () => {
  test("is for a refusal a row with the answer, proven, hard where the reason is", async () => {
    const { recordings, outcomes, counts } = await settled([REFUSED]);
    expect(counts).toEqual([]);
    expect(recordings[0]?.arrival).toMatchObject({ source: "delivery", verdict: "ours", format: "smtp-reply" });
    expect(outcomes).toMatchObject([
      {
        ...{ recipient: "r0@example.net", action: "failed", reason: "user-unknown", bounce: "hard", isProven: true, queued: 42 },
        ...{ status: "5.1.1", code: 550, text: "550 5.1.1 User unknown", senderDomain: "example.com", remoteMta: "mx.example.net" },
        rule: expect.any(String),
      },
    ]);
  });

  test("is for the first delay of a recipient a row, for each further one a count", async () => {
    expect((await settled([LATER])).outcomes).toMatchObject([{ action: "delayed", reason: "mailbox-full", bounce: "soft" }]);
    const further = await settled([LATER], { recipients: [{ address: "r0@example.net", attempts: 1 }] });
    expect([further.recordings, further.counts]).toMatchObject([[], [{ measure: "deferred", reason: "mailbox-full", count: 1 }]]);
  });

  test("is for deliveries one count of all that went one way, or a row each where that is wanted", async () => {
    const { recordings, counts } = await settled([TAKEN, TAKEN, REFUSED]);
    expect(recordings).toHaveLength(1);
    expect(counts).toMatchObject([{ measure: "delivered", provider: "example.net", senderDomain: "example.com", count: 2 }]);
    const wanted = await settled([TAKEN, TAKEN], {}, "record");
    expect([wanted.counts, wanted.outcomes.map(({ action }) => action)]).toEqual([[], ["relayed", "relayed"]]);
  });

  test("has the same key whenever the same end of the same recipient is written", async () => {
    const keys = await Promise.all([settled([REFUSED]), settled([REFUSED])]);
    expect(new Set(keys.map(({ recordings }) => recordings[0]?.arrival.key)).size).toBe(1);
    expect((await settled([LATER])).recordings[0]?.arrival.key).not.toBe(keys[0].recordings[0]?.arrival.key);
  });

  test("says that it was given up for its age, not hard, whatever was answered last", async () => {
    const long = { attempts: 20, expiresAtMs: 1 };
    expect((await settled([LATER], { recipients: [long] })).outcomes).toMatchObject([
      { action: "failed", reason: "expired", bounce: "soft" },
    ]);
  });

  test.each<readonly [string, SampleClaim]>([
    ["strangers sent", { message: { provenance: { trust: "outside", spf: "none", dkim: "none" } } }],
    ["is a notification of ours", { message: { kind: "notification" }, sender: { reversePath: "" } }],
  ])("is nothing for mail that %s", async (_what, claim) => {
    expect(await settled([REFUSED], claim)).toEqual({ recordings: [], counts: [], outcomes: [] });
  });
});
