/** What a run found, counted while it runs, and the few lines that say it at the end. */

import { type Bounce, type Kind, REASONS, type Reason, type Report } from "@ricochet/core";
import type { Colour, Paint } from "./paint.ts";
import { KIND_WORDS } from "./table-row.ts";
import { wrap } from "./wrap.ts";

const TOP_REASONS = 8;
const BAR_COLUMNS = 28;
const MARGIN = "  ";

/** Eighths of a column, so that small differences show. */
const EIGHTHS = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];

export class Summary {
  #messages = 0;
  #outcomes = 0;
  readonly #kinds = new Map<Kind, number>();
  readonly #bounces = new Map<Bounce, number>();
  readonly #reasons = new Map<Reason, number>();

  add(report: Report): void {
    this.#messages++;
    this.#outcomes += report.outcomes.length;
    countIn(this.#kinds, report.kind);
    for (const outcome of report.outcomes) {
      countIn(this.#bounces, outcome.bounce);
      if (outcome.bounce !== "none") countIn(this.#reasons, outcome.reason);
    }
  }

  /** Nothing for a single outcome: its row says it all. */
  text(paint: Paint, width: number): string {
    if (this.#messages === 0 || (this.#messages === 1 && this.#outcomes < 2)) return "";
    const hard = this.#bounces.get("hard") ?? 0;
    const soft = this.#bounces.get("soft") ?? 0;
    const lines = ["", ...wrap(counted(this.#messages, "message") + kindsText(this.#kinds), { width: width - MARGIN.length }).split("\n")];
    if (hard + soft > 0) lines.push(`${paint("red", `${grouped(hard)} hard`)} · ${paint("yellow", `${grouped(soft)} soft`)}`, "");
    lines.push(...this.#reasonBars(paint, width));
    return lines.map((line) => `${`${MARGIN}${line}`.trimEnd()}\n`).join("");
  }

  #reasonBars(paint: Paint, width: number): readonly string[] {
    const sorted = [...this.#reasons].sort(([, a], [, b]) => b - a);
    const top = sorted.slice(0, TOP_REASONS);
    const most = top[0]?.[1] ?? 1;
    const nameWidth = Math.max(0, ...top.map(([reason]) => reason.length));
    const countWidth = grouped(most).length;
    const room = Math.max(1, Math.min(BAR_COLUMNS, width - MARGIN.length - nameWidth - countWidth - 5));
    const bars = top.map(([reason, count]) => {
      const colour: Colour = REASONS[reason].permanence === "hard" ? "red" : "yellow";
      return `${reason.padEnd(nameWidth)}  ${grouped(count).padStart(countWidth)}  ${paint(colour, bar(count / most, room))}`;
    });
    const rest = sorted.slice(TOP_REASONS).reduce((sum, [, count]) => sum + count, 0);
    return rest === 0 ? bars : [...bars, `${"others".padEnd(nameWidth)}  ${grouped(rest).padStart(countWidth)}`];
  }
}

export function bar(share: number, columns = BAR_COLUMNS): string {
  const eighths = Math.max(1, Math.round(share * columns * 8));
  return "█".repeat(Math.floor(eighths / 8)) + (EIGHTHS[eighths % 8] ?? "");
}

function kindsText(kinds: ReadonlyMap<Kind, number>): string {
  const sorted = [...kinds].sort(([, a], [, b]) => b - a);
  return sorted.length === 0 ? "" : `: ${sorted.map(([kind, count]) => counted(count, KIND_WORDS[kind])).join(" · ")}`;
}

function counted(count: number, word: string): string {
  const plural = word.endsWith("y") ? `${word.slice(0, -1)}ies` : `${word}s`;
  return `${grouped(count)} ${count === 1 || word.startsWith("no ") ? word : plural}`;
}

/** 1234567 -> "1,234,567", without the cost of Intl at start-up. */
function grouped(count: number): string {
  const digits = String(count);
  const first = digits.length % 3;
  const groups = digits.slice(first).match(/\d{3}/g) ?? [];
  return (first === 0 ? groups : [digits.slice(0, first), ...groups]).join(",");
}

function countIn<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
