/** The tally in lines: what the page and the summary have in common. */

import { REASONS } from "@ricochet/core";
import { bar, printable } from "../present/index.ts";
import type { Line } from "./styled-line.ts";
import type { ReasonCount, Tally } from "./tally.ts";

/** "failed 12 · delayed 3", the most frequent first. */
function countsText(counts: ReadonlyMap<string, number>): string {
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([name, count]) => `${name} ${count}`)
    .join(" · ");
}

/** What became of what was sent. */
export function totalsLine(tally: Tally, waiting: number): Line {
  const { sent, delivered, deliveredLater, refused, expired, quarantined } = tally;
  return [
    ["bold", `${sent} sent`],
    "   ",
    ["green", `${delivered} delivered`],
    ...(deliveredLater > 0 ? [` (${deliveredLater} at a later try)`] : []),
    "   ",
    ["red", `${refused} refused`],
    "   ",
    ["yellow", `${waiting} waiting`],
    ...(expired > 0 ? ["   ", ["red", `${expired} given up`] as const] : []),
    ...(quarantined > 0 ? [`   ${quarantined} quarantined`] : []),
  ];
}

/** What followed, in figures: how much, of what kinds. */
export interface Consequence {
  readonly title: string;
  readonly count: number;
  readonly kinds: readonly string[];
}

/** What was written, what was read, what was not let in. */
export function consequences(tally: Tally): readonly Consequence[] {
  const { notices, languages, formats, read, matched, hard, soft, forged, turnedAway, otherMail } = tally;
  const some = (...texts: readonly string[]): readonly string[] => texts.filter((text) => text !== "");
  const verdicts = read === 0 ? "" : `${hard} hard, ${soft} soft; ${matched} matched to a letter`;
  return [
    { title: "notifications written", count: sumOf(notices), kinds: some(countsText(notices), countsText(languages)) },
    { title: "bounces of others read", count: read, kinds: some(countsText(formats), verdicts) },
    { title: "forged bounces refused", count: forged, kinds: some(forged === 0 ? "" : "before a byte of them was stored") },
    { title: "turned away otherwise", count: turnedAway, kinds: [] },
    { title: "other mail", count: sumOf(otherMail), kinds: some(countsText(otherMail)) },
  ];
}

function sumOf(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}

/** A consequence on one line. */
export function consequenceLine({ title, count, kinds }: Consequence): Line {
  return [
    ["dim", title.padEnd(TITLE_WIDTH)],
    String(count).padStart(COUNT_WIDTH),
    ...(kinds.length === 0 ? [] : [`  ${printable(kinds.join("; "))}`]),
  ];
}

/** The same on as many lines as it has kinds, for a narrow column. */
export function consequenceLines({ title, count, kinds }: Consequence): readonly Line[] {
  return [
    [["dim", title.padEnd(TITLE_WIDTH)], String(count).padStart(COUNT_WIDTH)],
    ...kinds.map((kind): Line => [`  ${printable(kind)}`]),
  ];
}

const TITLE_WIDTH = 22;
const REASON_WIDTH = 23;
const COUNT_WIDTH = 5;

/** One reason with its bar; `most` is the count of the longest. */
export function reasonLine({ reason, refused, bounced }: ReasonCount, most: number): Line {
  const { permanence } = REASONS[reason];
  const count = refused + bounced;
  const colour = permanence === "hard" ? "red" : "yellow";
  return [
    reason.padEnd(REASON_WIDTH),
    [colour, (permanence === "by-class" ? "" : permanence).padEnd(4)],
    String(count).padStart(COUNT_WIDTH),
    "  ",
    [colour, bar(count / Math.max(1, most))],
  ];
}

/** The same, with where it was learnt and one reply in full. */
export function reasonRow({ reason, refused, bounced, example }: ReasonCount): string {
  const { permanence } = REASONS[reason];
  const cells = [reason.padEnd(REASON_WIDTH), (permanence === "by-class" ? "" : permanence).padEnd(4), pad(refused, 9), pad(bounced, 9)];
  return `${cells.join("")}  ${printable(example)}`;
}

export const REASON_HEAD = `${"REASON".padEnd(REASON_WIDTH)}${"".padEnd(4)}${"REFUSED".padStart(9)}${"BOUNCED".padStart(9)}  ONE OF THE REPLIES`;

function pad(count: number, width: number): string {
  return (count === 0 ? "" : String(count)).padStart(width);
}
