/** A few thousand mails that nobody wrote, the same ones each time; `npm run fuzz` reads as many as you like. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { read } from "../../packages/core/src/index.ts";
import { examples } from "../corpus/example.ts";
import { Examiner, type Failure } from "./examine.ts";
import { minimise } from "./minimise.ts";
import { mutant } from "./mutate.ts";
import { PROPERTIES } from "./properties.ts";
import { Random } from "./random.ts";
import { faultsOf } from "./report-schema.ts";
import { isIsoDate } from "./shape.ts";

const SEED = 20_261_103;
const MUTANTS = 4000;
const RUNS = 500;
const SECONDS = 300_000;

const MAILS = examples().map(({ bytes }) => Buffer.from(bytes).toString("latin1"));

it(
  `reads ${MUTANTS} edited examples soundly`,
  () => {
    const source = { random: new Random(SEED), mails: MAILS };
    const examiner = new Examiner();
    const failures: (Failure & { readonly mail: string })[] = [];
    for (let run = 0; run < MUTANTS; run++) {
      const mail = mutant(source);
      const failure = examiner.examine(new Uint8Array(Buffer.from(mail, "latin1")));
      if (failure !== undefined) failures.push({ ...failure, mail: mail.slice(0, 2000) });
    }
    expect(failures.slice(0, 3)).toEqual([]);
  },
  SECONDS,
);

it.each(PROPERTIES)("$name", ({ property }) => fc.assert(property, { numRuns: RUNS, seed: SEED }), SECONDS);

describe("the fuzzer itself", () => {
  it("makes the same mails of the same seed, and others of another", () => {
    const first = (seed: number): string[] => {
      const source = { random: new Random(seed), mails: MAILS };
      return Array.from({ length: 20 }, () => mutant(source));
    };
    expect(first(1)).toEqual(first(1));
    expect(first(1)).not.toEqual(first(2));
  });

  it("leaves out all that a failure does not need", () => {
    expect(minimise("some words, then NEEDLE, and a lot of words behind it", (mail) => mail.includes("NEEDLE"))).toBe("NEEDLE");
  });

  it("knows dates that exist from those that do not", () => {
    const dates = ["2026-11-03T09:14:25+01:00", "2026-11-03", "2026-02-31", "2026-11-03T25:00:00Z", "2026-11-03T09:14:25+45:45"];
    expect(dates.map(isIsoDate)).toEqual([true, true, false, false, false]);
  });
});

describe("the schema", () => {
  const bytes = Buffer.from(MAILS.find((mail) => mail.includes("qmail-send")) ?? "", "latin1");
  const report = read(bytes, { source: "q" });
  const [outcome] = report.outcomes;
  const withOutcome = (change: object): unknown => ({ ...report, outcomes: [{ ...outcome, ...change }] });

  it("finds nothing wrong with a right report", () => expect(faultsOf(report, bytes.length)).toEqual([]));

  it.each([
    ["an unknown member", { ...report, extra: 1 }, "report.extra is not documented"],
    ["a missing member", { ...report, kind: undefined }, "report.kind is not of its vocabulary: undefined"],
    ["an offset beyond the end", { ...report, problems: [{ code: "empty-message", offset: 10_000, text: "x" }] }, /offset is not within/],
    ["a status of another form", withOutcome({ status: "6.1.1" }), /status is not of the form/],
    ["a status without its source", withOutcome({ statusFrom: undefined }), /statusFrom/],
    ["a hard bounce for a soft reason", withOutcome({ reason: "mailbox-full", bounce: "hard" }), /bounce hard with action failed/],
    ["a confidence above 1", withOutcome({ confidence: 1.1 }), /not within 0…1/],
    ["a rule that does not exist", withOutcome({ rule: "user-unknown.invented" }), /is no rule/],
    ["evidence that is empty", withOutcome({ evidence: [{ field: "status", start: 5, end: 5 }] }), /evidence of status is empty/],
    ["outcomes in ordinary mail", { ...report, kind: "other" }, /other has outcomes/],
  ])("finds %s", (_, wrong, fault) => {
    expect(faultsOf(wrong as typeof report, bytes.length).join("; ")).toMatch(fault);
  });
});
