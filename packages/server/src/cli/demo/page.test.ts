import { expect, test } from "vitest";
import { Latest } from "./latest.ts";
import { demoPage } from "./page.ts";
import { CAME_BACK, DEFERRED, FAILED, FORGED, RELAYED } from "./samples.test-support.ts";
import { lineWidth, paintLine } from "./styled-line.ts";
import { Tally } from "./tally.ts";

const HOSTILE = { ...FAILED, reply: "550 \u001b[2J\u0007 日本語のとても長い返事".repeat(20) };
const REASONS = ["user-unknown", "mailbox-full", "spam", "virus", "blocked", "expired", "policy", "tls-failed"] as const;

function pageOf(columns: number, rows: number) {
  const [tally, latest] = [new Tally(), new Latest()];
  for (const event of [RELAYED, DEFERRED, CAME_BACK, FORGED, ...REASONS.map((reason) => ({ ...FAILED, reason })), HOSTILE]) {
    tally.count(event);
    for (let times = 0; times < 10; times++) latest.tell(event);
  }
  const state = { tally, waiting: 3, situations: 107, listening: ["smtp 127.0.0.1:2525"], elapsed: "42s here", latest: latest.sentences };
  return demoPage(state, { columns, rows });
}

test.each([
  [200, 60],
  [110, 30],
  [109, 30],
  [80, 24],
  [40, 12],
  [20, 5],
  [1, 2],
])("on %i columns and %i rows nothing reaches the last of either", (columns, rows) => {
  const lines = pageOf(columns, rows);
  expect(lines.length).toBeLessThan(rows);
  expect(lines.filter((line) => lineWidth(line) >= Math.max(2, columns))).toEqual([]);
});

test("no control of a reply reaches the terminal", () => {
  const text = pageOf(200, 60)
    .map((line) => paintLine(line, (_, words) => words))
    .join("");
  expect(text).toContain("日本語");
  expect(text).not.toMatch(/\p{Cc}/u);
});

test("a flood of forged bounces is one line with its number", () => {
  const latest = new Latest();
  for (let times = 0; times < 6; times++) latest.tell(FORGED);
  latest.tell(RELAYED);
  latest.tell(FORGED);
  expect(latest.sentences.map(({ text }) => text)).toEqual([
    "6 at once; the last: forged bounce from 127.0.0.9 refused: <ann@example.org> never sent what it is about",
    "bob@sink.example got it, from mx.sink.example",
    "forged bounce from 127.0.0.9 refused: <ann@example.org> never sent what it is about",
  ]);
});
