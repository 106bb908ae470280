import { classifyReply, KINDS, type Outcome, REASONS, type Reason, type Report } from "@ricochet/core";
import { describe, expect, test } from "vitest";
import { adviceFor } from "./advise.ts";
import { BounceTable } from "./bounce-table.ts";
import { cutStartToWidth, cutToWidth, displayWidth, fitToWidth } from "./display-width.ts";
import { drawEvidence } from "./evidence.ts";
import { explainReport } from "./explanation.ts";
import { paintFor, plain } from "./paint.ts";
import { printable } from "./printable.ts";
import { bar, Summary } from "./summary.ts";
import { verdictRow } from "./verdict-row.ts";
import { wrap } from "./wrap.ts";

const outcome: Outcome = {
  recipient: "ann@example.net",
  action: "failed",
  status: "5.1.1",
  statusFrom: "field",
  reply: { code: 550, text: "5.1.1 <ann@example.net>: User unknown", command: "RCPT" },
  reason: "user-unknown",
  bounce: "hard",
  reportingMta: "mail.example.com",
  remoteMta: "mx.example.net",
  confidence: 0.97,
  rule: "user-unknown.user-unknown",
  evidence: [{ field: "status", start: 8, end: 13 }],
};

const report: Report = {
  source: "a.eml",
  kind: "delivery-status",
  format: "rfc3464",
  reporter: { mta: "mail.example.com", product: "Postfix", at: "2026-11-03T10:12:00+01:00" },
  outcomes: [outcome],
  original: { form: "headers", where: "attached", from: "news@example.com", to: ["ann@example.net"], subject: "News of the week" },
  problems: [],
};

const bytes = Buffer.from("Status: 5.1.1\nX: y\n");
const explain = (of: Report): string => explainReport(of, { bytes, paint: plain });
const longestLine = (text: string): number => Math.max(...text.split("\n").map(displayWidth));

describe("text out of a mail", () => {
  test("loses its controls, its directions and its line ends", () => {
    expect(printable("a\u001b[2Jb\u0007\u007f\u009bc\r\n\td\u202ee\u200f")).toBe("a␛[2Jb␇␡\ufffdc d\ufffde\ufffd");
    expect(printable("Größe 大 ✓")).toBe("Größe 大 ✓");
    expect(printable("a\u2028b\ud800")).toBe("a b\ufffd");
    expect(printable("jo\u00ad\u034f\u115f\u180e\u3164@example.org")).toBe(`jo${"\ufffd".repeat(5)}@example.org`);
    expect(printable("می\u200cخواهم ☎\ufe0f")).toBe("می\u200cخواهم ☎\ufe0f");
  });

  test("is measured in columns", () => {
    expect(["abc", "大小", "e\u0301", "ﾊﾝ", "한글", "👍", "", "Ａ"].map(displayWidth)).toEqual([3, 4, 1, 2, 4, 2, 0, 2]);
  });

  test("is cut and filled to columns, never through a wide character", () => {
    expect(fitToWidth("大小中", 5)).toBe("大小…");
    expect(fitToWidth("大小中", 4)).toBe("大… ");
    expect(fitToWidth("ab", 4)).toBe("ab  ");
    expect(cutToWidth("abcdef", 4)).toBe("abc…");
    expect(cutStartToWidth("folder/a.eml", 6)).toBe("…a.eml");
  });

  test("is wrapped, and what has no spaces is cut", () => {
    expect(wrap("aaa bbb ccc ddd", { width: 12, lead: "* " })).toBe("* aaa bbb\n  ccc ddd");
    expect(longestLine(wrap(`${"x".repeat(300)} ${"大".repeat(100)}`, { width: 78 }))).toBeLessThanOrEqual(78);
  });
});

describe("the table", () => {
  const tableOf = (reports: readonly Report[], width: number): string => {
    const table = new BounceTable({ width, paint: plain });
    return reports.map((each) => table.add(each)).join("") + table.end();
  };

  test("has a row a recipient, aligned also with wide characters", () => {
    const wide: Report = {
      ...report,
      outcomes: [{ ...outcome, recipient: "利用者@example.jp", reason: "mailbox-full", bounce: "soft", status: "5.2.2" }],
    };
    expect(tableOf([report, wide], 140)).toMatchInlineSnapshot(`
      "
        RECIPIENT          WHAT          REASON        STATUS  SAID BY         REPLY
        ann@example.net    failed  hard  user-unknown  5.1.1   mx.example.net  550 5.1.1 <ann@example.net>: User unknown
        利用者@example.jp  failed  soft  mailbox-full  5.2.2   mx.example.net  550 5.1.1 <ann@example.net>: User unknown
      "
    `);
  });

  test("puts the reply below the row where there is no room beside it", () => {
    expect(tableOf([report], 80)).toMatchInlineSnapshot(`
      "
        RECIPIENT        WHAT          REASON        STATUS
        ann@example.net  failed  hard  user-unknown  5.1.1
          mx.example.net: 550 5.1.1 <ann@example.net>: User unknown
      "
    `);
  });

  test.each([40, 60, 80, 100, 120, 200])("is never wider than %i columns", (width) => {
    const long: Report = {
      ...report,
      outcomes: [
        {
          ...outcome,
          recipient: `${"a".repeat(60)}@example.net`,
          remoteMta: `${"mx.".repeat(30)}example`,
          reply: { code: 550, text: "大".repeat(200) },
        },
      ],
    };
    const other: Report = { ...report, source: "some/long/path/".repeat(9), kind: "other", outcomes: [] };
    expect(longestLine(tableOf([report, long, other], width))).toBeLessThanOrEqual(width);
  });

  test("gives the recipient a line of its own where there is no room for columns", () => {
    expect(tableOf([report], 40)).toMatchInlineSnapshot(`
      "
        ann@example.net
          failed hard user-unknown 5.1.1
          mx.example.net: 550 5.1.1 <ann@exa…
      "
    `);
  });

  test.each([40, 80])("with many kinds and reasons is never wider than %i columns, summary and verdicts too", (width) => {
    const summary = new Summary();
    for (const kind of KINDS) summary.add({ ...report, kind, outcomes: [{ ...outcome, reason: "authentication-failed" }] });
    expect(longestLine(summary.text(plain, width))).toBeLessThanOrEqual(width);
    const verdict = classifyReply(`550 5.1.1 ${"大".repeat(99)} no such user`);
    expect(longestLine(verdictRow(verdict, { width, paint: plain }))).toBeLessThanOrEqual(width);
  });

  test("streams when it knows its widths", () => {
    const table = new BounceTable({ width: 120, paint: plain });
    const early = Array.from({ length: 200 }, () => table.add(report)).join("");
    expect(early.split("\n")).toHaveLength(203);
    expect(table.add(report).split("\n")).toHaveLength(2);
    expect(table.end()).toBe("");
  });

  test("shows every kind of message", () => {
    const all = KINDS.map((kind): Report => ({ ...report, kind, outcomes: [], source: `${kind}.eml` }));
    const text = tableOf(all, 120);
    for (const kind of KINDS) expect(text).toContain(`${kind}.eml`);
  });
});

describe("the summary", () => {
  test("counts kinds, hard and soft, and draws the reasons", () => {
    const summary = new Summary();
    for (let n = 0; n < 1200; n++) summary.add(report);
    summary.add({ ...report, kind: "other", outcomes: [] });
    expect(summary.text(plain, 80)).toMatchInlineSnapshot(`
      "
        1,201 messages: 1,200 bounces · 1 no bounce
        1,200 hard · 0 soft

        user-unknown  1,200  ████████████████████████████
      "
    `);
  });

  test("is left out where one row says it all", () => {
    const summary = new Summary();
    summary.add(report);
    expect(summary.text(plain, 80)).toBe("");
  });

  test("draws even the smallest share", () => {
    expect([bar(0.0001), bar(0.5).length, bar(1).length]).toEqual(["▏", 14, 28]);
  });
});

describe("the page", () => {
  test("tells a bounce to a person", () => {
    expect(explain(report)).toMatchSnapshot();
  });

  test.each(Object.keys(REASONS) as Reason[])("has words for %s, with every blank filled in", (reason) => {
    for (const action of ["failed", "delayed", "none"] as const) {
      const page = explain({
        ...report,
        kind: action === "none" ? "feedback" : "delivery-status",
        outcomes: [{ ...outcome, reason, action }],
      });
      expect(page).not.toMatch(/[{}]|undefined|NaN/);
      expect(longestLine(page)).toBeLessThanOrEqual(78);
    }
  });

  test.each(KINDS)("has words for the kind %s without a recipient", (kind) => {
    const page = explain({ ...report, kind, outcomes: [] });
    expect(page).toContain("WHAT TO DO");
    expect(longestLine(page)).toBeLessThanOrEqual(78);
  });

  test.each(["abuse", "auth-failure", "fraud", "not-spam", "virus", "x-own"])("has words for feedback of the type %s", (type) => {
    const complained: Outcome = {
      recipient: "ann@example.net",
      action: "none",
      reason: "complaint",
      bounce: "none",
      confidence: 1,
      evidence: [],
    };
    const page = explain({ ...report, kind: "feedback", feedback: { type, sourceIp: "192.0.2.1" }, outcomes: [complained] });
    expect(page).not.toMatch(/[{}]|undefined/);
    expect(page).toMatch(/Feedback +(?:abuse|auth-failure|fraud|not-spam|virus|x-own)\n/);
  });

  test("explains recipients with the same answer together", () => {
    const outcomes = ["bob", "cy", "di"].map((name) => ({
      ...outcome,
      recipient: `${name}@example.net`,
      reply: { code: 550, text: `5.1.1 <${name}@example.net>: User unknown` },
    }));
    const many: Report = { ...report, outcomes: [...outcomes, { ...outcome, action: "relayed", reason: "delivered", bounce: "none" }] };
    expect(explain(many)).toContain("This report is about 4 recipients; there are 2 different answers.");
    expect(adviceFor(many).map(({ recipients }) => recipients?.length)).toEqual([3, 1]);
  });

  test("draws the address that leads on before the servers that carried it on, and a challenge as not yet there", () => {
    const forwarded: Report = { ...report, outcomes: [{ ...outcome, originalRecipient: "all@example.com" }] };
    const page = explainReport(forwarded, { bytes: new Uint8Array(), paint: plain });
    const places = ["all@example.com", "mail.example.com", "mx.example.net"].map((name) =>
      page.indexOf(`  ${name}`, page.indexOf("THE ROUTE")),
    );
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    const { reply: _, ...asked } = { ...outcome, action: "none", reason: "auto-reply", bounce: "none" } as const;
    const challenge: Report = { ...report, kind: "challenge", outcomes: [asked] };
    expect(explainReport(challenge, { bytes: new Uint8Array(), paint: plain })).not.toContain("got it");
  });

  test("promises no later attempt where the last one failed for now, and no end while attempts go on", () => {
    const later: Outcome = {
      ...outcome,
      reason: "greylisted",
      bounce: "soft",
      status: "4.2.0",
      reply: { code: 450, text: "4.2.0 Greylisted" },
    };
    const [given] = adviceFor({ ...report, outcomes: [later] });
    expect(given?.sentence).toContain("has given up: it will not be delivered");
    expect(given?.sender).toEqual(["Send it again later."]);
    const [kept] = adviceFor({ ...report, outcomes: [{ ...outcome, action: "delayed", reason: "no-mail-accepted", bounce: "soft" }] });
    const [waiting] = adviceFor({ ...report, outcomes: [{ ...outcome, action: "delayed", reason: "expired", bounce: "soft" }] });
    expect(`${waiting?.headline} ${waiting?.sentence}`).not.toContain("given up");
    expect(kept?.permanence).toBe("Nothing is decided while the server goes on trying.");
  });

  test("says of a delay that nothing is lost yet", () => {
    const page = explain({
      ...report,
      outcomes: [{ ...outcome, action: "delayed", reason: "greylisted", bounce: "soft", willRetryUntil: "2026-11-08T10:12:00+01:00" }],
    });
    expect(page).toContain("Not delivered yet: asked to come again");
    expect(page.replaceAll(/\s+/g, " ")).toContain("goes on trying until 2026-11-08T10:12:00+01:00");
  });

  test("stays whole with names of absurd length", () => {
    const long = "x".repeat(500);
    const page = explain({
      ...report,
      outcomes: [{ ...outcome, recipient: `${long}@example.net`, remoteMta: long, reportingMta: long, rule: long }],
    });
    expect(longestLine(page)).toBeLessThanOrEqual(78);
  });
});

describe("evidence", () => {
  test.each(["\n", "\r\n", "\r"])("is shown with its line number, whatever ends the lines (%j)", (lineEnd) => {
    const mail = Buffer.from(["Subject: x", "", "Action: failed", "Status: 5.1.1"].join(lineEnd));
    const start = mail.indexOf("5.1.1");
    expect(drawEvidence([{ field: "status", start, end: start + 5 }], mail)).toBe(
      ["  line    4 | Status: 5.1.1", "            |         ^^^^^ status"].join("\n"),
    );
  });

  test("that is far into a long line, or spans lines, or is nowhere, is shown as far as it can be", () => {
    const mail = Buffer.from(`${"a".repeat(5000)}HERE${"b".repeat(5000)}\nnext\nlast\n`);
    const drawn = drawEvidence(
      [
        { field: "reply", start: 5000, end: 5004 },
        { field: "text", start: 5000, end: mail.length - 1 },
      ],
      mail,
    );
    expect(drawn).toContain("…HERE");
    expect(drawn).toContain("2 more lines");
    expect(longestLine(drawn)).toBeLessThanOrEqual(78);
    expect(
      drawEvidence(
        [
          { field: "x", start: 3, end: 3 },
          { field: "x", start: 3, end: 1e9 },
        ],
        mail,
      ),
    ).toBe("");
  });
});

test("colours are for terminals whose user wants them", () => {
  const paints = [
    paintFor({ isTTY: true }, {}),
    paintFor({ isTTY: true }, { NO_COLOR: "1" }),
    paintFor({ isTTY: true }, { TERM: "dumb" }),
    paintFor({}, {}),
  ];
  expect(paints.map((paint) => paint("red", "x"))).toEqual(["\u001b[31mx\u001b[0m", "x", "x", "x"]);
});
