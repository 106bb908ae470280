/**
 * Every mail of examples/ gives exactly the report that stands in expected/, whatever its line ends.
 * These reports are truth, not snapshots: for a new example write what `ricochet read --json` says into
 * expected/ and correct it by eye. Only `confidence` may move a little, for it is measured, and problems
 * may be put in other words.
 */
import { describe, expect, it } from "vitest";
import { type Report, read } from "../../packages/core/src/index.ts";
import { faultsOf } from "../fuzz/report-schema.ts";
import { examples, expectedNames, expectedReport } from "./example.ts";
import { withLineEnds, withOffsetsMoved } from "./line-ends.ts";

const EXAMPLES = examples();

/** All of a report but how sure it is, and the words in which its problems are put. */
function meaning({ outcomes, problems, ...report }: Report): unknown {
  const facts = outcomes.map(({ confidence: _, ...outcome }) => outcome);
  return { ...report, outcomes: facts, problems: problems.map(({ code, offset }) => ({ code, offset })) };
}

it("has an expected report for each example, and no other", () => {
  expect(expectedNames()).toEqual(EXAMPLES.map(({ name }) => name));
});

it("has at least thirty examples, of every kind", () => {
  expect(EXAMPLES.length).toBeGreaterThanOrEqual(30);
  const kinds = new Set(EXAMPLES.map(({ name }) => expectedReport(name).kind));
  expect(kinds.size).toBe(9);
});

describe.each(EXAMPLES)("$name", ({ name, source, bytes }) => {
  const expected = expectedReport(name);
  const report = read(bytes, { source });

  it("gives the expected report", () => {
    expect(meaning(report)).toEqual(meaning(expected));
  });

  it("is about as sure as expected", () => {
    const difference = report.outcomes.map(({ confidence }, index) => Math.abs(confidence - (expected.outcomes[index]?.confidence ?? 0)));
    expect(Math.max(0, ...difference)).toBeLessThanOrEqual(0.15);
  });

  it("gives a report of the documented form", () => {
    expect(faultsOf(report, bytes.length)).toEqual([]);
  });

  it.each([
    ["CRLF", "\r\n"],
    ["CR", "\r"],
  ])("gives the same report when its lines end with %s", (_, lineEnd) => {
    const other = read(withLineEnds(bytes, lineEnd), { source });
    expect(other).toEqual(withOffsetsMoved(report, bytes, lineEnd.length));
  });

  it("is named by its Message-ID, if it has one, when no source is given", () => {
    const header = Buffer.from(bytes).toString("latin1").split("\n\n", 1)[0] ?? "";
    expect(read(bytes).source).toBe(/^message-id: *(<[^>]+>)/im.exec(header)?.[1] ?? "");
  });
});
