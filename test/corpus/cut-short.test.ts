/**
 * Mail cut short, at every line end and within lines: never thrown over, offsets within what is left,
 * never a bounce made of mail that was none. What stands before the cut is still read the same, or a
 * problem says that something is missing.
 */
import { describe, expect, it } from "vitest";
import { type Outcome, type Report, read } from "../../packages/core/src/index.ts";
import { faultsOf } from "../fuzz/report-schema.ts";
import { examples } from "./example.ts";

const EXAMPLES = examples();
const STEP = 23;
const LF = 0x0a;

function lengthsOf(bytes: Uint8Array): number[] {
  const lengths = new Set<number>([0, 1, 2, 3]);
  for (let at = 0; at < bytes.length; at += STEP) lengths.add(at);
  for (const [at, byte] of bytes.entries()) if (byte === LF) lengths.add(at).add(at + 1);
  return [...lengths].sort((a, b) => a - b);
}

/** Where the last byte stands that an outcome rests on. */
function endOfEvidence({ evidence }: Outcome): number {
  return Math.max(...evidence.map(({ end }) => end));
}

function isLost(whole: Outcome, cut: Report): boolean {
  const same = cut.outcomes.find(({ recipient, action }) => recipient === whole.recipient && action === whole.action);
  return same?.status !== whole.status || same?.reason !== whole.reason || same?.bounce !== whole.bounce;
}

// What proves an auto-reply or a complaint is more than the bytes of the address.
const isBounce = (report: Report): boolean => report.kind === "delivery-status";

describe.each(EXAMPLES)("$name", ({ source, bytes }) => {
  const whole = read(bytes, { source });
  const reports = lengthsOf(bytes).map((length) => ({ length, report: read(bytes.subarray(0, length), { source }) }));

  it("gives a report of the documented form at every length", () => {
    const faults = reports.flatMap(({ length, report }) => faultsOf(report, length).map((fault) => `${length}: ${fault}`));
    expect(faults).toEqual([]);
  });

  it("is of its own kind or of none", () => {
    const others = reports.filter(({ report }) => report.kind !== whole.kind && report.kind !== "other");
    expect(others.map(({ length, report }) => `${length}: ${report.kind}`)).toEqual([]);
  });

  it("still says of a recipient what the whole mail says once all that proves it is there, or names a problem", () => {
    const atLineEnds = reports.filter(({ length }) => isBounce(whole) && bytes[length - 1] === LF);
    const lost = atLineEnds.flatMap(({ length, report }) =>
      whole.outcomes
        .filter((outcome) => length > endOfEvidence(outcome) && report.problems.length <= whole.problems.length && isLost(outcome, report))
        .map(({ recipient }) => `${length}: ${recipient}`),
    );
    expect(lost).toEqual([]);
  });

  it("invents no recipient", () => {
    const known = new Set(whole.outcomes.flatMap(({ recipient, originalRecipient }) => [recipient, originalRecipient]));
    const text = Buffer.from(bytes).toString("utf8");
    if (/^Content-Transfer-Encoding: base64$/m.test(text.split("\n\n", 1)[0] ?? "")) return; // half an address cannot be looked up there
    const invented = reports.flatMap(({ length, report }) =>
      report.outcomes
        .filter(({ recipient }) => !known.has(recipient) && !text.slice(0, length).includes(recipient))
        .map(({ recipient }) => `${length}: ${recipient}`),
    );
    expect(invented).toEqual([]);
  });
});
