/** Domains that lead nowhere: what can never work is told at once. */

import { afterEach, expect, test } from "vitest";
import { BEGIN_MS, MINUTE_MS, startWorld, type World } from "./world.ts";

let world: World;
afterEach(async () => await world.close());

test.each([
  ["no-such-domain.example", "5.1.2", "domain-unknown"],
  ["no-mail-here.example", "5.1.2", "domain-unknown"],
  ["null-mx.example", "5.1.10", "no-mail-accepted"],
])("%s fails at once with %s, hard", async (domain, status, reason) => {
  world = await startWorld({ domains: [domain] });
  await world.send({ rcptTo: [`user@${domain}`] });
  await world.settle();
  const notices = await world.notices();
  expect(notices.map(({ report }) => report.outcomes)).toMatchObject([
    [{ recipient: `user@${domain}`, action: "failed", status, reason, bounce: "hard" }],
  ]);
  expect(world.clock.nowMs() - BEGIN_MS).toBeLessThan(MINUTE_MS);
});
