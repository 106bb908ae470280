import { expect, test } from "vitest";
import { TEXT_FORMATS, type TextFormat } from "./formats/index.ts";
import { caught, type LinePattern, matchFirst, patternsOf } from "./line-pattern.ts";

const patternsIn = ({ begins, ends, skip, recipient, details = [] }: TextFormat): RegExp[] =>
  [begins, ends, skip, ...recipient, ...details].filter((pattern) => pattern !== undefined);

const preparedOf = (format: TextFormat): LinePattern[] => {
  const { begins, ends, skip, recipient, details } = patternsOf(format);
  return [begins, ends, skip, ...recipient, ...details].filter((pattern) => pattern !== undefined);
};

/** What a pattern as it is written, and the same prepared, make of a line; undefined when that is the same. */
function differenceOn(line: string, written: RegExp, prepared: LinePattern): string | undefined {
  const match = written.exec(line);
  const found = matchFirst([prepared], line);
  const isSame = Object.entries(match?.groups ?? {}).every(([name, value]) => found && caught(found.pattern, found.match, name) === value);
  return isSame && (match === null) === (found === undefined) ? undefined : `${written} on "${line}"`;
}

test("each format's patterns match the lines of all formats' examples as they are written, and catch the same", () => {
  const lines = [...new Set(TEXT_FORMATS.flatMap(({ examples }) => examples.flatMap(({ body }) => body.split("\n"))))];
  const differences = TEXT_FORMATS.flatMap((format) => {
    const prepared = preparedOf(format);
    return patternsIn(format).flatMap((written, index) => lines.map((line) => differenceOn(line, written, prepared[index] as LinePattern)));
  });
  expect(differences.length).toBeGreaterThan(100_000);
  expect(differences.filter((difference) => difference !== undefined)).toEqual([]);
});

test("a pattern that begins with one letter knows it, one with alternatives or a class does not", () => {
  const format = { id: "x", product: "x", source: "x", signs: [], examples: [] };
  const firsts = (recipient: RegExp[]): number[] => patternsOf({ ...format, recipient }).recipient.map(({ first }) => first);
  expect(firsts([/^<a>/, /^ {4}b/, /^\(c/])).toEqual([0x3c, 0x20, 0x28]);
  expect(firsts([/^a|b/, /^(?:a|b)c/, /^[ab]/, /^a?b/, /^a{0,3}b/, /a/, /^a/i, /^\s/, /^\d/])).toEqual(Array.from({ length: 9 }, () => -1));
});
