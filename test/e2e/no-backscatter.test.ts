/** Mail whose sender nobody vouches for, and mail from nobody: what cannot be refused in the session is told to no stranger. */

import { afterEach, describe, expect, test } from "vitest";
import { mail } from "./mail.ts";
import { HOUR_MS, startWorld, type World } from "./world.ts";

let world: World;
afterEach(async () => await world.close());

/** Taken for a domain that knows nobody: so it fails only after we have accepted it. */
const RELAYED = '[[domain]]\nname = "unknown-user.example"\nkind = "relay"';
const TO = "gone@unknown-user.example";

async function strangersMail(mailFrom: string, more = RELAYED): Promise<void> {
  world = await startWorld({ domains: ["unknown-user.example", "says-nothing.example"], more });
  const { isTaken } = await world.sendAs("sink.example", { mailFrom, rcptTo: [TO], content: mail({ from: "x@says-nothing.example" }) });
  expect(isTaken).toBe(true);
  await world.settle();
}

describe("undeliverable mail from outside", () => {
  test("goes into quarantine when nobody vouches for its sender, and nobody is written to", async () => {
    await strangersMail("victim@says-nothing.example");
    expect(await world.daemon.store.list({ states: ["quarantined"], limit: 10 })).toMatchObject([
      { address: TO, reversePath: "victim@says-nothing.example" },
    ]);
    expect(await world.daemon.store.auditLog(10)).toMatchObject([{ who: "duty", what: "failed-unauthenticated", recipient: TO }]);
    expect(await world.notices()).toEqual([]);
    expect(world.internet.received).toEqual([]);
  });

  test("is bounced to a sender for whom SPF speaks", async () => {
    await strangersMail("writer@sink.example");
    expect((await world.notices()).map(({ recipient }) => recipient)).toEqual(["writer@sink.example"]);
  });

  test("is bounced to whomever it names where the site wants RFC 5321 to the letter, and that is written down", async () => {
    await strangersMail("victim@says-nothing.example", `${RELAYED}\n[duty]\nunauthenticated = "bounce"`);
    expect((await world.notices()).map(({ recipient }) => recipient)).toEqual(["victim@says-nothing.example"]);
    expect(await world.daemon.store.auditLog(10)).toMatchObject([{ what: "failed-tolerated" }]);
  });

  test("from the null path is reported to our postmaster, once, and to nobody else", async () => {
    await strangersMail("");
    expect((await world.notices()).map(({ recipient }) => recipient)).toEqual(["postmaster@example.com"]);
    expect(world.internet.received).toEqual([]);
  });
});

test("an unknown user is refused at RCPT: no mail is taken, none is sent", async () => {
  world = await startWorld();
  const { recipients, isTaken } = await world.sendAs("sink.example", { mailFrom: "writer@sink.example", rcptTo: ["nobody@example.com"] });
  expect(recipients).toMatchObject([{ code: 550, lines: [expect.stringMatching(/^5\.1\.1 /)] }]);
  expect(isTaken).toBe(false);
  await world.pass(HOUR_MS);
  expect(world.internet.received).toEqual([]);
  expect(await world.notices()).toEqual([]);
});

describe("a notification that cannot be delivered", () => {
  const SENDER = "writer@no-null-sender.example";

  test("goes to the postmaster, once", async () => {
    world = await startWorld({ domains: ["unknown-user.example", "no-null-sender.example"] });
    await world.send({ mailFrom: SENDER, rcptTo: [TO] });
    await world.settle();
    const [notice, another] = await world.notices();
    expect(another).toBeUndefined();
    expect(notice?.recipient).toBe("postmaster@example.com");
    expect(notice?.report.outcomes).toMatchObject([{ recipient: SENDER, action: "failed" }]);
    expect(notice?.text).toContain(TO);
    expect(world.activity.of("double-bounce")).toHaveLength(1);
  });

  test("and that the postmaster cannot get either, is only written down", async () => {
    const more =
      '[aliases]\n"postmaster@example.com" = ["boss@unknown-user.example"]\n[[route]]\nmatch = "example.com"\nto = "refuse:nobody here"';
    world = await startWorld({ domains: ["unknown-user.example", "no-null-sender.example"], more });
    await world.send({ mailFrom: SENDER, rcptTo: [TO] });
    await world.settle();
    expect(await world.notices()).toEqual([]);
    const rows = (await world.daemon.store.auditLog(10)).map(({ what }) => what);
    expect(rows.toSorted()).toEqual(["double-bounce", "double-bounce-lost"]);
  });
});
