import { readScanned } from "@ricochet/core";
import { describe, expect, test } from "vitest";
import { arrivalKey } from "./arrival-key.ts";

/** Of a mail as it is scanned. */
const key = (mail: string) => arrivalKey(readScanned(Buffer.from(mail, "latin1")).message.text);
const MAIL = "From: a@example.com\r\nMessage-ID: <1@example.com>\r\n\r\nline\r\n\r\nline 2\r\n";
const NO_ID = "From: a@example.com\nTo: b@example.org\nDate: Sun, 22 Nov 2026 10:00:00 +0000\nSubject: failed\n\nUser unknown\n";

describe("the key of an arrival", () => {
  test.each([
    ["its lines end with LF", MAIL.replaceAll("\r\n", "\n")],
    ["its lines end with CR", MAIL.replaceAll("\r\n", "\r")],
    ["servers on its way wrote before it", `Return-Path: <>\r\nReceived: from x by y; now\r\n${MAIL}`],
    ["its fields stand in another order", MAIL.replace(/^(.*\r\n)(.*\r\n)/, "$2$1")],
    ["its Message-ID is folded and in other case", MAIL.replace("Message-ID: ", "message-id:\r\n ")],
    ["empty lines were put behind it", `${MAIL}\r\n\r\n`],
  ])("is the same when %s", (_what, text) => {
    expect(key(text)).toBe(key(MAIL));
  });

  test.each([
    ["its Message-ID", MAIL.replace("<1@", "<2@")],
    ["its body", MAIL.replace("line 2", "line 3")],
    ["an empty line within its body", MAIL.replace("line\r\n\r\n", "line\r\n")],
  ])("is another when %s is another", (_what, text) => {
    expect(key(text)).not.toBe(key(MAIL));
  });

  test("of mail without a Message-ID follows its date and addresses", () => {
    expect(key(NO_ID.replace("10:00:00", "10:00:01"))).not.toBe(key(NO_ID));
    expect(key(NO_ID.replace("b@example.org", "c@example.org"))).not.toBe(key(NO_ID));
    expect(key(`X-Other: 1\n${NO_ID}`)).toBe(key(NO_ID));
  });

  test("is made of anything: nothing, no header, no body, a header that never ends", () => {
    const keys = ["", "\n\nbody", "Message-ID: <1@example.com>", `Message-ID:${"\n x".repeat(50_000)}`].map(key);
    keys.push(key(`\n\n${"\n".repeat(1_000_000)}x`));
    expect(new Set(keys).size).toBe(5);
    for (const one of keys) expect(one).toMatch(/^[0-9a-f]{64}$/);
  });
});
