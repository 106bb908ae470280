import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { SmtpReply } from "../../envelope/index.ts";
import { ReplyParser } from "./reply-parser.ts";

function parsed(...pieces: readonly (string | Buffer)[]): { readonly replies: readonly SmtpReply[]; readonly fault: string | undefined } {
  const replies: SmtpReply[] = [];
  const parser = new ReplyParser((reply) => replies.push(reply));
  for (const piece of pieces) {
    const fault = parser.push(typeof piece === "string" ? Buffer.from(piece, "latin1") : piece);
    if (fault !== undefined) return { replies, fault };
  }
  return { replies, fault: undefined };
}

describe("a reply", () => {
  test.each<[string, string | Buffer, SmtpReply]>([
    ["of one line", "250 Ok\r\n", { code: 250, text: "Ok" }],
    ["of a code alone", "250\r\n", { code: 250, text: "" }],
    ["with a bare LF", "250 Ok\n", { code: 250, text: "Ok" }],
    ["with a status", "550 5.1.1 No such user\r\n", { code: 550, status: "5.1.1", text: "No such user" }],
    ["with a status that has leading zeros", "550 5.01.001 No\r\n", { code: 550, status: "5.1.1", text: "No" }],
    ["as IronPort writes its status", "550 #5.1.0 Address rejected\r\n", { code: 550, status: "5.1.0", text: "Address rejected" }],
    ["whose status is of another class", "550 4.7.1 Greylisted\r\n", { code: 550, text: "4.7.1 Greylisted" }],
    ["that begins with an address", "550 5.1.1.9 is blocked\r\n", { code: 550, text: "5.1.1.9 is blocked" }],
    ["with a status alone", "250 2.0.0\r\n", { code: 250, status: "2.0.0", text: "" }],
    ["of lines that all bear the status", "550-5.1.1 No\r\n550 5.1.1 such\r\n", { code: 550, status: "5.1.1", text: "No\nsuch" }],
    ["of lines of which the last bears it", "550-No\r\n550 5.1.1 such\r\n", { code: 550, status: "5.1.1", text: "No\nsuch" }],
    ["of lines of which one bears it", "550-5.1.1 No\r\n550 such\r\n", { code: 550, status: "5.1.1", text: "No\nsuch" }],
    ["of different codes: the last decides", "250-Hello\r\n550 Go\r\n", { code: 550, text: "Hello\nGo" }],
    ["in UTF-8", Buffer.from("550 Empfänger unbekannt\r\n"), { code: 550, text: "Empfänger unbekannt" }],
    ["in Latin-1", Buffer.from("550 Empfänger unbekannt\r\n", "latin1"), { code: 550, text: "Empfänger unbekannt" }],
    ["that would move the cursor", "550 \x1b[2Jgone\x07\rhere\r\n", { code: 550, text: "[2Jgone  here" }],
  ])("%s", (_what, octets, reply) => {
    expect(parsed(octets)).toEqual({ replies: [reply], fault: undefined });
  });
});

test("replies are the same wherever the pieces were cut", () => {
  const dialogue = Buffer.from("220 mx.example.net\r\n250-mx\r\n250-SIZE 1000\r\n250 8BITMIME\r\n550 5.1.1 näin ei\r\n354\r\n");
  const whole = parsed(dialogue);
  expect(whole.replies).toHaveLength(4);
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: dialogue.length - 1 })), (cuts) => {
      const borders = [0, ...cuts.sort((one, other) => one - other), dialogue.length];
      expect(parsed(...borders.slice(1).map((border, index) => dialogue.subarray(borders[index], border)))).toEqual(whole);
    }),
  );
  expect(parsed(...Array.from(dialogue, (octet) => Buffer.of(octet)))).toEqual(whole);
});

describe("is no reply", () => {
  test.each([
    ["HTTP", "HTTP/1.1 400 Bad Request\r\n"],
    ["a line without a code", "Hello\r\n"],
    ["an empty line", "\r\n"],
    ["a code of class 1", "150 wait\r\n"],
    ["a code of class 6", "650 what\r\n"],
    ["a code of four digits", "2500 Ok\r\n"],
    ["a code with something else behind it", "250_Ok\r\n"],
    ["a line in the middle without a code", "250-a\r\nb\r\n250 c\r\n"],
  ])("%s", (_what, octets) => {
    expect(parsed(octets)).toEqual({ replies: [], fault: expect.stringContaining("not a reply") });
  });
});

describe("a server that talks without an end", () => {
  test("in one line is stopped", () => {
    expect(parsed(...new Array<string>(100).fill("a".repeat(1000))).fault).toBe("a reply without end");
    expect(parsed(`250 ${"a".repeat(70_000)}\r\n`).fault).toBe("a reply without end");
    expect(parsed(`250 ${"a".repeat(10_000)}\r\n`).replies[0]?.text).toHaveLength(10_000);
  });

  test("in many lines is stopped", () => {
    expect(parsed("250-\r\n".repeat(1000)).fault).toBe("a reply without end");
    expect(parsed(`250-${"a".repeat(8000)}\r\n`.repeat(10)).fault).toBe("a reply without end");
  });
});
