/** The internet as a whole: what its hosts record, send by themselves, and leave behind. Our own server is played by one of its sinks. */
import { createServer } from "node:net";
import { read } from "@ricochet/core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Submission, submit } from "./client/index.ts";
import { AUTHORITY } from "./hosts/index.ts";
import { type Internet, startInternet } from "./internet.ts";
import { BOUNCE_STYLES } from "./script/index.ts";
import { SITUATIONS } from "./situations/index.ts";

const CONTENT =
  "From: Ann <ann@home.example>\r\nTo: user@example.net\r\nSubject: Minutes\r\nMessage-ID: <1@home.example>\r\n\r\nWe met.\r\n";
const HOME = {
  domain: "home.example",
  shows: "Plays our own server: knows all but forged@.",
  hosts: [{ script: { rcpt: [{ when: { localPart: "forged" }, act: "550 5.7.1 not ours" }] } }],
  expected: { fate: "taken" },
} as const;
let nowMs = Date.UTC(2026, 10, 22, 10);
let internet: Internet;

beforeAll(async () => {
  const ourselves = { hostname: "mx.home.example", domains: ["home.example"], address: "127.0.0.1" };
  internet = await startInternet({ situations: [...SITUATIONS, HOME], ourselves, nowMs: () => nowMs, sendLimit: 10 });
  internet.setHome({ address: addressOf("home.example"), port: internet.port });
});
afterAll(async () => await internet.close());

function addressOf(domain: string): string {
  return internet.hosts.find((host) => host.domain === domain)?.address ?? "";
}

function sendTo(domain: string, change: Partial<Submission> = {}) {
  const base = { to: addressOf(domain), port: internet.port, mailFrom: "ann@home.example", rcptTo: [`user@${domain}`], content: CONTENT };
  return submit({ ...base, timeoutMs: 60_000, ...change });
}

const home = (from = 0) => internet.received.filter(({ domain }) => domain === "home.example").slice(from);

describe("the record of what hosts took", () => {
  it("holds sender, recipients with their parameters, content with its dots, and the extensions that were used", async () => {
    const content = ".dot\r\n..two\r\nlast without end";
    const { isTaken } = await sendTo("sink.example", {
      parameters: ["RET=HDRS", "ENVID=x+2B1"],
      rcptTo: [{ address: "bob@sink.example", parameters: ["NOTIFY=SUCCESS,FAILURE", "ORCPT=rfc822;bob@sink.example"] }],
      content,
    });
    expect(isTaken).toBe(true);
    const taken = internet.received.at(-1);
    expect(taken).toMatchObject({
      domain: "sink.example",
      mailFrom: { address: "ann@home.example", parameters: { RET: "HDRS", ENVID: "x+2B1" } },
      rcptTo: [{ address: "bob@sink.example", parameters: { NOTIFY: "SUCCESS,FAILURE", ORCPT: "rfc822;bob@sink.example" } }],
      used: ["DSN"],
      hello: "client.example",
    });
    expect(taken?.content.toString()).toBe(`${content}\r\n`);
  });

  it("has nothing to say against the client's own manners", async () => {
    await sendTo("sink.example");
    expect(internet.breaches.filter(({ domain }) => domain === "sink.example")).toEqual([]);
  });

  it("leaves away those recipients that were refused", async () => {
    await sendTo("every-other.example", { rcptTo: ["a@every-other.example", "b@every-other.example", "c@every-other.example"] });
    expect(internet.received.at(-1)?.rcptTo.map(({ address }) => address)).toEqual(["a@every-other.example", "c@every-other.example"]);
    expect(internet.count("every-other.example", "rcpt 550")).toBe(1);
  });

  it("counts, but does not keep, what a drain takes", async () => {
    const before = internet.received.length;
    expect((await sendTo("drain.example")).isTaken).toBe(true);
    expect([internet.received.length - before, internet.count("drain.example", "message")]).toEqual([0, 1]);
  });

  it("takes LMTP once a recipient", async () => {
    const rcptTo = ["user@lmtp.example", "gone@lmtp.example", "full@lmtp.example"];
    const { recipients, content } = await sendTo("lmtp.example", { verb: "LHLO", rcptTo });
    expect(recipients.map((reply) => reply?.code)).toEqual([250, 550, 250]);
    expect(content.map(({ code }) => code)).toEqual([250, 552]);
    expect(internet.received.at(-1)?.rcptTo).toHaveLength(1);
  });

  it("names breaches of the protocol", async () => {
    await sendTo("no-dsn.example", { parameters: ["RET=FULL"] });
    await sendTo("seven-bit.example", { content: "Grüße\n" });
    const texts = internet.breaches.map(({ domain, text }) => `${domain}: ${text}`);
    expect(texts).toContain("no-dsn.example: parameter RET was used, but not offered");
    expect(texts).toContain("seven-bit.example: content of 8 bits without BODY=8BITMIME");
  });
});

describe("STARTTLS", () => {
  it("is taken with a certificate of the authority", async () => {
    const { isTaken } = await sendTo("tls.example", { tls: { authority: AUTHORITY, name: "mx.tls.example" } });
    expect(isTaken).toBe(true);
    expect(internet.received.at(-1)).toMatchObject({ tls: { version: "TLSv1.3" }, used: ["STARTTLS"] });
  });

  it.each(["tls-wrong-name.example", "tls-expired.example", "tls-self-signed.example"])(
    "with %s is for the trustful only",
    async (domain) => {
      expect((await sendTo(domain, { tls: { authority: AUTHORITY, name: `mx.${domain}` } })).isTaken).toBe(false);
      expect((await sendTo(domain, { tls: "blind" })).isTaken).toBe(true);
    },
  );

  it.each(["tls-garbage.example", "tls-hangs-up.example", "tls-not-now.example", "tls-silent.example"])(
    "does not work with %s",
    async (domain) => {
      expect((await sendTo(domain, { tls: "blind", timeoutMs: 1000 })).isTaken).toBe(false);
      expect((await sendTo(domain)).isTaken).toBe(true);
    },
  );
});

describe("a host with a memory", () => {
  it("takes the second try after greylisting", async () => {
    expect((await sendTo("greylisted.example")).recipients[0]?.code).toBe(450);
    expect((await sendTo("greylisted.example")).isTaken).toBe(true);
    expect((await sendTo("greylisted.example", { mailFrom: "bob@home.example" })).isTaken).toBe(false);
  });

  it("takes a try after the minutes of greylisting, by the clock that it was given", async () => {
    expect((await sendTo("greylisted-for-minutes.example")).isTaken).toBe(false);
    nowMs += 4 * 60_000;
    expect((await sendTo("greylisted-for-minutes.example")).isTaken).toBe(false);
    nowMs += 60_000;
    expect((await sendTo("greylisted-for-minutes.example")).isTaken).toBe(true);
  });

  it("takes only so many connections at once", async () => {
    const sent = await Promise.all([1, 2, 3, 4, 5].map(() => sendTo("two-connections.example")));
    const greetings = sent.map(({ exchanges }) => exchanges[0]?.reply.code);
    expect(greetings.filter((code) => code === 220).length).toBeGreaterThanOrEqual(2);
    expect(greetings.filter((code) => code === 421).length).toBeGreaterThanOrEqual(1);
  });
});

describe("a host that bounces later", () => {
  it.each(BOUNCE_STYLES)("writes as %s does, from the null path, and core reads who failed and why", async (style) => {
    const before = home().length;
    await sendTo(`bounces-like-${style}.example`);
    await internet.until(() => home().length > before);
    const [bounce] = home(before);
    expect(bounce?.mailFrom.address).toBe("");
    expect(bounce?.client).toBe(addressOf(`bounces-like-${style}.example`));
    const report = read(bounce?.content ?? new Uint8Array(), { source: style });
    expect(report).toMatchObject({
      kind: "delivery-status",
      outcomes: [{ recipient: `user@bounces-like-${style}.example`, action: "failed", reason: "user-unknown", bounce: "hard" }],
      original: { messageId: "1@home.example" },
    });
    expect(report.problems.map(({ code }) => code)).toEqual(style === "qmail" ? ["report-not-machine-readable"] : []);
  });

  it("bounces for those who have a full mailbox, and not for others", async () => {
    const before = home().length;
    await sendTo("bounces-full.example", { rcptTo: ["others@bounces-full.example", "full@bounces-full.example"] });
    await internet.until(() => home().length > before);
    const report = read(home(before)[0]?.content ?? new Uint8Array(), { source: "full" });
    expect(report.outcomes).toMatchObject([{ recipient: "full@bounces-full.example", reason: "mailbox-full" }]);
  });

  it("never answers a null path", async () => {
    await sendTo("bounces-like-exim.example", { mailFrom: "" });
    expect(internet.sent.filter(({ rcptTo }) => rcptTo === "")).toEqual([]);
  });
});

describe("a host that answers by itself", () => {
  it("answers a person once, from the null path, when it is proper", async () => {
    const before = home().length;
    await sendTo("on-holiday.example", { content: `Auto-Submitted: auto-replied\r\n${CONTENT}` });
    await sendTo("on-holiday.example", { content: `Precedence: bulk\r\n${CONTENT}` });
    await sendTo("on-holiday.example", { content: `List-Id: <list.example>\r\n${CONTENT}` });
    await sendTo("on-holiday.example");
    await sendTo("on-holiday.example");
    await internet.until(() => home().length > before);
    expect(home(before)).toHaveLength(1);
    expect(home(before)[0]?.mailFrom.address).toBe("");
    expect(home(before)[0]?.content.toString()).toContain("Auto-Submitted: auto-replied");
  });

  it("answers everything when it is rude, bounces too, until it has sent enough", async () => {
    const before = home().length;
    for (let count = 0; count < 12; count++) await sendTo("answers-everything.example", { mailFrom: "" });
    await internet.until(() => home().length === before + 10);
    expect(home(before)[0]?.mailFrom.address).toBe("user@answers-everything.example");
    expect(internet.count("answers-everything.example", "send limit")).toBe(2);
  });
});

describe("a loop", () => {
  it("brings the message back to its sender, with one more Received", async () => {
    const before = home().length;
    await sendTo("sends-back.example");
    await internet.until(() => home().length > before);
    expect(home(before)[0]).toMatchObject({ mailFrom: { address: "ann@home.example" }, rcptTo: [{ address: "ann@home.example" }] });
    expect(home(before)[0]?.content.toString()).toMatch(/^Received: .*by mx\.sends-back\.example/u);
  });

  it("brings the message to our server, for its own recipient", async () => {
    const before = home().length;
    await sendTo("loop.example");
    await internet.until(() => home().length > before);
    expect(home(before)[0]?.rcptTo[0]?.address).toBe("user@loop.example");
  });
});

describe("a flood of forged bounces", () => {
  it("is counted by the replies that decided", async () => {
    const result = await internet.flood({ to: ["forged@home.example"], count: 20 });
    expect(result).toEqual({ "RCPT 550": 20 });
  });

  it("comes in the forms of several programs, about mail that nobody of us sent", async () => {
    const before = home().length;
    expect(await internet.flood({ to: ["ann@home.example"], count: 20, connections: 2 })).toEqual({ ". 250": 20 });
    const reports = home(before).map(({ content }) => read(content, { source: "flood" }));
    expect(reports.every(({ kind }) => kind === "delivery-status")).toBe(true);
    expect(new Set(reports.map(({ format }) => format)).size).toBeGreaterThan(1);
  });
});

describe("waiting", () => {
  it("says what there was by then when it was in vain", async () => {
    await expect(internet.until(() => false, { limitMs: 5 })).rejects.toThrow(/not within 5 ms; by then: .*sink\.example/u);
  });
});

describe("closing", () => {
  it("ends what hangs, tells who waits, and leaves port and addresses free", async () => {
    const other = await startInternet({ situations: SITUATIONS.filter(({ domain }) => /silent|endless|slow/u.test(domain)) });
    const hanging = other.hosts.map(({ address: to }) =>
      submit({ to, port: other.port, mailFrom: "a@example.com", rcptTo: ["b@silent.example"], content: "x" }),
    );
    const waiting = other.until(() => false).catch((error: Error) => error.message);
    await other.until(() => other.counts.size >= other.hosts.length);
    await other.close();
    expect(await waiting).toMatch(/^the internet was closed/u);
    expect((await Promise.all(hanging)).some(({ isTaken }) => isTaken)).toBe(false);
    const again = createServer().listen(other.port, other.hosts[0]?.address);
    await new Promise((resolve) => again.once("listening", resolve));
    await new Promise((resolve) => again.close(resolve));
  });

  it("does not begin where a port is taken", async () => {
    const taken = internet.port;
    await expect(startInternet({ situations: SITUATIONS.slice(0, 2), port: taken })).rejects.toMatchObject({ code: "EADDRINUSE" });
  });
});
