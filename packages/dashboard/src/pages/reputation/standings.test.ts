import type { Reputation } from "ricochet/client";
import { expect, test } from "vitest";
import { standingsOf } from "./standings.ts";

const LIMITS = ["to-all", "to-google", "to-yahoo"].map((id) => ({
  ...{ id, share: "hard" as const, warnAbove: 0.05, limit: 0.1, means: "", source: "https://example.net/" },
}));

test("a sender's own standings and those of its providers come in the order of the limits; who gets no mail has none", () => {
  const sender = {
    standings: [{ limit: "to-all", state: "good", share: 0.01 }],
    providers: [{ standings: [{ limit: "to-google", state: "few" }] }, { standings: [] }],
  } as unknown as Reputation["senders"][number];
  expect(standingsOf(sender, LIMITS.toReversed()).map(({ limit, state, share }) => [limit.id, state, share])).toEqual([
    ["to-google", "few", undefined],
    ["to-all", "good", 0.01],
  ]);
});
