/** A bounce that comes by way of lists and gateways says the same of the same recipients. */
import { describe, expect, it } from "vitest";
import { type Report, read } from "../../packages/core/src/index.ts";
import { DETOURS } from "./detours.ts";
import { examples } from "./example.ts";

const MAILS = examples()
  .map(({ name, bytes }) => ({ name, mail: Buffer.from(bytes).toString("latin1"), report: read(bytes) }))
  .filter(({ report }) => report.kind === "delivery-status");

/** Nobody but its null sender tells that these are bounces, and a list has one of its own. */
const KNOWN_BY_NULL_SENDER = new Set(["unknown-program-spanish", "gateway-misplaced-report"]);

/** Their status stands in a part that a list has made one of many. */
const essence = ({ kind, outcomes }: Report): unknown => ({
  kind,
  outcomes: outcomes.map(({ recipient, action, reason, bounce }) => ({ recipient, action, reason, bounce })),
});

/** What names the recipients, as it stands in the mail. */
const proofsIn = (mail: string, { outcomes }: Report): string[] =>
  outcomes.flatMap(({ evidence }) =>
    evidence.filter(({ field }) => field === "recipient").map(({ start, end }) => mail.slice(start, end).trim()),
  );

describe.each(Object.entries(DETOURS))("%s", (way, detour) => {
  const mails = way.includes("list") ? MAILS.filter(({ name }) => !KNOWN_BY_NULL_SENDER.has(name)) : MAILS;
  it.each(mails)("$name", ({ mail, report }) => {
    const arrived = detour(mail);
    const again = read(new Uint8Array(Buffer.from(arrived, "latin1")));
    expect(essence(again)).toEqual(essence(report));
    expect(proofsIn(arrived, again)).toEqual(proofsIn(mail, report));
  });
});
