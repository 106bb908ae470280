/** What senders ask to be told (RFC 3461): success in each of its forms, nothing at all, and their own words back. */

import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { startWorld, type World } from "./world.ts";

let world: World;
beforeEach(async () => {
  world = await startWorld({ domains: ["sink.example", "no-dsn.example", "unknown-user.example"] });
});
afterEach(async () => await world.close());

const asking = (address: string, ...parameters: string[]) => ({ address, parameters });

describe("NOTIFY=SUCCESS", () => {
  test("is answered when the message is in a mailbox of ours: delivered", async () => {
    await world.send({ rcptTo: [asking("bob@example.com", "NOTIFY=SUCCESS")] });
    await world.settle();
    const [notice] = await world.notices();
    expect(notice?.report.outcomes).toMatchObject([
      { recipient: "bob@example.com", action: "delivered", status: expect.stringMatching(/^2\./), bounce: "none" },
    ]);
    expect(notice?.parts.at(-1)).toBe("text/rfc822-headers");
    expect(await world.mailbox("bob")).toHaveLength(1);
  });

  test("is answered when a host without DSN has it: relayed", async () => {
    await world.send({ rcptTo: [asking("user@no-dsn.example", "NOTIFY=SUCCESS,FAILURE")] });
    await world.settle();
    const notices = await world.notices();
    expect(notices.map(({ report }) => report.outcomes)).toMatchObject([
      [{ recipient: "user@no-dsn.example", action: "relayed", remoteMta: "mx.no-dsn.example", bounce: "none" }],
    ]);
  });

  test("goes on with the message to a host with DSN, with all its parameters, and is not answered here", async () => {
    const path = asking("user@sink.example", "NOTIFY=SUCCESS,DELAY", "ORCPT=rfc822;robert+2Bx@example.net");
    await world.send({ rcptTo: [path], parameters: ["RET=HDRS", "ENVID=abc+2B1"] });
    await world.settle();
    expect(await world.notices()).toEqual([]);
    expect(world.internet.received[0]).toMatchObject({
      mailFrom: { parameters: { RET: "HDRS", ENVID: "abc+2B1" } },
      rcptTo: [{ parameters: { NOTIFY: "SUCCESS,DELAY", ORCPT: "rfc822;robert+2Bx@example.net" } }],
    });
  });
});

test("NOTIFY=NEVER is obeyed when the mail fails, and what became of it stands in the audit log", async () => {
  await world.send({ rcptTo: [asking("user@unknown-user.example", "NOTIFY=NEVER")] });
  await world.settle();
  expect(await world.notices()).toEqual([]);
  expect(await world.daemon.store.auditLog(10)).toMatchObject([{ what: "failed-unwanted", recipient: "user@unknown-user.example" }]);
});

describe("the sender's own words", () => {
  test("come back decoded: ENVID, and ORCPT in xtext", async () => {
    const path = asking("user@unknown-user.example", "ORCPT=rfc822;robert+2Bnews@example.net");
    await world.send({ rcptTo: [path], parameters: ["ENVID=order+3D7+2B1"] });
    await world.settle();
    const [notice] = await world.notices();
    expect(notice?.messageFields.get("original-envelope-id")).toEqual(["order=7+1"]);
    expect(notice?.text).toContain("\nOriginal-Recipient: rfc822; robert+news@example.net\n");
    expect(notice?.report.outcomes).toMatchObject([
      { recipient: "user@unknown-user.example", originalRecipient: "robert+news@example.net" },
    ]);
  });

  test("come back decoded: ORCPT in utf-8", async () => {
    await world.send({
      rcptTo: [asking("user@unknown-user.example", "ORCPT=utf-8;j\\x{FC}rgen@example.net")],
      parameters: ["SMTPUTF8"],
    });
    await world.settle();
    const [notice] = await world.notices();
    expect(notice?.report.outcomes).toMatchObject([{ recipient: "user@unknown-user.example", originalRecipient: "jürgen@example.net" }]);
  });
});
