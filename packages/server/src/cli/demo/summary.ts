/** What the demo came to, as a page for people and as one object for programs. */

import { relative } from "node:path";
import { printable } from "../present/index.ts";
import { consequenceLine, consequences, REASON_HEAD, reasonRow, totalsLine } from "./figures.ts";
import { type Line, paintLine } from "./styled-line.ts";
import type { Tally } from "./tally.ts";

/** The end of a demo. */
export interface DemoEnd {
  readonly tally: Tally;
  readonly waiting: number;
  readonly situations: number;
  readonly elapsed: string;
  readonly elapsedMs: number;
  /** Where everything lies, if it was to be kept. */
  readonly folder?: string;
  /** One notification of each kind, as a file. */
  readonly samples: ReadonlyMap<string, string>;
}

/** Lines of the page. */
export function summaryPage(end: DemoEnd): readonly Line[] {
  const { tally, waiting, situations, elapsed } = end;
  const reasons = tally.reasons.map((reason): Line => [`  ${reasonRow(reason)}`]);
  return [
    [],
    [["bold", "Ricochet demo"], `  ${elapsed}, against ${situations} domains`],
    [],
    ["  ", ...totalsLine(tally, waiting)],
    [],
    ...(reasons.length === 0 ? [] : [[["cyan", `  ${REASON_HEAD}`] as const], ...reasons, []]),
    ...consequences(tally).map((consequence): Line => ["  ", ...consequenceLine(consequence)]),
    ...keptLines(end),
    [],
  ];
}

/** The page without colours. */
export function plainText(lines: readonly Line[]): string {
  return lines.map((line) => `${paintLine(line, (_, text) => text).trimEnd()}\n`).join("");
}

function keptLines({ folder, samples }: DemoEnd): readonly Line[] {
  if (folder === undefined) return [];
  const width = Math.max(0, ...[...samples.keys()].map((what) => what.length));
  return [
    [],
    ["  ", ["cyan", "KEPT"], `  ${printable(folder)}`],
    ...[...samples].sort().map(([what, file]): Line => [`  ${what.padEnd(width)}  ${printable(relative(folder, file))}`]),
    [],
    [`  ricochet read ${printable(folder)}/bounces`],
    [`  ricochet queue list --config ${printable(folder)}/ricochet.toml`],
  ];
}

/** The object. */
export function summaryObject({ tally, waiting, situations, elapsedMs, folder, samples }: DemoEnd): Readonly<Record<string, unknown>> {
  const { sent, delivered, deliveredLater, deferred, refused, expired, quarantined, forged, turnedAway } = tally;
  const { read, matched, hard, soft, notices, languages, formats, otherMail, reasons } = tally;
  return {
    event: "summary",
    elapsedMs,
    situations,
    letters: { sent, delivered, deliveredLater, deferred, refused, expired, quarantined, waiting },
    reasons,
    notifications: { byAction: Object.fromEntries(notices), byLanguage: Object.fromEntries(languages) },
    bouncesRead: { recipients: read, matched, hard, soft, byFormat: Object.fromEntries(formats) },
    refusedAtTheDoor: { forged, others: turnedAway },
    otherMail: Object.fromEntries(otherMail),
    ...(folder !== undefined && { kept: { folder, samples: Object.fromEntries(samples) } }),
  };
}
