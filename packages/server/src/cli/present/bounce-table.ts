/**
 * The table of `ricochet read`, for a terminal of any width and any number of messages.
 *
 * The first rows are held back to learn how wide each column has to be; then all rows stream with
 * those widths. Where the terminal is too narrow for the reply, it goes on a second line under its row;
 * where it is too narrow for the rest as well, the recipient has a line to itself.
 */

import type { Bounce, Report } from "@ricochet/core";
import { cutStartToWidth, cutToWidth, displayWidth, fitToWidth } from "./display-width.ts";
import type { Colour, Paint } from "./paint.ts";
import { type Row, rowsOf } from "./table-row.ts";

const SAMPLE_ROWS = 200;
const GAP = "  ";
/** With less room than this for it, the reply goes on a line of its own. */
const LEAST_REPLY_WIDTH = 36;
/** With less room than this for it, the recipient does. */
const LEAST_RECIPIENT_WIDTH = 12;
const MARGIN = "  ";

type ColumnName = "recipient" | "what" | "bounce" | "reason" | "status" | "saidBy" | "reply";

interface Column {
  readonly name: ColumnName;
  readonly title: string;
  readonly most: number;
}

const COLUMNS: readonly Column[] = [
  { name: "recipient", title: "RECIPIENT", most: 38 },
  { name: "what", title: "WHAT", most: 16 },
  { name: "bounce", title: "", most: 4 },
  { name: "reason", title: "REASON", most: 21 },
  { name: "status", title: "STATUS", most: 8 },
  { name: "saidBy", title: "SAID BY", most: 30 },
  { name: "reply", title: "REPLY", most: Number.MAX_SAFE_INTEGER },
];

const COLOURS: Readonly<Record<Bounce, Colour>> = { hard: "red", soft: "yellow", none: "green" };

interface TableOptions {
  readonly width: number;
  readonly paint: Paint;
}

export class BounceTable {
  readonly #width: number;
  readonly #paint: Paint;
  #isOneLine = true;
  #isNarrow = false;
  #held: Row[] | undefined = [];
  #widths: ReadonlyMap<ColumnName, number> = new Map();

  constructor({ width, paint }: TableOptions) {
    this.#width = Math.max(40, width);
    this.#paint = paint;
  }

  /** The lines that this report adds; empty while rows are held back. */
  add(report: Report): string {
    const rows = rowsOf(report);
    if (this.#held === undefined) return this.#lines(rows);
    this.#held.push(...rows);
    return this.#held.length < SAMPLE_ROWS ? "" : this.#release();
  }

  end(): string {
    return this.#held === undefined ? "" : this.#release();
  }

  #release(): string {
    const rows = this.#held ?? [];
    this.#held = undefined;
    if (rows.length === 0) return "";
    this.#widths = this.#learnWidths(rows);
    return this.#header() + this.#lines(rows);
  }

  #columns(): readonly Column[] {
    return this.#isOneLine ? COLUMNS : COLUMNS.slice(0, -2);
  }

  #learnWidths(rows: readonly Row[]): ReadonlyMap<ColumnName, number> {
    const widths = new Map<ColumnName, number>();
    for (const { name, title, most } of COLUMNS) {
      const widest = rows.reduce((width, row) => Math.max(width, displayWidth(row[name])), title.length);
      widths.set(name, Math.min(most, widest));
    }
    this.#isOneLine = this.#roomFor("reply", widths) >= Math.min(LEAST_REPLY_WIDTH, widths.get("reply") ?? 0);
    const flexible: ColumnName = this.#isOneLine ? "reply" : "recipient";
    const room = this.#roomFor(flexible, widths);
    this.#isNarrow = !this.#isOneLine && room < Math.min(LEAST_RECIPIENT_WIDTH, widths.get("recipient") ?? 0);
    const most = this.#isNarrow ? this.#width - MARGIN.length - 1 : room;
    widths.set(flexible, Math.min(widths.get(flexible) ?? 0, most));
    return widths;
  }

  /** What the other columns that are shown leave over. */
  #roomFor(flexible: ColumnName, widths: ReadonlyMap<ColumnName, number>): number {
    const others = this.#columns().filter(({ name }) => name !== flexible);
    return this.#width - MARGIN.length - 1 - others.reduce((sum, { name }) => sum + (widths.get(name) ?? 0) + GAP.length, 0);
  }

  #header(): string {
    if (this.#isNarrow) return "\n";
    const titles = this.#columns().map(({ name, title }) => fitToWidth(title, this.#widths.get(name) ?? 0));
    return `\n${MARGIN}${this.#paint("dim", titles.join(GAP).trimEnd())}\n`;
  }

  #lines(rows: readonly Row[]): string {
    return rows.map((row) => this.#line(row)).join("");
  }

  #line(row: Row): string {
    const first = this.#isNarrow ? this.#narrow(row) : this.#inColumns(row);
    if (this.#isOneLine) return first;
    const said = [row.saidBy, row.reply].filter((part) => part !== "").join(": ");
    return said === "" ? first : `${first}${MARGIN}${GAP}${this.#paint("dim", fitToWidth(said, this.#width - 5).trimEnd())}\n`;
  }

  #inColumns(row: Row): string {
    const cells = this.#columns().map(({ name }) => this.#cell(row, name));
    return `${MARGIN}${cells.join(GAP).trimEnd()}\n`;
  }

  /** The recipient, and below it what happened, as much as fits. */
  #narrow(row: Row): string {
    const happened = [row.what, row.bounce === "none" ? "" : row.bounce, row.reason, row.status].filter((part) => part !== "").join(" ");
    const shown = cutToWidth(happened, this.#width - MARGIN.length - GAP.length - 1);
    return `${MARGIN}${this.#cell(row, "recipient").trimEnd()}\n${MARGIN}${GAP}${this.#paint(COLOURS[row.bounce], shown)}\n`;
  }

  #cell(row: Row, name: ColumnName): string {
    const width = this.#widths.get(name) ?? 0;
    // Of a path the end says more than the beginning.
    const whole = name === "recipient" && row.reason === "" ? cutStartToWidth(row.recipient, width) : row[name];
    const text = fitToWidth(name === "bounce" && row.bounce === "none" ? "" : whole, width);
    if (name === "bounce" || name === "reason") return this.#paint(COLOURS[row.bounce], text);
    if (name === "recipient" && row.reason !== "") return this.#paint("bold", text);
    return name === "reply" || name === "recipient" ? this.#paint("dim", text) : text;
  }
}
