import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { bodyOf, streamedBody } from "../../../../../test/support/transactions.ts";
import { deliverToMaildir, type MaildirCopy, type MaildirResult, type MaildirSettings } from "./deliver-to-maildir.ts";

const ROOT = mkdtempSync(join(tmpdir(), "ricochet-maildir-"));
afterAll(() => rmSync(ROOT, { recursive: true }));

const SETTINGS: MaildirSettings = { root: ROOT, subAddressSeparator: "+", hostname: "mx.example.com" };
const NOW_MS = Date.UTC(2026, 10, 22);

function deliver(recipient: string, change: Partial<MaildirCopy> = {}, settings: Partial<MaildirSettings> = {}): Promise<MaildirResult> {
  const copy = { recipient, reversePath: "ann@example.net", body: bodyOf("Subject: a\r\n\r\nb\r\n"), isBinary: false, nowMs: NOW_MS };
  return deliverToMaildir({ ...SETTINGS, ...settings }, { ...copy, ...change });
}

function newMail(mailbox: string): string[] {
  const folder = join(ROOT, mailbox, "new");
  return readdirSync(folder).map((name) => readFileSync(join(folder, name), "latin1"));
}

describe("a copy", () => {
  test("stands complete in new, with the fields of final delivery, and nothing is left in tmp", async () => {
    const result = await deliver("bob@example.com");
    expect(result).toEqual({ kind: "stored", folder: join(ROOT, "bob"), sizeBytes: 75 });
    expect(newMail("bob")).toEqual(["Return-Path: <ann@example.net>\nDelivered-To: bob@example.com\nSubject: a\n\nb\n"]);
    expect(readdirSync(join(ROOT, "bob", "tmp"))).toEqual([]);
    expect(readdirSync(join(ROOT, "bob", "new"))[0]).toMatch(/^1795305600\.R[\da-f]{12}M0P\d+Q\d+\.mx\.example\.com,S=75$/);
    expect(statSync(join(ROOT, "bob")).mode & 0o777).toBe(0o700);
    expect(statSync(join(ROOT, "bob", "new", readdirSync(join(ROOT, "bob", "new"))[0] ?? "")).mode & 0o777).toBe(0o600);
  });

  test.each<[string, string, string]>([
    [
      "without another Return-Path, folded or not",
      "Return-Path:\r\n <x@example.org>\r\nRETURN-PATH : <y@example.org>\r\nSubject: a\r\n\r\nReturn-Path: b\r\n",
      "Subject: a\n\nReturn-Path: b\n",
    ],
    ["with an earlier Delivered-To for somebody else", "Delivered-To: x@example.com\r\n\r\n", "Delivered-To: x@example.com\n\n"],
    ["with a header only", "Subject: a\r\n", "Subject: a\n"],
    ["without a header", "\r\nb\r\n", "\nb\n"],
    ["that is empty", "", ""],
    ["with a lone CR", "Subject: a\r\n\r\na\rb\r", "Subject: a\n\na\rb\r"],
  ])("%s", async (what, content, stored) => {
    const octets = Buffer.from(content);
    const pieces = Array.from(octets, (octet) => Buffer.of(octet));
    for (const [name, body] of [
      ["whole", bodyOf(content)],
      ["pieces", streamedBody(pieces, octets.length)],
    ] as const) {
      const mailbox = `${what} ${name}`.toLowerCase();
      await deliver(`"${mailbox}"@example.com`, { body, reversePath: "" });
      expect(newMail(mailbox)).toEqual([`Return-Path: <>\nDelivered-To: "${mailbox}"@example.com\n${stored}`]);
    }
  });

  test("of binary content keeps its line ends", async () => {
    await deliver("binary@example.com", { body: bodyOf("A: b\r\n\r\n\r\n\0\r"), isBinary: true });
    expect(newMail("binary")[0]).toMatch(/\r\nA: b\r\n\r\n\r\n\0\r$/);
  });

  test("whose path would begin another field does not", async () => {
    await deliver("safe@example.com", { reversePath: "a\r\nBcc: x@example.org" });
    expect(newMail("safe")[0]).toMatch(/^Return-Path: <aBcc: x@example.org>\n/);
  });

  test.each(["loop@example.com", "jürgen.loop@example.com"])("that has been at %s before is a loop", async (recipient) => {
    const body = bodyOf(`Delivered-To: <${recipient.toUpperCase()}>\r\n\r\n`);
    expect(await deliver(recipient, { body })).toMatchObject({ kind: "failed", status: "5.4.6" });
    expect(existsSync(join(ROOT, recipient.split("@")[0] ?? ""))).toBe(false);
  });

  test("that cannot be read to its end leaves nothing behind", async () => {
    const result = await deliver("short@example.com", { body: streamedBody([Buffer.from("Subject: a\r\n\r\n")], 1000) });
    expect(result).toMatchObject({ kind: "failed", status: "4.3.0" });
    expect([...readdirSync(join(ROOT, "short", "tmp")), ...readdirSync(join(ROOT, "short", "new"))]).toEqual([]);
  });

  test("that cannot be written fails for now", async () => {
    writeFileSync(join(ROOT, "file"), "");
    expect(await deliver("file@example.com")).toMatchObject({ kind: "failed", status: "4.3.0", text: expect.stringContaining("ENOTDIR") });
  });
});

describe("the mailbox of", () => {
  test.each([
    ["Eve@example.com", "eve"],
    ["eve+tag@example.com", "eve"],
    ["+tag@example.com", "+tag"],
    ['"eve"@example.com', "eve"],
    ['"a\\"b"@example.com', 'a"b'],
    ["JÜRGEN@example.com", "jürgen"],
    ["ju\u0308rgen@example.com", "jürgen"],
  ])("%s is %s", async (recipient, folder) => {
    expect(await deliver(recipient)).toMatchObject({ kind: "stored", folder: join(ROOT, folder) });
  });

  test.each([
    "..@example.com",
    ".@example.com",
    ".hidden@example.com",
    "../../etc/passwd@example.com",
    "a/b@example.com",
    '"../x"@example.com',
    '"\\.\\./x"@example.com',
    "a\0b@example.com",
    "a\\b@example.com",
    `${"a".repeat(256)}@example.com`,
    "@example.com",
    "nobody",
    "..+tag@example.com",
  ])("%j is nowhere", async (recipient) => {
    const before = readdirSync(ROOT);
    expect(await deliver(recipient)).toMatchObject({ kind: "failed", status: "5.1.1" });
    expect(readdirSync(ROOT)).toEqual(before);
  });
});

describe("the quota", () => {
  const LARGE = { body: bodyOf(`Subject: a\r\n\r\n${"a".repeat(400)}\r\n`) };

  test("is kept in a sum that others can read, and full is a failure for now", async () => {
    for (let count = 0; count < 2; count++)
      expect(await deliver("full@example.com", LARGE, { quotaBytes: 1000 })).toMatchObject({ kind: "stored" });
    expect(readFileSync(join(ROOT, "full", "maildirsize"), "latin1")).toMatch(/^1000S\n0 0\n4\d\d 1\n4\d\d 1\n$/);
    expect(await deliver("full@example.com", LARGE, { quotaBytes: 1000 })).toMatchObject({ kind: "failed", status: "4.2.2" });
  });

  test("smaller than the message is a failure for good", async () => {
    expect(await deliver("small@example.com", LARGE, { quotaBytes: 100 })).toMatchObject({ kind: "failed", status: "5.2.3" });
  });

  test("counts what is there already, in folders too, but not the trash", async () => {
    for (const folder of ["cur", "new", "tmp", ".Sent/cur", ".Trash/cur"]) mkdirSync(join(ROOT, "old", folder), { recursive: true });
    writeFileSync(join(ROOT, "old", "cur", "1.a:2,S"), "a".repeat(300));
    writeFileSync(join(ROOT, "old", ".Sent", "cur", "2.a,S=200:2,S"), "");
    writeFileSync(join(ROOT, "old", ".Trash", "cur", "3.a"), "a".repeat(5000));
    expect(await deliver("old@example.com", LARGE, { quotaBytes: 900 })).toMatchObject({
      status: "4.2.2",
      text: "the mailbox is full: 500 of 900 octets",
    });
    expect(await deliver("old@example.com", LARGE, { quotaBytes: 1000 })).toMatchObject({ kind: "stored" });
  });

  test("is counted again when the sum says full and is old, for the owner may have made room", async () => {
    await deliver("tidy@example.com", LARGE, { quotaBytes: 600 });
    const folder = join(ROOT, "tidy", "new");
    rmSync(join(folder, readdirSync(folder)[0] ?? ""));
    const nowMs = Date.now();
    expect(await deliver("tidy@example.com", { ...LARGE, nowMs }, { quotaBytes: 600 })).toMatchObject({ status: "4.2.2" });
    expect(await deliver("tidy@example.com", { ...LARGE, nowMs: nowMs + 16 * 60_000 }, { quotaBytes: 600 })).toMatchObject({
      kind: "stored",
    });
  });
});
