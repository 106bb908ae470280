/** The page of rates: what it says, and that it fits. */
import { describe, expect, test } from "vitest";
import { tallyOf } from "../../service/rates/index.ts";
import type { RateFilter, RateSum } from "../../store/index.ts";
import { displayWidth, paintFor } from "../present/index.ts";
import { glyphsFor, lyingBar, standingBar } from "./glyphs.ts";
import { changeText, countText, shareText } from "./number-text.ts";
import { ratesJson } from "./rates-json.ts";
import { ratesPage } from "./rates-page.ts";
import { type RatesBy, readRatesView } from "./rates-view.ts";
import { timeChart } from "./time-chart.ts";

const HOUR_MS = 3_600_000;
const plain = paintFor({}, {});
const START_MS = Date.UTC(2026, 10, 21, 12);
const UTF8 = { LANG: "en_GB.UTF-8" };
const BLOCKS = glyphsFor(UTF8);
const ASCII = glyphsFor({ LANG: "C" });

interface Counted {
  readonly atMs: number;
  readonly senderDomain: string;
  readonly provider: string;
  readonly measure: string;
  readonly reason: string;
  readonly count: number;
}

const COUNTS: readonly Counted[] = Array.from({ length: 24 }, (_, hour) => hour).flatMap((hour) => {
  const at = { atMs: START_MS + hour * HOUR_MS, senderDomain: "example.com" };
  return [
    { ...at, provider: "google", measure: "delivered", reason: "delivered", count: 1_000 + 40 * hour },
    { ...at, provider: "example.net", measure: "hard", reason: "user-unknown", count: hour },
    { ...at, provider: "a-very-long-name-of-a-provider.example.org", measure: "soft", reason: "mailbox-full", count: 3 },
    { ...at, provider: "google", measure: "complaint", reason: "complaint", count: hour % 8 },
  ];
});

/** Adds up as the store does. */
function ledgerOf(counts: readonly Counted[]) {
  return {
    rates: ({ sinceMs, untilMs, by }: RateFilter): Promise<readonly RateSum[]> => {
      const sums = new Map<string, RateSum>();
      for (const { count, atMs, ...one } of counts) {
        if (atMs < sinceMs || atMs >= untilMs) continue;
        const all = { ...one, stream: "bulk", ...(by.includes("hour") && { atMs }), ...(by.includes("day") && { atMs: 0 }) };
        const told = Object.fromEntries(Object.entries(all).filter(([name]) => name === "atMs" || by.some((part) => part === name)));
        const key = JSON.stringify(told);
        sums.set(key, { ...told, count: (sums.get(key)?.count ?? 0) + count });
      }
      return Promise.resolve([...sums.values()]);
    },
  };
}

const PERIOD = { sinceMs: START_MS, untilMs: START_MS + 24 * HOUR_MS };
const viewOf = (by: RatesBy, counts = COUNTS) => readRatesView(ledgerOf(counts), PERIOD, by);

describe("the page", () => {
  test.each([40, 60, 80, 120, 200])("is no wider than %d columns, in blocks and in ASCII", async (columns) => {
    for (const by of ["provider", "sender", "reason", "hour", "day"] as const) {
      for (const glyphs of [BLOCKS, ASCII]) {
        const page = ratesPage(await viewOf(by), { columns, glyphs, paint: plain });
        const drawn = page.split("\n").filter((line) => !/^(From|near|over|not counted)/.test(line));
        expect(Math.max(...drawn.map(displayWidth))).toBeLessThanOrEqual(columns);
        if (glyphs === ASCII) expect(page).toMatch(/^[\n\x20-\x7e…]*$/);
      }
    }
  });

  test("says how the rates are, what they were, and which limits are passed", async () => {
    const page = ratesPage(await viewOf("provider"), { columns: 100, glyphs: BLOCKS, paint: plain });
    expect(page).toContain(
      "From 2026-11-21 12:00Z to 2026-11-22 12:00Z\nsent           35,388  (none before)\nhard           0.78 %  (- before)\n",
    );
    expect(page).toContain("near the limit: 0.24 %. Amazon SES reviews");
    expect(page).toContain("near the limit: 0.24 %. Gmail asks");
    expect(page).toMatch(/google +35,040 +0 % +0 % +0\.24 % +0 % {2}█+\n/);
  });

  test("says that there was no mail", async () => {
    const page = ratesPage(await viewOf("provider", []), { columns: 80, glyphs: BLOCKS, paint: plain });
    expect(page).toBe("No mail from 2026-11-21 12:00Z to 2026-11-22 12:00Z.\n");
  });

  test("tells reasons apart", async () => {
    const page = ratesPage(await viewOf("reason"), { columns: 80, glyphs: ASCII, paint: plain });
    expect(page).toMatch(/user-unknown +276 +0 +0 +0 {2}=+\n/);
  });

  test("takes no command of a terminal from a name", async () => {
    const counts = COUNTS.map((one) => ({ ...one, provider: "\u001b[2Jx\n" }));
    expect(ratesPage(await viewOf("provider", counts), { columns: 80, glyphs: BLOCKS, paint: plain })).not.toMatch(/\u001b|x\n/);
  });
});

test("the JSON has the figures of the page, and an hour for each hour", async () => {
  const json = ratesJson(await viewOf("provider"));
  expect(json).toMatchObject({ since: "2026-11-21T12:00:00.000Z", counts: { sent: 35_388, hard: 276 }, by: "provider" });
  expect([json.items.length, json.hours.length]).toEqual([3, 24]);
  expect(json.limits.find(({ id }) => id === "gmail-complaints")).toMatchObject({ provider: "google", state: "warning" });
});

describe("a chart", () => {
  const chart = { title: "sent", sinceMs: START_MS, stepMs: HOUR_MS, label: countText, colour: "green" } as const;
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

  test("puts hours together that do not fit, and loses none of them", () => {
    const joins: number[] = [];
    const join = (values: readonly number[]) => {
      joins.push(values.length);
      return sum(values);
    };
    const lines = timeChart(
      { ...chart, values: Array.from({ length: 720 }, () => 1), join },
      { columns: 80, glyphs: BLOCKS, paint: plain },
    );
    expect([sum(joins), Math.max(...lines.map(displayWidth)) <= 80]).toEqual([720, true]);
  });

  test.each([80, 40, 20, 12])("of millions fits into %i columns, with its axis in one column", (columns) => {
    for (const values of [[1_000_000], [5, 12_345_678], Array.from({ length: 24 }, (_none, hour) => hour * 1e6)]) {
      const lines = timeChart({ ...chart, values, join: sum }, { columns: Math.max(columns, 13), glyphs: BLOCKS, paint: plain });
      expect(Math.max(...lines.map(displayWidth))).toBeLessThanOrEqual(Math.max(columns, 14));
      expect(new Set(lines.slice(1, 6).map((line) => line.search(/[│└]/))).size).toBe(1);
    }
  });

  test("is drawn of nothing, and of one hour in a very narrow terminal", () => {
    for (const values of [[], [0], [7]]) {
      expect(timeChart({ ...chart, values, join: sum }, { columns: 5, glyphs: ASCII, paint: plain })).toHaveLength(7);
    }
  });
});

test("hours stay whole in a narrow terminal, and columns give way to them", async () => {
  const view = await readRatesView(ledgerOf(COUNTS), { sinceMs: START_MS, untilMs: START_MS + 24 * HOUR_MS }, "hour");
  const lines = ratesPage(view, { columns: 30, glyphs: ASCII, paint: plain }).split("\n");
  expect(lines.filter((line) => /^2026-11-\d\d \d\d:00Z +[\d,]+\b/.test(line))).toHaveLength(24);
});

test("a page has room for as many destinations as there are", async () => {
  const atMs = START_MS;
  const many = Array.from({ length: 150_000 }, (_none, at) => ({
    ...{ atMs, senderDomain: "example.com", provider: `d${at}.example.net`, measure: "delivered", reason: "delivered", count: 1 },
  }));
  const view = await readRatesView(ledgerOf(many), { sinceMs: START_MS, untilMs: START_MS + HOUR_MS }, "provider");
  expect(ratesPage(view, { columns: 80, glyphs: ASCII, paint: plain })).toContain("and 149,980 more");
});

describe("bars", () => {
  test("show what is there at all, and are full at most", () => {
    expect(standingBar(0, 2, BLOCKS)).toEqual([" ", " "]);
    expect(standingBar(0.0001, 2, BLOCKS)).toEqual([" ", "▁"]);
    expect(standingBar(2, 2, BLOCKS)).toEqual(["█", "█"]);
    expect(lyingBar(0.5, 4, BLOCKS)).toBe("██");
    expect(lyingBar(1, 4, ASCII)).toBe("====");
  });

  test("are blocks only where the locale says so", () => {
    expect(glyphsFor({ LANG: "en_GB.UTF-8", LC_ALL: "C" })).toBe(ASCII);
    expect(glyphsFor(UTF8, true)).toBe(ASCII);
    expect(glyphsFor({})).toBe(ASCII);
  });
});

test("numbers are as short as they can be", () => {
  expect([countText(0), countText(1_234_567), countText(123)]).toEqual(["0", "1,234,567", "123"]);
  expect([shareText(undefined), shareText(0), shareText(0.00001), shareText(0.00123), shareText(0.5)]).toEqual([
    "-",
    "0 %",
    "<0.01 %",
    "0.12 %",
    "50 %",
  ]);
  expect([changeText(5, 0), changeText(0, 0), changeText(3, 3), changeText(30, 10), changeText(1, 2)]).toEqual([
    "none before",
    "as before",
    "as before",
    "+200 %",
    "-50 %",
  ]);
  expect(tallyOf([]).hard).toBe(0);
});
