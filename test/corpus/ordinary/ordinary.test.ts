/** No false alarm: ordinary mail is never a bounce, with any line ends. Own words, example domains. */
import { describe, expect, it } from "vitest";
import { read } from "../../../packages/core/src/index.ts";
import { faultsOf } from "../../fuzz/report-schema.ts";
import { ORDINARY_ENCLOSED } from "./enclosed.ts";
import { ORDINARY_INCOMING } from "./incoming.ts";
import { ORDINARY_LISTS } from "./lists.ts";
import { ORDINARY_PARCELS } from "./parcels.ts";
import { ORDINARY_PASTED } from "./pasted.ts";
import { ORDINARY_PEOPLE } from "./people.ts";
import { ORDINARY_PROGRAMS } from "./programs.ts";
import { ORDINARY_REPORTS } from "./reports.ts";
import { ORDINARY_SCANNERS } from "./scanners.ts";
import { ORDINARY_SHOPS } from "./shops.ts";
import { ORDINARY_SHOWN } from "./shown.ts";
import { ORDINARY_SPAM } from "./spam.ts";
import { ORDINARY_UNDELIVERED } from "./undelivered.ts";

const MAILS = [
  ...ORDINARY_PEOPLE,
  ...ORDINARY_PASTED,
  ...ORDINARY_ENCLOSED,
  ...ORDINARY_INCOMING,
  ...ORDINARY_PARCELS,
  ...ORDINARY_LISTS,
  ...ORDINARY_PROGRAMS,
  ...ORDINARY_REPORTS,
  ...ORDINARY_SCANNERS,
  ...ORDINARY_SPAM,
];

it("has at least eighty mails", () => expect(MAILS.length).toBeGreaterThanOrEqual(80));

describe.each(MAILS)("$name", ({ mail }) => {
  it.each([
    ["LF", "\n"],
    ["CRLF", "\r\n"],
    ["CR", "\r"],
  ])("is no bounce (%s)", (_, lineEnd) => {
    const bytes = new Uint8Array(Buffer.from(mail.replaceAll("\n", lineEnd), "utf8"));
    const report = read(bytes, { source: "ordinary" });
    const failed = report.outcomes.filter(({ action }) => action !== "none").map(({ recipient }) => recipient);
    expect({ kind: report.kind, format: report.format, failed }).not.toMatchObject({ kind: "delivery-status" });
    expect(faultsOf(report, bytes.length)).toEqual([]);
  });
});

/** Too many for a test each: what is taken for a bounce is named. */
describe.each([
  ["somebody else's bounce that is shown", 1_000, ORDINARY_SHOWN],
  ["what else was not delivered", 70, ORDINARY_UNDELIVERED],
  ["shops and newsletters in the mail system's name", 50, ORDINARY_SHOPS],
] as const)("%s", (_, atLeast, mails) => {
  it(`is no bounce in any of ${mails.length} mails`, () => {
    const alarms = mails.filter(({ mail }) => {
      const { kind, outcomes } = read(new Uint8Array(Buffer.from(mail, "utf8")));
      return kind === "delivery-status" || outcomes.some(({ action }) => action !== "none");
    });
    expect(mails.length).toBeGreaterThanOrEqual(atLeast);
    expect(alarms.map(({ name }) => name)).toEqual([]);
  });
});
