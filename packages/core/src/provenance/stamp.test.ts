import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bounceAround } from "../../../../test/support/standard-report.ts";
import type { ReturnPathKey } from "../return-path/index.ts";
import { checkStamp, type StampCheck } from "./check-stamp.ts";
import { quotedHeaders } from "./quoted-header.ts";
import { stampHeaders } from "./stamp-headers.ts";

const DAY_MS = 86_400_000;
const NOW = new Date("2026-03-01T12:00:00Z");
const keyOf = (secret: string, id = 1): ReturnPathKey => ({ id, secret });
const KEY = keyOf("a secret of ours");
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

const FIELDS = [
  `From: "Ann Example" <Ann@Example.com>`,
  "To: Bob <bob@example.net>",
  "Subject: the minutes of Monday",
  "Date: Sun, 01 Mar 2026 12:00:00 +0100",
  "Message-ID: <20260301.77@example.com>",
];
const sent = (fields: readonly string[] = FIELDS, recipients: readonly string[] = ["bob@example.net"], key = KEY): string =>
  textOf(stampHeaders({ bytes: bytesOf(`${fields.join("\r\n")}\r\n\r\nhello\r\n`), recipients, now: NOW }, key));

/** The bounce of a message whose header came back. */
const returned = (header: string, type = "text/rfc822-headers"): Uint8Array => bounceAround(header, { type });

const headerOf = (message: string): string => message.slice(0, message.indexOf("\r\n\r\n") + 2);
const check = (bounce: Uint8Array, keys: readonly ReturnPathKey[] = [KEY], now = NOW): StampCheck =>
  checkStamp(quotedHeaders(bounce)[0]?.fields ?? [], { keys, now });
const stateAfter = (edit: (header: string) => string): string => check(returned(edit(headerOf(sent())))).state;

describe("a stamp", () => {
  it("stands in front of an untouched message, in lines that mail can carry", () => {
    const many = Array.from({ length: 50 }, (_, index) => `user${index}@example.net`);
    for (const recipients of [[], ["bob@example.net"], many.slice(0, 5), many]) {
      const message = sent(FIELDS, recipients);
      const [stamp] = message.split("From: ");
      expect(message.endsWith(`${FIELDS.join("\r\n")}\r\n\r\nhello\r\n`)).toBe(true);
      expect(stamp).toMatch(/^Ricochet-Stamp: v=1; k=1; t=20513; h=fdm;\r\n(?:\t[^\r\n]{1,77}\r\n)+$/);
      expect(check(returned(headerOf(message)))).toMatchObject({ state: "valid", keyId: 1, lists: recipients.length > 0 });
    }
  });

  it("takes the line ends of the message", () => {
    expect(textOf(stampHeaders({ bytes: bytesOf("From: a@example.com\n\nx\n"), recipients: [], now: NOW }, KEY))).not.toContain("\r");
  });

  it("knows to whom the message went, in any case, and to nobody else", () => {
    const one = check(returned(headerOf(sent())));
    expect(one.state === "valid" && one.wasSentTo("Bob@Example.NET")).toBe(true);
    expect(one.state === "valid" && one.wasSentTo("eve@example.org")).toBe(false);
    expect(sent().split("From:")[0]).not.toContain("bob");
  });

  it("lists no recipients when there are more than fit", () => {
    const many = Array.from({ length: 51 }, (_, index) => `user${index}@example.net`);
    const one = check(returned(headerOf(sent(FIELDS, many))));
    expect(one).toMatchObject({ state: "valid", lists: false });
    expect(one.state === "valid" && one.wasSentTo("user1@example.net")).toBe(false);
  });

  it.each<[string, (header: string) => string]>([
    ["more Received fields", (header) => `Received: from a by b; Sun, 1 Mar 2026 12:00:01 +0000\r\n${header}`],
    ["a tagged subject", (header) => header.replace("Subject: ", "Subject: [EXTERNAL] ")],
    ["a recoded display name", (header) => header.replace(`"Ann Example"`, "=?utf-8?q?Ann_Example?=")],
    ["an address without its display name", (header) => header.replace(`"Ann Example" <Ann@Example.com>`, "ann@example.com")],
    ["other recipients", (header) => header.replace("Bob <bob@example.net>", "undisclosed-recipients:;")],
    ["the same moment in another zone", (header) => header.replace("12:00:00 +0100", "11:00:00 +0000 (UTC)")],
    ["another day name", (header) => header.replace("Date: Sun, 01", "Date: 1")],
    ["field names in upper case", (header) => header.replaceAll(/^([\w-]+):/gm, (name) => name.toUpperCase())],
    ["unfolded lines", (header) => header.replaceAll(/\r\n[ \t]+/g, " ")],
    ["a folded Message-ID", (header) => header.replace("Message-ID: ", "Message-ID:\r\n ")],
    ["bare line feeds", (header) => header.replaceAll("\r\n", "\n")],
    ["another order", (header) => header.replace(/(Subject:.*\r\n)(Date:.*\r\n)/, "$2$1")],
    ["more fields of filters", (header) => `${header}X-Spam-Status: No\r\nAuthentication-Results: mx; spf=pass\r\n`],
  ])("outlives %s", (_, edit) => {
    const header = headerOf(sent());
    expect(edit(header)).not.toBe(header);
    expect(stateAfter(edit)).toBe("valid");
  });

  it.each<[string, (header: string) => string, string]>([
    ["another author", (header) => header.replace("Ann@Example.com", "eve@example.com"), "wrong"],
    ["another Message-ID", (header) => header.replace("20260301.77", "20260301.78"), "wrong"],
    ["another date", (header) => header.replace("12:00:00", "12:00:01"), "wrong"],
    ["no Message-ID", (header) => header.replace(/Message-ID:.*\r\n/, ""), "wrong"],
    ["another day", (header) => header.replace("t=20513", "t=20514"), "wrong"],
    ["fewer covered fields", (header) => header.replace("h=fdm", "h=f"), "wrong"],
    ["another recipient", (header) => header.replace(/r=[\da-f]{12}/, "r=0123456789ab"), "wrong"],
    ["a key that is not ours", (header) => header.replace("k=1", "k=2"), "unknown-key"],
    ["a cut stamp", (header) => header.replace(/b=([\da-f]{8})[\da-f]*/, "b=$1"), "malformed"],
    ["no stamp", (header) => header.slice(header.indexOf("From:")), "absent"],
  ])("does not outlive %s", (_, edit, state) => {
    expect(stateAfter(edit)).toBe(state);
  });

  it("proves nothing with another secret, before its day or after its time", () => {
    const bounce = returned(headerOf(sent()));
    const after = (days: number): Date => new Date(NOW.getTime() + days * DAY_MS);
    expect(check(bounce, [keyOf("another secret")]).state).toBe("wrong");
    expect(check(bounce, [keyOf("another secret"), KEY]).state).toBe("valid");
    expect([-2, -1, 30, 31].map((days) => check(bounce, [KEY], after(days)).state)).toEqual(["expired", "valid", "valid", "expired"]);
  });

  it("is found wherever a bounce puts the header", () => {
    const header = headerOf(sent());
    const message = "From: mailer-daemon@example.net\r\nContent-Type: text/plain\r\n\r\nNot delivered:\r\n\r\n";
    expect(check(returned(sent(), "message/rfc822")).state).toBe("valid");
    expect(check(returned(Buffer.from(header).toString("base64"), "text/rfc822-headers\r\nContent-Transfer-Encoding: base64")).state).toBe(
      "valid",
    );
    expect(check(bytesOf(message + header)).state).toBe("valid");
    expect(check(bytesOf(message + header.replaceAll(/^(?=.)/gm, "> "))).state).toBe("valid");
    expect(check(bytesOf(message + header.replaceAll(/^(?=.)/gm, "    "))).state).toBe("valid");
  });

  it("is one of several when a message passed two stampers", () => {
    const other = keyOf("of another node", 2);
    const twice = textOf(stampHeaders({ bytes: bytesOf(sent()), recipients: ["bob@example.net"], now: NOW }, other));
    expect(check(returned(headerOf(twice))).state).toBe("valid");
    expect(check(returned(headerOf(twice)), [other])).toMatchObject({ state: "valid", keyId: 2 });
  });

  it("refuses a key or a time that cannot be", () => {
    expect(() => sent(FIELDS, [], keyOf("x", 10))).toThrow(TypeError);
    expect(() => stampHeaders({ bytes: bytesOf("a"), recipients: [], now: new Date(Number.NaN) }, KEY)).toThrow(TypeError);
  });

  it("checks what it stamps, whatever the header holds, and never throws", () => {
    const value = fc.string({ unit: "binary", maxLength: 40 }).map((text) => text.replaceAll(/[\r\n\x00]/g, " "));
    const field = fc.tuple(fc.constantFrom("From", "Date", "Message-ID", "Subject", "To"), value).map(([name, text]) => `${name}: ${text}`);
    fc.assert(
      fc.property(fc.array(field, { minLength: 1, maxLength: 6 }), fc.array(fc.emailAddress(), { maxLength: 8 }), (fields, recipients) => {
        const header = headerOf(sent(fields, recipients));
        const result = check(returned(header));
        expect(result.state).toBe("valid");
        for (const address of recipients) expect(result.state === "valid" && result.wasSentTo(address)).toBe(true);
      }),
      { numRuns: 500 },
    );
    fc.assert(
      fc.property(fc.string({ maxLength: 120 }), (text) => {
        const result = checkStamp([{ name: "Ricochet-Stamp", value: `v=1; ${text}` }], { keys: [KEY], now: NOW });
        expect(["malformed", "unknown-key", "wrong"]).toContain(result.state);
      }),
      { numRuns: 2000 },
    );
  }, 60_000);
});
