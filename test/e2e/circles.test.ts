/** Mail that would go round for ever: answers to answers, and hosts that lead back to us. */

import { afterEach, expect, test } from "vitest";
import { mail } from "./mail.ts";
import { DAY_MS, startWorld, type World } from "./world.ts";

let world: World;
afterEach(async () => await world.close());

test("our bounces are not answered by a proper responder, and a rude one's answers end at once", async () => {
  const rude = "answers-everything.example";
  world = await startWorld({ domains: [rude, "unknown-user.example"] });
  // it writes to somebody who is not there, gets a bounce, and answers that
  await world.send({ mailFrom: `user@${rude}`, rcptTo: ["gone@unknown-user.example"] });
  await world.pass(DAY_MS);
  expect((await world.notices()).map(({ recipient }) => recipient)).toEqual([`user@${rude}`]);
  expect(world.internet.sent).toHaveLength(1);
  expect(world.internet.received).toHaveLength(1);
});

test("a responder that answers our bounces in a forged name is answered once at most", async () => {
  const rude = "answers-everything.example";
  world = await startWorld({ domains: [rude, "on-holiday.example"] });
  await world.send({ rcptTo: [`user@${rude}`, "user@on-holiday.example"] });
  await world.pass(DAY_MS);
  // two answers came to ann, and she answers nobody
  expect((await world.mailbox("ann")).map(({ reversePath }) => reversePath).toSorted()).toEqual(["", `user@${rude}`]);
  expect(await world.notices()).toEqual([]);
});

test("a host that believes we are the way to itself is refused when its loop is seen: 5.4.6", async () => {
  world = await startWorld({ domains: ["loop.example"], more: '[[domain]]\nname = "loop.example"\nkind = "relay"' });
  // of a domain whose DMARC policy does not refuse it before the loop is seen
  const from = "user@sink.example";
  await world.send({ mailFrom: from, rcptTo: ["user@loop.example"], content: mail({ from }) });
  await world.pass(DAY_MS);
  const replies = world.internet.sent.map(({ submitted }) => submitted.content[0]);
  expect(replies.at(-1)).toMatchObject({ code: 554, lines: [expect.stringMatching(/^5\.4\.6 /)] });
  // each round leaves two Received, of which we bear fifty
  expect(replies.length).toBeLessThan(30);
});

test("a route that leads back to ourselves ends with 5.4.6, told to the sender", async () => {
  world = await startWorld();
  const port = world.daemon.endpoints[0]?.port ?? 0;
  await world.reload({ more: `[[route]]\nmatch = "circle.example"\nto = "smtp:127.0.0.1:${port}"` });
  await world.send({ rcptTo: ["user@circle.example"], content: mail({ to: "user@circle.example" }) });
  await world.settle();
  const notices = await world.notices();
  expect(notices.map(({ report }) => report.outcomes)).toMatchObject([
    [{ recipient: "user@circle.example", action: "failed", status: "5.4.6", reason: "network-error" }],
  ]);
});

test("a message that has passed a hundred hosts is refused with 5.4.6", async () => {
  world = await startWorld();
  const fields = Array.from({ length: 120 }, (_, at) => `Received: from a${at}.example by b${at}.example; Sun, 22 Nov 2026 10:00:00 +0000`);
  const { content, isTaken } = await world.send({ rcptTo: ["user@sink.example"], content: mail({ fields }) });
  expect(isTaken).toBe(false);
  expect(content).toMatchObject([{ code: 554, lines: [expect.stringMatching(/^5\.4\.6 /)] }]);
});
