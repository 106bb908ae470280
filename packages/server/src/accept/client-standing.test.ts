/** Whose mail it is that a client brings: what a mail server beside us hands on was sent by strangers. */
import { describe, expect, it } from "vitest";
import { bench, configuration, NEIGHBOUR, STRANGER } from "./acceptance.test-support.ts";
import { clientStandings } from "./client-standing.ts";

const LMTP = { name: "lmtp", protocol: "lmtp", listen: [], implicitTls: false, requireAuth: false, handsOn: true } as const;
const CONFIG = configuration({ listeners: [...configuration().listeners, LMTP] });
const HANDING_ON = { ...NEIGHBOUR, listener: "lmtp", protocol: "LMTP" };
const CONTENT = "From: ann@example.net\r\nSubject: x\r\n\r\nHello\r\n";

describe("a client", () => {
  const standingOf = clientStandings(CONFIG);

  it.each([
    ["in relay_from is trusted over SMTP", NEIGHBOUR, { trust: "trusted", handsOn: false }],
    ["in relay_from hands on what strangers sent over LMTP", HANDING_ON, { trust: "outside", handsOn: true }],
    ["with a password is trusted everywhere", { ...HANDING_ON, user: "ann" }, { trust: "trusted", handsOn: false }],
    ["from elsewhere is a stranger over LMTP too", { ...STRANGER, listener: "lmtp" }, { trust: "outside", handsOn: false }],
  ])("%s", (_, facts, standing) => {
    expect(standingOf(facts)).toEqual(standing);
  });

  it("in relay_from is trusted over LMTP where the configuration says so", () => {
    const trusting = clientStandings({ ...CONFIG, listeners: [{ ...LMTP, handsOn: false }] });
    expect(trusting(HANDING_ON).trust).toBe("trusted");
  });
});

describe("mail that a neighbour hands on by LMTP", () => {
  const send = (to: readonly string[], smtp = CONFIG.smtp) => {
    const asked: string[] = [];
    const resolver = (name: string) => Promise.reject(Object.assign(new Error(`no ${asked.push(name)}`), { code: "ENOTFOUND" }));
    const one = bench({ configuration: { ...CONFIG, smtp }, facts: HANDING_ON, resolver });
    return one.send({ to, content: CONTENT }).then((replies) => ({ replies, vouching: one.mailroom.taken[0]?.vouching, asked }));
  };

  it("has nobody who vouches for its sender, so that a failure is answered to nobody", async () => {
    expect((await send(["info@example.com"])).vouching).toMatchObject({ trust: "outside", spf: "none", dkim: "none" });
  });

  it("goes to our domains only", async () => {
    expect((await send(["ann@example.org"])).replies[1]).toMatch(/^550 5\.7\.1 .*relaying denied/);
  });

  it("is not asked for SPF, since the neighbour's address says nothing of the sender, nor refused for DMARC", async () => {
    const { replies, vouching, asked } = await send(["info@example.com"], { ...CONFIG.smtp, authenticate: true, refuseDmarcReject: true });
    expect(replies.at(-1)).toMatch(/^250 /);
    expect(vouching).toMatchObject({ spf: "none", dkim: "none" });
    expect(asked).not.toContain("example.net");
  });

  it("is not slowed down where many of its recipients are unknown", async () => {
    const unknown = Array.from({ length: 25 }, (_, number) => `u${number}@example.com`);
    const { replies } = await send([...unknown, "info@example.com"]);
    expect(replies.filter((reply) => reply.startsWith("550 5.1.1"))).toHaveLength(25);
    expect(replies.at(-1)).toMatch(/^250 /);
  });
});
