/** What comes back of a message, and messages that not every host can take: large, of eight bits, in UTF-8. */

import { afterEach, describe, expect, test } from "vitest";
import { mail } from "./mail.ts";
import { startWorld, type World } from "./world.ts";

let world: World;
afterEach(async () => await world.close());

const GONE = "gone@unknown-user.example";
const LARGE = mail({ body: `${"We met, and we agreed on all of it.\r\n".repeat(3000)}The end.\r\n` });

describe("the original in a bounce", () => {
  const WHOLE = { form: "full", type: "message/rfc822" } as const;
  const HEADER = { form: "headers", type: "text/rfc822-headers" } as const;

  test.each([
    { what: "is whole by default", parameters: [], content: mail(), ...WHOLE },
    { what: "is whole where RET=FULL asks for it", parameters: ["RET=FULL"], content: mail(), ...WHOLE },
    { what: "is the header where RET=HDRS asks for it", parameters: ["RET=HDRS"], content: mail(), ...HEADER },
    { what: "is the header where the message is large, whatever RET says", parameters: ["RET=FULL"], content: LARGE, ...HEADER },
  ])("$what", async ({ parameters, content, form, type }) => {
    world = await startWorld({ domains: ["unknown-user.example"] });
    await world.send({ rcptTo: [GONE], parameters, content });
    await world.settle();
    const [notice] = await world.notices();
    expect(notice?.report.original).toMatchObject({ form, messageId: "1@example.com", subject: "Minutes" });
    expect(notice?.parts).toEqual([expect.stringMatching(/^(text\/plain|multipart\/alternative)$/), "message/delivery-status", type]);
    expect(notice?.text.includes("We met, and we agreed")).toBe(form === "full");
  });
});

describe("eight bits", () => {
  const content = mail({ fields: ["MIME-Version: 1.0", "Content-Type: text/plain; charset=utf-8"], body: "Grüße\r\n" });
  const parameters = ["BODY=8BITMIME"];

  test("go to a host that takes them, octet for octet", async () => {
    world = await startWorld();
    await world.send({ rcptTo: ["user@sink.example"], content, parameters });
    await world.settle();
    expect(world.internet.received[0]?.mailFrom.parameters).toMatchObject({ BODY: "8BITMIME" });
    expect(world.internet.received[0]?.content.toString()).toContain("\r\nGrüße\r\n");
    expect(world.internet.breaches).toEqual([]);
  });

  test("are encoded for a host that does not say that it takes them", async () => {
    world = await startWorld({ domains: ["seven-bit.example"] });
    await world.send({ rcptTo: ["user@seven-bit.example"], content, parameters });
    await world.settle();
    expect(world.internet.received[0]?.mailFrom.parameters).not.toHaveProperty("BODY");
    expect(world.internet.received[0]?.content.toString()).toContain(
      "\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nGr=C3=BC=C3=9Fe\r\n",
    );
    expect(world.internet.breaches).toEqual([]);
    expect(await world.notices()).toEqual([]);
  });

  test("are encoded for it also where nobody announced them", async () => {
    world = await startWorld({ domains: ["seven-bit.example"] });
    await world.send({ rcptTo: ["user@seven-bit.example"], content });
    await world.settle();
    expect(world.internet.received[0]?.content.toString()).toContain("\r\n\r\nGr=C3=BC=C3=9Fe\r\n");
    expect(world.internet.breaches).toEqual([]);
  });

  test("come back from there where an encoding would break a signature", async () => {
    world = await startWorld({ domains: ["seven-bit.example"] });
    const signed = mail({
      fields: ["MIME-Version: 1.0", "Content-Type: multipart/signed; boundary=b"],
      body: "--b\r\n\r\nGrüße\r\n--b--\r\n",
    });
    await world.send({ rcptTo: ["user@seven-bit.example"], content: signed, parameters });
    await world.settle();
    const [notice] = await world.notices();
    expect(notice?.report.outcomes).toMatchObject([{ recipient: "user@seven-bit.example", action: "failed", status: "5.6.3" }]);
    expect(world.internet.received.filter(({ rcptTo }) => rcptTo[0]?.address === "user@seven-bit.example")).toEqual([]);
  });
});

describe("addresses in UTF-8", () => {
  const content = mail({ from: "käthe@sink.example", to: "jürgen@sink.example", subject: "Grüße" });
  const utf8 = { content, parameters: ["SMTPUTF8", "BODY=8BITMIME"], mailFrom: "käthe@sink.example" };

  test("go from end to end", async () => {
    world = await startWorld();
    await world.send({ ...utf8, rcptTo: ["jürgen@sink.example"] });
    await world.settle();
    const [received] = world.internet.received;
    expect(received).toMatchObject({ mailFrom: { address: "käthe@sink.example" }, rcptTo: [{ address: "jürgen@sink.example" }] });
    expect(received?.mailFrom.parameters).toHaveProperty("SMTPUTF8");
    expect(received?.content.toString()).toContain("Subject: Grüße");
  });

  test("come back in a notification of RFC 6533", async () => {
    world = await startWorld({ domains: ["unknown-user.example"] });
    await world.send({ ...utf8, rcptTo: ["jürgen@unknown-user.example"] });
    await world.settle();
    const [notice, another] = await world.notices();
    expect(another).toBeUndefined();
    expect(notice?.recipient).toBe("käthe@sink.example");
    expect(notice?.report.outcomes).toMatchObject([{ recipient: "jürgen@unknown-user.example", action: "failed", status: "5.1.1" }]);
    expect(notice?.parts).toContain("message/global-delivery-status");
    expect(world.internet.breaches).toEqual([]);
  });

  test("are not sent to a host that does not know them: 5.6.7", async () => {
    world = await startWorld({ domains: ["seven-bit.example"] });
    await world.send({ ...utf8, rcptTo: ["jürgen@seven-bit.example"] });
    await world.settle();
    const [notice] = await world.notices();
    expect(notice?.report.outcomes).toMatchObject([{ action: "failed", status: "5.6.7", bounce: "soft" }]);
    expect(world.internet.breaches).toEqual([]);
  });
});

test("a message larger than the next hop takes is not sent at all: 5.3.4", async () => {
  world = await startWorld({ domains: ["small.example"] });
  await world.send({ rcptTo: ["user@small.example"], content: LARGE });
  await world.settle();
  const [notice] = await world.notices();
  expect(notice?.report.outcomes).toMatchObject([{ action: "failed", status: "5.3.4", reason: "message-too-large", bounce: "soft" }]);
});
