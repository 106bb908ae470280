/**
 * The notifications of a story: which of the mail that has arrived they are, and what all of them have in common, whatever
 * they are about (RFC 3461 §6.2, RFC 3464, RFC 3834 §3.1, RFC 6522). What one says in particular is the story's matter.
 */

import { randomUUID } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Outcome, type Report, read } from "@ricochet/core";
import { expect, inject } from "vitest";
import type { Letter } from "./letters.ts";

/** A notification that we have written. */
export interface Notice extends Letter {
  readonly report: Report;
  /** Names in lower case, folded lines joined; a field that comes twice has two values. */
  readonly fields: ReadonlyMap<string, readonly string[]>;
  /** Fields of `message/delivery-status` that are about the whole message. */
  readonly messageFields: ReadonlyMap<string, readonly string[]>;
  /** Types of its parts. */
  readonly parts: readonly string[];
  readonly text: string;
}

const HOST = "mx.example.com";

/** Those among letters that are notifications of our host. */
export function noticesIn(letters: readonly Letter[]): readonly Notice[] {
  return letters.flatMap((letter) => {
    const report = read(letter.content);
    return report.reporter.mta === HOST && report.kind === "delivery-status" ? [noticeOf(letter, report)] : [];
  });
}

function noticeOf(letter: Letter, report: Report): Notice {
  const text = letter.content.toString("utf8").replaceAll("\r\n", "\n");
  const fields = fieldsOf(text);
  const boundary = /boundary="([^"]+)"/.exec(fields.get("content-type")?.[0] ?? "")?.[1] ?? "?";
  const parts = text
    .split(`\n--${boundary}`)
    .slice(1, -1)
    .map((part) => part.replace(/^\n/, ""));
  const status = parts[1] ?? "";
  const types = parts.map((part) => fieldsOf(part).get("content-type")?.[0]?.split(";")[0] ?? "none");
  return { ...letter, report, fields, messageFields: fieldsOf(status.slice(status.indexOf("\n\n") + 2)), parts: types, text };
}

function fieldsOf(text: string): ReadonlyMap<string, readonly string[]> {
  const end = text.indexOf("\n\n");
  const fields = new Map<string, string[]>();
  for (const line of text
    .slice(0, end < 0 ? undefined : end)
    .replaceAll(/\n(?=[ \t])/g, "")
    .split("\n")) {
    const colon = line.indexOf(":");
    const name = line.slice(0, colon).toLowerCase();
    fields.set(name, [...(fields.get(name) ?? []), line.slice(colon + 1).trim()]);
  }
  return fields;
}

/** Checks what all have in common, and keeps them for the readers of others. */
export async function checkNotices(notices: readonly Notice[]): Promise<void> {
  for (const notice of notices) {
    checkForm(notice);
    for (const outcome of notice.report.outcomes) checkOutcome(outcome);
    await keep(notice);
  }
}

function checkForm({ reversePath, recipient, fields, messageFields, parts, report }: Notice): void {
  expect(reversePath).toBe("");
  expect(fields.get("content-type")?.[0]).toMatch(/^multipart\/report;.*report-type="?delivery-status"?/);
  expect(fields.get("from")).toEqual([expect.stringMatching(/<mailer-daemon@mx\.example\.com>$/i)]);
  expect(fields.get("to")).toEqual([expect.stringContaining(recipient)]);
  expect(fields.get("auto-submitted")).toEqual(["auto-replied"]);
  for (const once of ["subject", "date", "message-id", "mime-version"]) expect(fields.get(once), once).toHaveLength(1);
  expect(parts).toHaveLength(3);
  expect(messageFields.get("reporting-mta")).toEqual([`dns; ${HOST}`]);
  expect(report).toMatchObject({ format: "rfc3464", problems: [] });
  expect(report.outcomes.length).toBeGreaterThan(0);
}

const CLASSES: Readonly<Record<Outcome["action"], string>> = {
  failed: "[45]",
  delayed: "4",
  delivered: "2",
  relayed: "2",
  expanded: "2",
  none: "-",
};

/** The next hop's own code and reply are there, where it had one; the class follows from the action. */
function checkOutcome({ action, status = "", reply, reason }: Outcome): void {
  expect(status).toMatch(new RegExp(`^${CLASSES[action]}\\.`));
  const [, theirs] = /^(\d\.\d+\.\d+)/.exec(reply?.text ?? "") ?? [];
  const isFinal = action === "failed" && reason !== "expired" && reply !== undefined && reply.code >= 500;
  if (isFinal && theirs?.startsWith("5")) expect(status).toBe(theirs);
  if (action === "failed" && status.startsWith("4")) expect(status).toBe("4.4.7");
}

/** Beside each message, hidden from its readers, what we read in it. */
async function keep({ content, report, recipient }: Notice): Promise<void> {
  const [folder, name] = [inject("gatheredIn"), randomUUID()];
  await writeFile(join(folder, `.${name}.json`), JSON.stringify({ recipient, outcomes: report.outcomes }));
  await writeFile(join(folder, `${name}.eml`), content);
}
