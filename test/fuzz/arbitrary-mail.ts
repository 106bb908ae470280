/** Mails made up from nothing, for fast-check: plausible enough to get deep into the reader, and shrinkable. */
import * as fc from "fast-check";
import { CHARSETS, ENCODINGS, FIELDS, SENTENCES, STATUS_FIELDS, TOKENS, TYPES } from "./dictionary.ts";
import { binary } from "./edits.ts";

const word = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...SENTENCES) },
  { weight: 3, arbitrary: fc.constantFrom(...STATUS_FIELDS) },
  { weight: 2, arbitrary: fc.constantFrom(...FIELDS) },
  { weight: 2, arbitrary: fc.constantFrom(...TOKENS) },
  { weight: 2, arbitrary: fc.string({ unit: "binary", maxLength: 60 }) },
  { weight: 2, arbitrary: fc.emailAddress() },
);

const lines = fc.array(fc.oneof(word, fc.constant("")), { maxLength: 14 }).map((words) => words.map(binary).join("\n"));

const field = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...FIELDS) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom("From", "To", "Subject", "Date", "Received", "Return-Path"), word)
      .map(([name, value]) => `${name}: ${binary(value)}`),
  },
);

const partHeader = fc
  .record({
    type: fc.constantFrom(...TYPES),
    charset: fc.option(fc.constantFrom(...CHARSETS)),
    encoding: fc.option(fc.constantFrom(...ENCODINGS)),
  })
  .map(({ type, charset, encoding }) => {
    const contentType = `Content-Type: ${type}${charset === null ? "" : `; charset="${charset}"`}`;
    return encoding === null ? contentType : `${contentType}\nContent-Transfer-Encoding: ${encoding}`;
  });

const { part } = fc.letrec<{ part: string; leaf: string; multipart: string }>((tie) => ({
  part: fc.oneof({ maxDepth: 4, depthSize: "small" }, tie("leaf"), tie("multipart")),
  leaf: fc.tuple(partHeader, lines).map(([header, body]) => `${header}\n\n${body}`),
  multipart: fc
    .record({
      kind: fc.constantFrom("mixed", "report; report-type=delivery-status", "report", "alternative", "digest"),
      boundary: fc.constantFrom("b", "bb", "=_x", "a b"),
      parts: fc.array(tie("part"), { maxLength: 4 }),
      closes: fc.boolean(),
    })
    .map(({ kind, boundary, parts, closes }) => {
      const body = parts.map((one) => `--${boundary}\n${one}\n`).join("");
      return `Content-Type: multipart/${kind}; boundary="${boundary}"\n\n${body}${closes ? `--${boundary}--\n` : ""}`;
    }),
}));

/** One character a byte. */
export const arbitraryMail: fc.Arbitrary<string> = fc
  .tuple(fc.array(field, { maxLength: 9 }), part)
  .map(([fields, body]) => [...fields, body].join("\n"));

export const arbitraryReply: fc.Arbitrary<string> = fc.oneof(
  word,
  fc
    .tuple(fc.integer({ min: 0, max: 999 }), fc.constantFrom(" ", "-", ""), fc.constantFrom("5.1.1 ", "4.7.1", "5.999.9", ""), word)
    .map((pieces) => pieces.join("")),
);
