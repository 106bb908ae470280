import fc from "fast-check";
import { parse, stringify } from "smol-toml";
import { expect, test } from "vitest";
import { locateKeys } from "./locate-keys.ts";
import { joinKey } from "./origin.ts";

function lineOf(text: string, key: string): number | undefined {
  const offset = locateKeys(text).get(key);
  return offset === undefined ? undefined : text.slice(0, offset).split("\n").length;
}

const TEXT = `# a comment with [brackets] and = signs
title = "a \\" # quoted"  # after
[smtp]
listen = [
  "127.0.0.1:25", # first
  '[::1]:25',
]
"quoted key".deep = """
[no.header]
x = 1"""
[[domain]]
name = 'a'
[domain.extra]
inside = { one = 1, two = [ 2, { three = 3 } ] }
[[domain]]
name = 'b'
`;

test.each([
  ["title", 2],
  ["smtp", 3],
  ["smtp.listen", 4],
  ["smtp.listen[0]", 5],
  ["smtp.listen[1]", 6],
  ['smtp."quoted key".deep', 8],
  ["domain[0]", 11],
  ["domain[0].name", 12],
  ["domain[0].extra.inside.two[1].three", 14],
  ["domain[1].name", 16],
  ["x", undefined],
])("%s is found in line %s", (key, line) => {
  expect(lineOf(TEXT, key)).toBe(line);
});

test("line ends of Windows change no place", () => {
  const crlf = TEXT.replaceAll("\n", "\r\n");
  expect(lineOf(crlf, "domain[1].name")).toBe(16);
});

const VALUE = fc.letrec((tie) => ({
  value: fc.oneof({ depthSize: "small" }, fc.string(), fc.integer(), fc.boolean(), fc.array(tie("value"), { maxLength: 3 }), tie("table")),
  table: fc.dictionary(fc.string({ minLength: 1, maxLength: 6 }), tie("value"), { maxKeys: 3, noNullPrototype: true }),
}));

function keysOf(value: unknown, path: string): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => [`${path}[${index}]`, ...keysOf(item, `${path}[${index}]`)]);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, item]) => [joinKey(path, name), ...keysOf(item, joinKey(path, name))]);
}

test("every key of any document is found", () => {
  fc.assert(
    fc.property(VALUE.table, (table) => {
      const text = stringify(table as Record<string, unknown>);
      const places = locateKeys(text);
      const missing = keysOf(parse(text), "").filter((key) => !places.has(key));
      expect(missing).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

test("what is no TOML ends too", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom("[", "]", "{", "}", "=", '"', "'", ",", ".", "a", "\n", "#"), maxLength: 200 }),
      (text) => {
        expect(locateKeys(text).size).toBeLessThanOrEqual(text.length + 1);
      },
    ),
  );
});
