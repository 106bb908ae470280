/** Who vouches for mail from outside: SPF, DKIM and DMARC with a DNS of our own, and what happens when there is none. */
import { generateKeyPairSync } from "node:crypto";
import { sign } from "@ricochet/core";
import { dkimSign } from "mailauth/lib/dkim/sign.js";
import { describe, expect, it } from "vitest";
import { bench, configuration, KEYS, memoryMailroom, NEIGHBOUR, NOW_MS, recipient, STRANGER, sender } from "./acceptance.test-support.ts";
import type { AskDns } from "./dns-budget.ts";
import { dkimStanding } from "./standing.ts";

const { publicKey, privateKey } = generateKeyPairSync("rsa", {
  modulusLength: 2048,
  publicKeyEncoding: { type: "spki", format: "der" },
  privateKeyEncoding: { type: "pkcs8", format: "pem" },
});

const RECORDS: Readonly<Record<string, string>> = {
  "example.net TXT": "v=spf1 ip4:192.0.2.0/24 -all",
  "mail.example.net TXT": "v=spf1 ip4:192.0.2.1 -all",
  "example.org TXT": "v=spf1 -all",
  "s._domainkey.example.net TXT": `v=DKIM1; k=rsa; p=${publicKey.toString("base64")}`,
  "_dmarc.example.net TXT": "v=DMARC1; p=reject",
  "_dmarc.quarantine.example TXT": "v=DMARC1; p=quarantine",
};

const ask: AskDns = (name, type) => {
  const record = RECORDS[`${name.toLowerCase()} ${type}`];
  return record === undefined ? Promise.reject(Object.assign(new Error("none"), { code: "ENOTFOUND" })) : Promise.resolve([[record]]);
};

const CHECKED = { ...configuration().smtp, authenticate: true };
const CONFIG = configuration({ smtp: CHECKED });
const STRICT = configuration({ smtp: { ...CHECKED, refuseDmarcReject: true } });
const PLAIN = "From: Ann <ann@example.net>\r\nTo: info@example.com\r\nSubject: x\r\nMessage-ID: <1@example.net>\r\n\r\nHello\r\n";
const ELSEWHERE = { ...STRANGER, clientAddress: "203.0.113.5" };

async function dkimSigned(content: string, signingDomain = "example.net"): Promise<string> {
  const key = { signingDomain, selector: "s", privateKey };
  const { signatures } = await dkimSign(content, {
    ...key,
    canonicalization: "relaxed/relaxed",
    signTime: new Date(),
    signatureData: [key],
  });
  return signatures + content;
}

async function findingsOf(content: string, options: Parameters<typeof bench>[0] & { readonly from?: string; readonly to?: string } = {}) {
  const { from = "ann@example.net", to = "info@example.com", ...rest } = options;
  const one = bench({ configuration: CONFIG, resolver: ask, ...rest });
  const replies = await one.send({ from, to: [to], content: [content.slice(0, 30), content.slice(30)] });
  const [message] = one.mailroom.taken;
  const results = /^Authentication-Results: (.*(?:\r\n\t.*)*)\r\n/m.exec(Buffer.from(message?.trace ?? []).toString())?.[1];
  return { reply: replies.at(-1), spf: message?.vouching.spf, dkim: message?.vouching.dkim, results, message, mailroom: one.mailroom };
}

describe("mail from outside", () => {
  it("is vouched for by SPF and an aligned DKIM signature, and both are written down", async () => {
    const found = await findingsOf(await dkimSigned(PLAIN));
    expect(found).toMatchObject({ reply: "250 2.0.0 Ok: queued as Q1", spf: "pass", dkim: "aligned" });
    const lines = found.results?.split("\r\n\t") ?? [];
    expect(lines[0]).toBe("mx.example.com;");
    expect(lines[1]).toMatch(/^spf=pass .*smtp\.mailfrom=ann@example\.net .*;$/);
    expect(lines[2]).toMatch(/^dkim=pass .*;$/);
    expect(lines[3]).toMatch(/^dmarc=pass .*header\.from=example\.net/);
  });

  it.each([
    ["SPF of another sender", "bob@example.org", PLAIN, { spf: "fail", dkim: "none" }],
    ["no SPF record", "bob@unknown.example", PLAIN, { spf: "none", dkim: "none" }],
    ["the null path: HELO is asked", "", PLAIN, { spf: "pass", dkim: "none" }],
  ])("%s", async (_, from, content, expected) => {
    expect(await findingsOf(content, { from })).toMatchObject(expected);
  });

  it("with a good signature of another domain passes, and vouches for nobody", async () => {
    const found = await findingsOf(await dkimSigned(PLAIN), { from: "bob@example.org" });
    expect(found).toMatchObject({ spf: "fail", dkim: "pass" });
  });

  it("with a changed body is not vouched for by its signature", async () => {
    const found = await findingsOf((await dkimSigned(PLAIN)).replace("Hello", "Hullo"), { facts: ELSEWHERE });
    expect(found).toMatchObject({ spf: "fail", dkim: "neutral" });
  });

  it("is checked when it is large, piece by piece, with a mailroom that lets us wait", async () => {
    const content = await dkimSigned(`${PLAIN}${"line of text\r\n".repeat(40_000)}`);
    const memory = memoryMailroom({
      place: () => ({ write: () => Promise.resolve(), finish: () => Promise.resolve(""), abort: () => undefined }),
    });
    const { handler, mailroom } = bench({ configuration: CONFIG, resolver: ask, memory });
    handler.mail(sender("ann@example.net"), undefined);
    await handler.rcpt(recipient("info@example.com"));
    const sink = await handler.data();
    if (!("write" in sink)) throw new Error("refused");
    for (let at = 0; at < content.length; at += 16_384) await sink.write(Buffer.from(content.slice(at, at + 16_384), "latin1"));
    await sink.finish();
    expect(mailroom.taken[0]?.vouching).toMatchObject({ spf: "pass", dkim: "aligned" });
  });

  it("bears no more than ten signatures for us, however many there are", async () => {
    const asked: string[] = [];
    const counting: AskDns = (name, type) => {
      asked.push(name);
      return ask(name, type);
    };
    const one = (index: number): string =>
      `DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=d${index}.example; s=s; h=From; bh=47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=; b=AAAA\r\n`;
    const many = Array.from({ length: 500 }, (_, index) => one(index)).join("");
    const found = await findingsOf(`${many}From: a@example.net\r\n\r\n`, { resolver: counting });
    expect(found.reply).toMatch(/^250 /);
    expect(asked.filter((name) => name.includes("_domainkey"))).toHaveLength(10);
  });

  it("of clients that may relay is neither checked nor marked", async () => {
    const found = await findingsOf(PLAIN, { facts: NEIGHBOUR, resolver: () => Promise.reject(new Error("asked")) });
    expect(found).toMatchObject({ spf: "none", dkim: "none", results: undefined });
  });
});

describe("DMARC", () => {
  const REFUSED = "550 5.7.1 Refused as the DMARC policy of example.net asks: neither SPF nor DKIM speaks for the From address";
  const quarantine = PLAIN.replace("ann@example.net", "ann@quarantine.example");

  it.each([
    ["refuses what the domain wants refused, where we do so", STRICT, PLAIN, REFUSED],
    ["only marks it where we do not", CONFIG, PLAIN, /^250 /],
    ["refuses nothing for quarantine", STRICT, quarantine, /^250 /],
    ["refuses nothing without a policy", STRICT, PLAIN.replace("ann@example.net", "ann@example.org"), /^250 /],
    ["refuses nothing without From", STRICT, "Subject: x\r\n\r\nx\r\n", /^250 /],
  ])("%s", async (_, config, content, expected) => {
    const found = await findingsOf(content, { configuration: config, facts: ELSEWHERE, from: "bob@example.org" });
    expect(found.reply).toMatch(expected);
    if (expected === REFUSED) expect(found.mailroom).toMatchObject({ counted: ["dmarc-reject"], places: ["abort"], taken: [] });
    else expect(found.mailroom.taken).toHaveLength(1);
  });

  it("cannot be led astray by a second From, where we refuse for it", async () => {
    const content = `From: boss@example.org\r\n${PLAIN}`;
    expect((await findingsOf(content, { configuration: STRICT })).reply).toBe(
      "550 5.7.1 There are 2 From fields, so that nobody can say who wrote the message",
    );
    expect((await findingsOf(content, { configuration: CONFIG })).reply).toMatch(/^250 /);
    const endless = PLAIN.replace("Ann", "g:".repeat(20_000));
    expect((await findingsOf(endless, { configuration: STRICT })).reply).toBe(
      "550 5.7.1 The From field is too long to say who wrote the message",
    );
  });

  it("refuses no bounce to a return path that we signed", async () => {
    const path = sign("info@example.com", { scheme: "token", domain: "bounces.example.com", keys: KEYS, now: new Date(NOW_MS) });
    const found = await findingsOf(PLAIN, { configuration: STRICT, facts: ELSEWHERE, from: "", to: path.ok ? path.address : "" });
    expect(found.reply).toMatch(/^250 /);
  });
});

describe("DNS that fails", () => {
  it.each(["ESERVFAIL", "ETIMEOUT", "EREFUSED", "ECONNREFUSED"])("refuses nothing, and is written down: %s", async (code) => {
    const resolver: AskDns = () => Promise.reject(Object.assign(new Error(code), { code }));
    const found = await findingsOf(await dkimSigned(PLAIN), { configuration: STRICT, resolver });
    expect(found).toMatchObject({ reply: "250 2.0.0 Ok: queued as Q1", spf: "temperror", dkim: "temperror" });
    expect(found.results).toMatch(/spf=temperror/);
    expect(found.results).toMatch(/dmarc=temperror/);
  });

  it("by silence holds nobody up for longer than the limit", async () => {
    const { handler, clock, mailroom } = bench({ configuration: STRICT, resolver: () => new Promise(() => undefined) });
    handler.mail(sender("ann@example.net"), undefined);
    await handler.rcpt(recipient("info@example.com"));
    const sink = await handler.data();
    if (!("write" in sink)) throw new Error("refused");
    await sink.write(Buffer.from(await dkimSigned(PLAIN), "latin1"));
    const replies = sink.finish();
    clock.moveTo(NOW_MS + 8000);
    expect(await replies).toMatchObject([{ code: 250 }]);
    expect(mailroom.taken[0]?.vouching).toMatchObject({ spf: "temperror", dkim: "temperror" });
    expect(clock.nextWakeMs()).toBeUndefined();
  });

  it("leaves no timer behind when the client goes away", async () => {
    const { handler, clock } = bench({ configuration: CONFIG, resolver: ask });
    handler.mail(sender("ann@example.net"), undefined);
    await handler.rcpt(recipient("info@example.com"));
    const sink = await handler.data();
    if (!("write" in sink)) throw new Error("refused");
    await sink.write(Buffer.from("DKIM-Signature: v=1\r\nFrom: a@example.net\r\n\r\nx"));
    sink.abort();
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
    expect(clock.nextWakeMs()).toBeUndefined();
  });
});

describe("several signatures", () => {
  const one = (result: string, signingDomain = "example.net", underSized?: number) => ({
    signingDomain,
    status: { result, ...(underSized !== undefined && { underSized }) },
  });
  it.each([
    [[], "none"],
    [[one("pass")], "aligned"],
    [[one("pass", "EXAMPLE.NET.")], "aligned"],
    [[one("pass", "net")], "pass"],
    [[one("pass", "mail.example.net")], "pass"],
    [[one("pass", "ample.net")], "pass"],
    [[one("pass", "example.net", 5)], "pass"],
    [[one("fail"), one("pass", "example.org")], "pass"],
    [[one("fail"), one("pass", "example.org"), one("pass")], "aligned"],
    [[one("neutral"), one("temperror")], "temperror"],
    [[one("neutral"), one("fail")], "fail"],
    [[one("policy")], "policy"],
    [[one("something new")], "none"],
  ])("%j come to %s for ann@sub.example.net", (signatures, expected) => {
    expect(dkimStanding(signatures, "ann@sub.example.net")).toBe(expected);
  });
});
