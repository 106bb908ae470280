/** One address for several (RFC 3461 §5.2.7.3). */

import { afterEach, expect, test } from "vitest";
import { startWorld, type World } from "./world.ts";

let world: World;
afterEach(async () => await world.close());

const MORE = '[aliases]\n"info@example.com" = ["bob@example.com", "user@sink.example", "gone@unknown-user.example"]';

test("SUCCESS of an alias is answered once, with expanded; its members are asked for failures only", async () => {
  world = await startWorld({ domains: ["unknown-user.example"], more: MORE });
  const rcptTo = [{ address: "info@example.com", parameters: ["NOTIFY=SUCCESS,FAILURE"] }];
  await world.send({ rcptTo });
  await world.settle();
  const told = (await world.notices()).flatMap(({ report }) =>
    report.outcomes.map(({ recipient, originalRecipient, action }) => ({ recipient, originalRecipient, action })),
  );
  // either may come first
  expect(told.sort((one, other) => one.action.localeCompare(other.action))).toEqual([
    { recipient: "info@example.com", originalRecipient: undefined, action: "expanded" },
    { recipient: "gone@unknown-user.example", originalRecipient: "info@example.com", action: "failed" },
  ]);
  expect(world.internet.received).toMatchObject([{ rcptTo: [{ parameters: { NOTIFY: "FAILURE", ORCPT: "rfc822;info@example.com" } }] }]);
  expect(await world.mailbox("bob")).toHaveLength(1);
});

test("who asked for SUCCESS alone hears of the expansion and of nothing else", async () => {
  world = await startWorld({ domains: ["unknown-user.example"], more: MORE });
  await world.send({ rcptTo: [{ address: "info@example.com", parameters: ["NOTIFY=SUCCESS"] }] });
  await world.settle();
  expect((await world.notices()).map(({ report }) => report.outcomes[0]?.action)).toEqual(["expanded"]);
  expect(world.internet.received).toMatchObject([{ rcptTo: [{ parameters: { NOTIFY: "NEVER" } }] }]);
});
