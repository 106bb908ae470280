/** Each text format reads its own examples, as mail with each kind of line end. */

import { describe, expect, it } from "vitest";
import { read } from "./read.ts";
import { type FormatExample, TEXT_FORMATS } from "./recognise/formats/index.ts";

const DEFAULTS = [
  "From: Mail Delivery System <MAILER-DAEMON@mx.example.org>",
  "To: sender@example.org",
  "Subject: Undelivered mail",
  "Date: Thu, 1 Oct 2026 12:00:00 +0200",
  "Return-Path: <>",
  "Content-Type: text/plain; charset=utf-8",
  "Content-Transfer-Encoding: 8bit",
];

function mailOf({ header = "", body }: FormatExample): string {
  const own = header === "" ? [] : header.trim().split(/\n(?![ \t])/);
  const names = new Set(own.map((line) => line.slice(0, line.indexOf(":")).toLowerCase()));
  return [...own, ...DEFAULTS.filter((line) => !names.has(line.slice(0, line.indexOf(":")).toLowerCase())), "", body].join("\n");
}

const LINE_ENDS = [
  ["LF", "\n"],
  ["CRLF", "\r\n"],
  ["CR", "\r"],
] as const;

describe.each(TEXT_FORMATS.map((format) => [format.id, format] as const))("the format %s", (id, format) => {
  it("has an example", () => expect(format.examples.length).toBeGreaterThan(0));

  describe.each(format.examples.map((example, index) => [index + 1, example] as const))("in its example %i", (_index, example) => {
    it.each(LINE_ENDS)("is read with %s line ends", (_name, lineEnd) => {
      const report = read(new TextEncoder().encode(mailOf(example).replaceAll("\n", lineEnd)));
      expect(report).toMatchObject({ kind: "delivery-status", format: id });
      const got = report.outcomes.map((outcome) => ({ ...outcome, replyCode: outcome.reply?.code }));
      expect(got.map(({ recipient }) => recipient)).toEqual(example.expects.map(({ recipient }) => recipient));
      expect(got).toMatchObject(example.expects);
    });
  });
});
