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
import { ORDINARY_SPAM } from "./spam.ts";

const MAILS = [
  ...ORDINARY_PEOPLE,
  ...ORDINARY_PASTED,
  ...ORDINARY_ENCLOSED,
  ...ORDINARY_INCOMING,
  ...ORDINARY_PARCELS,
  ...ORDINARY_LISTS,
  ...ORDINARY_PROGRAMS,
  ...ORDINARY_REPORTS,
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
