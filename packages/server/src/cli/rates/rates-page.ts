/** The rates as a page: the figures beside those of the period before, the limits that others set, charts, and a table. */

import type { RateFigures, RateRow, Standing } from "../../service/rates/index.ts";
import type { Canvas } from "./canvas.ts";
import { changeText, countText, shareText } from "./number-text.ts";
import { type TableRow, tableLines } from "./rates-table.ts";
import type { RatesView } from "./rates-view.ts";
import { timeChart } from "./time-chart.ts";

const HOUR_MS = 3_600_000;
const MOST_ROWS = 20;
const NAMES = { provider: "PROVIDER", sender: "SENDER", reason: "REASON", hour: "HOUR", day: "DAY", stream: "STREAM" } as const;

/** The whole page. */
export function ratesPage(view: RatesView, room: Canvas): string {
  const { now, before } = view;
  if (isEmpty(now) && isEmpty(before)) return `No mail from ${minute(view.period.sinceMs)} to ${minute(view.period.untilMs)}.\n`;
  const parts = [totalLines(view, room), limitLines(view, room), chartLines(view, room), tableOf(view, room), strangerLines(now)];
  return parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map((line) => `${line}\n`).join(""))
    .join("\n");
}

function isEmpty({ tally }: RateFigures): boolean {
  return Object.values(tally).every((count) => count === 0);
}

function totalLines({ period, now, before }: RatesView, { paint }: Canvas): readonly string[] {
  const share = (name: "hard" | "failed" | "complaint" | "deferred"): string =>
    `${shareText(now.shares[name]).padStart(9)}  (${shareText(before.shares[name])} before)`;
  return [
    paint("bold", `From ${minute(period.sinceMs)} to ${minute(period.untilMs)}`),
    `sent        ${countText(now.shares.sent).padStart(9)}  (${changeText(now.shares.sent, before.shares.sent)})`,
    `hard        ${share("hard")}`,
    `hard + soft ${share("failed")}`,
    `complaints  ${share("complaint")}`,
    `put off     ${share("deferred")}`,
  ];
}

/** Only what is near a limit, or over it. */
function limitLines({ reputation }: RatesView, { paint }: Canvas): readonly string[] {
  const told = reputation.standings.filter(({ state }) => state === "warning" || state === "over");
  return told.map((one) => paint(one.state === "over" ? "red" : "yellow", limitLine(one)));
}

function limitLine({ limit, share, state }: Standing): string {
  return `${state === "over" ? "over the limit" : "near the limit"}: ${shareText(share)}. ${limit.means}.`;
}

function chartLines({ period, hours }: RatesView, room: Canvas): readonly string[] {
  const common = { sinceMs: period.sinceMs, stepMs: HOUR_MS };
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  const sent = timeChart(
    { ...common, title: "sent", values: hours.map(({ shares }) => shares.sent), join: sum, label: countText, colour: "green" },
    room,
  );
  const failed = hours.map(({ tally }) => tally.hard + tally.soft);
  if (sum(failed) === 0) return sent;
  return [...sent, "", ...timeChart({ ...common, title: "failed", values: failed, join: sum, label: countText, colour: "red" }, room)];
}

function tableOf(view: RatesView, room: Canvas): readonly string[] {
  return view.by === "reason" ? reasonTable(view, room) : groupTable(view, room);
}

function groupTable({ by, groups }: RatesView, room: Canvas): readonly string[] {
  const most = mostOf(groups.map(({ shares }) => shares.sent));
  const isTime = by === "hour" || by === "day";
  const shown = isTime ? groups : groups.slice(0, MOST_ROWS);
  const rows = shown.map((row) => groupRow(row, most));
  const rest = groups.length - shown.length;
  const lines = tableLines({ head: [NAMES[by], "SENT", "HARD", "FAILED", "COMPLAINTS", "PUT OFF"], rows, keepsNames: isTime }, room);
  return rest === 0 ? lines : [...lines, `and ${countText(rest)} more; --json has them all`];
}

/** Of any number of values: as arguments of one call, a hundred thousand destinations would be too many. */
function mostOf(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), 1);
}

function groupRow({ key, shares }: RateRow, most: number): TableRow {
  const { sent, hard, failed, complaint, deferred } = shares;
  return {
    name: typeof key === "number" ? minute(key) : key || "(unknown)",
    cells: [countText(sent), shareText(hard), shareText(failed), shareText(complaint), shareText(deferred)],
    share: sent / most,
  };
}

function reasonTable({ reasons }: RatesView, room: Canvas): readonly string[] {
  const most = mostOf(reasons.map(({ count }) => count));
  const rows = reasons.map(({ reason, tally, count }) => ({
    name: reason,
    cells: [tally.hard, tally.soft, tally.complaint, tally.deferred].map(countText),
    share: count / most,
    isBad: tally.hard + tally.complaint > 0,
  }));
  return rows.length === 0 ? [] : tableLines({ head: ["REASON", "HARD", "SOFT", "COMPLAINTS", "PUT OFF"], rows }, room);
}

/** What says nothing of our mail. */
function strangerLines({ tally }: RateFigures): readonly string[] {
  const { forged, refused, unproven } = tally;
  if (forged + refused + unproven === 0) return [];
  const bounces = `${countText(forged)} forged bounces and ${countText(refused)} that were refused at RCPT`;
  return [`not counted: ${bounces}, ${countText(unproven)} outcomes that nothing proves to be about our mail`];
}

function minute(atMs: number): string {
  return `${new Date(atMs).toISOString().slice(0, 16).replace("T", " ")}Z`;
}
