/** The order of parts and fields, where it is free or where gateways change it, changes nothing but offsets. */
import { describe, expect, it } from "vitest";
import { type Report, read } from "../../packages/core/src/index.ts";
import { examples } from "./example.ts";
import { rearrangeParts, rearrangeStatus, reverseHeader } from "./rearranged.ts";

const MAILS = examples().map(({ name, bytes }) => ({
  name,
  mail: Buffer.from(bytes).toString("latin1"),
  report: read(bytes, { source: name }),
}));

function readText(mail: string, source: string): Report {
  return read(new Uint8Array(Buffer.from(mail, "latin1")), { source });
}

/** The report without its offsets. */
function facts(report: Report): unknown {
  const outcomes = report.outcomes.map(({ evidence, ...outcome }) => ({ ...outcome, evidence: evidence.map(({ field }) => field) }));
  return { ...report, outcomes, problems: report.problems.map(({ code }) => code) };
}

/** What must survive any shuffling: who, what, why. */
function essence({ kind, outcomes }: Report): unknown {
  return {
    kind,
    outcomes: outcomes.map(({ recipient, action, status, reason, bounce }) => ({ recipient, action, status, reason, bounce })),
  };
}

describe.each(MAILS)("$name", ({ name, mail, report }) => {
  it("is the same with its header fields in another order", () => {
    expect(facts(readText(reverseHeader(mail), name))).toEqual(facts(report));
  });
});

const MIXED = MAILS.filter(({ mail }) => /^Content-Type: multipart\/mixed/m.test(mail.split("\n\n", 1)[0] ?? ""));
const REPORTS = MAILS.filter(({ mail }) => /^Content-Type: multipart\/report/m.test(mail.split("\n\n", 1)[0] ?? ""));
const WITH_STATUS = MAILS.filter(
  ({ mail, report }) => report.kind === "delivery-status" && /^Content-Type: message\/(?:global-)?delivery-status$/m.test(mail),
);

describe.each([...MIXED, ...REPORTS])("$name", ({ name, mail, report }) => {
  it.each(["reversed", "rotated"] as const)("says the same of the same recipients with its parts %s", (order) => {
    expect(essence(readText(rearrangeParts(mail, order), name))).toEqual(essence(report));
  });
});

describe.each(WITH_STATUS)("$name", ({ name, mail, report }) => {
  it("has its outcomes in reverse order when the groups of its delivery status are, whatever the order of fields", () => {
    const turned = { ...report, outcomes: report.outcomes.toReversed() };
    expect(facts(readText(rearrangeStatus(mail), name))).toEqual(facts(turned));
  });
});
