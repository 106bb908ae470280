import { describe, expect, test } from "vitest";
import { MboxSplitter } from "./mbox-splitter.ts";

const LIMIT = 1 << 20;
const FIRST = "From a@example.com Tue Nov  3 10:12:00 2026\n";
const SECOND = "From MAILER-DAEMON Tue Nov  3 10:13:00 2026\n";

function split(mbox: string | Buffer, chunkBytes = Number.MAX_SAFE_INTEGER, limitBytes = LIMIT): string[] {
  const bytes = Buffer.from(mbox);
  const splitter = new MboxSplitter(limitBytes);
  const messages: string[] = [];
  for (let at = 0; at < bytes.length; at += chunkBytes) {
    messages.push(...splitter.push(bytes.subarray(at, at + chunkBytes)).map(String));
  }
  return [...messages, ...splitter.end().map(String)];
}

/** The same answer however the bytes arrive. */
function expectAtEveryChunkSize(mbox: string, messages: readonly string[]): void {
  for (const chunkBytes of [1, 2, 3, 5, 7, 16, 61, 1000, Number.MAX_SAFE_INTEGER]) expect(split(mbox, chunkBytes)).toEqual(messages);
  const bytes = Buffer.from(mbox);
  for (let cut = 1; cut < bytes.length; cut++) {
    const splitter = new MboxSplitter(LIMIT);
    const got = [...splitter.push(bytes.subarray(0, cut)).map(String), ...splitter.push(bytes.subarray(cut)).map(String)];
    expect([...got, ...splitter.end().map(String)]).toEqual(messages);
  }
}

const mail = (subject: string, body: string): string => `Subject: ${subject}\n\n${body}`;
const box = (...messages: readonly string[]): string => messages.map((message, at) => (at === 0 ? FIRST : SECOND) + message).join("\n");

describe("mbox", () => {
  test("is cut at From lines behind blank lines, whatever the chunks are", () => {
    expectAtEveryChunkSize(box(mail("1", "one\n"), mail("2", "two\n"), mail("3", "three\n")), [
      mail("1", "one\n"),
      mail("2", "two\n"),
      mail("3", "three\n"),
    ]);
  });

  test("keeps blank lines at the end of a message, except for the one of the mailbox", () => {
    expectAtEveryChunkSize(`${box(mail("1", "one\n\n\n"), mail("2", "two\n"))}\n`, [mail("1", "one\n\n\n"), mail("2", "two\n")]);
  });

  test.each([
    ["CRLF", "\r\n"],
    ["CR", "\r"],
  ])("is cut with %s line ends", (_name, lineEnd) => {
    const ended = (text: string): string => text.replaceAll("\n", lineEnd);
    expectAtEveryChunkSize(ended(box(mail("1", "one\n>From x\n"), mail("2", "two\n"))), [
      ended(mail("1", "one\nFrom x\n")),
      ended(mail("2", "two\n")),
    ]);
  });

  test("is not cut at prose that begins with From, nor at a From line without a blank line before it", () => {
    const body = `From here on it is easy.\n\nFrom Monday on, at 10:00, nothing works.\nx\n${FIRST}y\n`;
    expectAtEveryChunkSize(box(mail("1", body), mail("2", "two\n")), [mail("1", body), mail("2", "two\n")]);
  });

  test.each([
    "From a@example.com Tue Nov  3 10:12:00 2026",
    "From a@example.com  Tue Nov 3 10:12 2026",
    "From - Tue Nov 03 10:12:00 2026",
    "From Tue Nov  3 10:12:00 2026",
    "From a@example.com Tue Nov  3 10:12:00 CET 2026",
    "From 1789@xxx Tue Nov 03 10:12:00 +0000 2026",
    "From a@example.com Tue Nov  3 10:12:00 2026 +0100",
    "From a@example.com Tue Nov  3 10:12:00 2026 remote from relay",
    'From "a b"@example.com Tue, 03 Nov 2026 10:12:00',
  ])("takes %s for a From line", (line) => {
    expect(split(`${FIRST}${mail("1", "one\n")}\n${line}\n${mail("2", "two\n")}`)).toHaveLength(2);
  });

  test("takes one mark off quoted From lines", () => {
    expectAtEveryChunkSize(box(mail("1", ">From the start\n>>From deep\n> From a reply\nx >From inside\n"), mail("2", ">From\n")), [
      mail("1", "From the start\n>From deep\n> From a reply\nx >From inside\n"),
      mail("2", ">From\n"),
    ]);
  });

  test("holds an empty message", () => {
    expectAtEveryChunkSize(`${FIRST}\n${SECOND}\n${FIRST}`, ["", "", ""]);
  });
});

describe("mbox with Content-Length", () => {
  const sized = (body: string, length = Buffer.byteLength(body)): string => `Subject: x\nContent-Length: ${length}\n\n${body}`;

  test("holds From lines that nobody quoted, as mboxcl2 stores them", () => {
    const body = `text\n\n${SECOND}>From quoted by its writer\n`;
    expectAtEveryChunkSize(box(sized(body), sized("two\n")), [sized(body), sized("two\n")]);
    expectAtEveryChunkSize(box(sized("one\n"), sized(body)), [sized("one\n"), sized(body)]);
  });

  test("is cut where it says, even without a blank line", () => {
    const mbox = FIRST + sized("one\n") + SECOND + sized("two\n") + SECOND + sized("three\n");
    expectAtEveryChunkSize(mbox, [sized("one\n"), sized("two\n"), sized("three\n")]);
  });

  test.each([0, 2, 5, 30, 400, 999_999_999_999])("is not believed when it is wrong (%i)", (length) => {
    expectAtEveryChunkSize(box(sized("one\n", length), sized("two\n", length), sized("three\n", length)), [
      sized("one\n", length),
      sized("two\n", length),
      sized("three\n", length),
    ]);
  });

  test("is read in any case and not from the body", () => {
    const body = `text\n\n${SECOND}more\n`;
    const lower = `content-length: ${body.length}\n\n${body}`;
    expect(split(box(lower, mail("2", "two\n")))).toEqual([lower, mail("2", "two\n")]);
    const inBody = mail("1", `Content-Length: ${body.length}\n\n${body}`);
    expect(split(box(inBody, mail("2", "two\n")))).toHaveLength(3);
  });
});

describe("a message above the limit", () => {
  test("is cut to one byte more, and the next one is found", () => {
    const long = mail("long", `${"x".repeat(70)}\n`.repeat(1_000));
    for (const chunkBytes of [997, 4096, 200_000]) {
      const messages = split(box(long, mail("2", "two\n"), long), chunkBytes, 10_000);
      expect(messages.map((message) => message.length)).toEqual([10_001, mail("2", "two\n").length, 10_001]);
      expect(long.startsWith(messages[0] ?? "?")).toBe(true);
    }
  });

  test("does not let the window grow with it", () => {
    const splitter = new MboxSplitter(10_000);
    const line = Buffer.from(`${"y".repeat(4095)}\n`);
    splitter.push(Buffer.from(FIRST));
    const before = process.memoryUsage().arrayBuffers;
    for (let n = 0; n < 20_000; n++) splitter.push(line);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(8 << 20);
    expect(splitter.end()[0]?.length).toBe(10_001);
  });
});
