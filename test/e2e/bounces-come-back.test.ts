/** Bounces that come to us: those about our mail are believed and handed to the sender, the others are refused before a byte of them is stored. */

import { read } from "@ricochet/core";
import { afterEach, describe, expect, test } from "vitest";
import { DAY_MS, startWorld, type World } from "./world.ts";

let world: World;
afterEach(async () => await world.close());

const BOUNCER = "bounces-like-exim.example";
const NULL_PATH = { mailFrom: "" } as const;

async function signed(home: string): Promise<string> {
  world = await startWorld({ domains: [BOUNCER], home });
  await world.send({ rcptTo: [`gone@${BOUNCER}`] });
  await world.settle();
  return world.internet.received[0]?.mailFrom.address ?? "";
}

describe.each([
  ["token", 'return_path = "token"', /^b-[a-z0-9]{46}@bounces\.example\.com$/],
  ["batv", 'return_path = "batv"', /^prvs=\d{4}[0-9a-f]{6}=ann@example\.com$/i],
  ["verp", 'return_path = "verp"', /^ann-gone=bounces\+2Dlike\+2Dexim\.example@bounces\.example\.com$/],
])("a domain that signs with %s", (_scheme, home, form) => {
  test("gets the bounce of its mail, read and handed to the sender", async () => {
    expect(await signed(home)).toMatch(form);
    const [bounce, another] = await world.mailbox("ann");
    expect(another).toBeUndefined();
    expect(bounce?.reversePath).toBe("");
    expect(read(bounce?.content ?? new Uint8Array()).outcomes).toMatchObject([
      { recipient: `gone@${BOUNCER}`, reason: "user-unknown", bounce: "hard" },
    ]);
    expect(world.activity.of("bounce-read")).toMatchObject([{ recipient: `gone@${BOUNCER}`, reason: "user-unknown", bounce: "hard" }]);
    expect(await world.notices()).toEqual([]);
  });
});

describe("a forged bounce", () => {
  test("to a domain of return paths is refused at RCPT, before DATA, and counted", async () => {
    const path = await signed('return_path = "token"');
    const forged = path.replace(/.@/, (last) => (last === "a@" ? "b@" : "a@"));
    const paths = [forged, "ann@bounces.example.com", "b-whatever@bounces.example.com"];
    const answers = await Promise.all(paths.map((rcptTo) => world.sendAs("sink.example", { ...NULL_PATH, rcptTo: [rcptTo] })));
    for (const { recipients, exchanges } of answers) {
      expect(recipients).toMatchObject([{ code: 550, lines: [expect.stringMatching(/^5\./)] }]);
      expect(exchanges.map(({ command }) => command)).not.toContain("DATA");
    }
    expect(world.activity.of("forged-bounce").map(({ client }) => client)).toEqual(
      Array.from({ length: 3 }, () => expect.stringMatching(/^127\./)),
    );
    expect(await world.daemon.store.list({ states: ["waiting", "claimed"], limit: 10 })).toEqual([]);
  });

  test("comes in floods, and none is taken", async () => {
    world = await startWorld();
    const { taken, refused } = await flood(world);
    expect(taken).toBe(0);
    expect(refused).toBe(50);
    expect(world.activity.of("accepted")).toEqual([]);
  });
});

async function flood(of: World): Promise<{ readonly taken: number; readonly refused: number }> {
  const answers = await Promise.all(
    Array.from({ length: 50 }, (_, at) => of.sendAs("sink.example", { ...NULL_PATH, rcptTo: [`b-x${at}@bounces.example.com`] })),
  );
  return {
    taken: answers.filter(({ isTaken }) => isTaken).length,
    refused: answers.filter(({ recipients: [reply] }) => reply !== undefined && reply.code >= 500).length,
  };
}

describe("BATV", () => {
  const since = 'return_path = "batv"\nsigns_since = 2026-11-22T10:00:00Z';
  const toBare = () => world.sendAs("sink.example", { ...NULL_PATH, rcptTo: ["ann@example.com"] });

  test("takes bounces to the bare address while paths from before it may still come back, and no longer", async () => {
    world = await startWorld({ home: since });
    expect((await toBare()).isTaken).toBe(true);
    await world.pass(8 * DAY_MS);
    const { recipients, isTaken } = await toBare();
    expect(isTaken).toBe(false);
    expect(recipients).toMatchObject([{ code: 550 }]);
    expect(world.activity.of("forged-bounce")).toMatchObject([{ recipient: "ann@example.com" }]);
  });

  test("lets a path expire", async () => {
    const path = await signed(since);
    expect((await world.sendAs(BOUNCER, { ...NULL_PATH, rcptTo: [path] })).isTaken).toBe(true);
    await world.pass(9 * DAY_MS);
    expect((await world.sendAs(BOUNCER, { ...NULL_PATH, rcptTo: [path] })).isTaken).toBe(false);
  });

  test("does not stand in the way of people who write to the address", async () => {
    world = await startWorld({ home: 'return_path = "batv"' });
    const { isTaken } = await world.sendAs("sink.example", { mailFrom: "user@sink.example", rcptTo: ["ann@example.com"] });
    expect(isTaken).toBe(true);
  });
});
