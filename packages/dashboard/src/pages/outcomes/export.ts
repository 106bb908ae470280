/**
 * The outcomes that are chosen, as a file: CSV for tables, NDJSON for programs. Made in the browser, page by page, so that nothing new
 * is asked of the server.
 *
 * Always holds: no cell of the CSV begins as a formula would (a mail may say "=HYPERLINK(…)"); no more rows than MOST_ROWS.
 */

import type { AskOutcomesList, Outcome } from "ricochet/client";
import { client } from "../../api/index.ts";

export type ExportForm = "csv" | "ndjson";
export const MOST_ROWS = 100_000;

const PAGE_ROWS = 1000;
const COLUMNS = [
  ...(["id", "at", "tenant", "stream", "recipient", "action", "status", "code", "reason", "bounce", "rule", "confidence"] as const),
  ...(["isProven", "verdict", "source", "provider", "remoteMta", "reportingMta", "message", "messageId", "text"] as const),
] satisfies readonly (keyof Outcome)[];

/** The file, and whether rows were left out. */
export async function exported(asked: AskOutcomesList, form: ExportForm): Promise<{ readonly file: Blob; readonly isCut: boolean }> {
  const parts: string[] = form === "csv" ? [`${COLUMNS.join(",")}\r\n`] : [];
  let cursor: string | undefined;
  let rows = 0;
  do {
    const page = await client.outcomes.list({ ...asked, limit: PAGE_ROWS, ...(cursor !== undefined && { cursor }) });
    parts.push(page.items.map((outcome) => lineOf(outcome, form)).join(""));
    rows += page.items.length;
    cursor = page.next;
  } while (cursor !== undefined && rows < MOST_ROWS);
  const type = form === "csv" ? "text/csv;charset=utf-8" : "application/x-ndjson";
  return { file: new Blob(parts, { type }), isCut: cursor !== undefined };
}

function lineOf(outcome: Outcome, form: ExportForm): string {
  return form === "ndjson" ? `${JSON.stringify(outcome)}\n` : `${COLUMNS.map((name) => cellOf(outcome[name])).join(",")}\r\n`;
}

export function cellOf(value: string | number | boolean | undefined): string {
  const text = String(value ?? "");
  const harmless = typeof value === "string" && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
