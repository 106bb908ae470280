/**
 * Runs any text format over the lines of a human part: one walk, three states.
 *
 *   before  --begins-->  outside  --recipient-->  block  --recipient--> block …
 *   any     --ends or original-->  done
 *
 * In a block, lines that no pattern explains are words of the error, as far as `textReach` goes.
 */

import type { TextLine } from "../mime/index.ts";
import type { Action, Finding, Found } from "../model/index.ts";
import { canonicalAddress } from "../syntax/index.ts";
import type { TextFormat } from "./formats/index.ts";

export interface Walked {
  readonly findings: Finding[];
  /** What stood before any block and holds for the whole notification. */
  readonly common: Finding;
}

/** Reads `lines` (up to the original) as `format`. */
export function walk(format: TextFormat, lines: readonly TextLine[], limit: number): Walked {
  const findings: Finding[] = [];
  const common: Finding = {};
  let begun = format.begins === undefined;
  let block: { finding: Finding; text: TextLine[]; closed: boolean } | undefined;
  const close = (): void => {
    if (block !== undefined && block.text.length > 0) block.finding.text = joinLines(block.text, block.finding.text);
    block = undefined;
  };
  for (const line of lines) {
    if (!begun) {
      const match = format.begins?.exec(line.text);
      if (!match) continue;
      begun = true;
      catchGroups(common, match, line);
      if (match.groups?.["recipient"] === undefined) continue;
    }
    if (format.ends?.test(line.text)) break;
    const opened = matchFirst(format.recipient, line.text);
    const recipient = opened && recipientOf(opened);
    if (opened && recipient !== undefined) {
      close();
      if (findings.length >= limit) break;
      block = { finding: { ...(format.action && { action: foundAction(format.action, line) }) }, text: [], closed: false };
      findings.push(block.finding);
      catchGroups(block.finding, opened, line);
      block.finding.recipient = spanOf(recipient, opened.groups?.["recipient"] ?? recipient, line);
      continue;
    }
    if (format.skip?.test(line.text)) continue;
    const detail = format.details && matchFirst(format.details, line.text);
    if (detail) {
      catchGroups(block?.finding ?? common, detail, line);
      if (block !== undefined && format.textReach !== "none" && !block.closed) block.text.push(line);
      continue;
    }
    if (block === undefined || format.textReach === "none") continue;
    if (line.text === "") {
      if (format.textReach !== "block" && (block.text.length > 0 || block.finding.text !== undefined)) block.closed = true;
    } else if (!block.closed) {
      block.text.push(line);
      if (format.textReach === "line") block.closed = true;
    }
  }
  close();
  return { findings, common };
}

function matchFirst(patterns: readonly RegExp[], text: string): RegExpExecArray | undefined {
  for (const pattern of patterns) {
    const match = pattern.exec(text);
    if (match !== null) return match;
  }
  return undefined;
}

/** The address that a recipient pattern caught; a bare local part stays bare. */
function recipientOf(match: RegExpExecArray): string | undefined {
  const raw = match.groups?.["recipient"]?.trim();
  if (raw === undefined || raw === "") return undefined;
  if (raw.includes("@")) return canonicalAddress(raw) || undefined;
  return /\s/.test(raw) ? undefined : raw;
}

function foundAction(value: Action, line: TextLine): Found<Action> {
  return { value, start: line.start, end: line.end };
}

/** The bytes of `raw` in its line where the line stands as it is, else the whole line. */
function spanOf(value: string, raw: string, line: TextLine): Found {
  const at = line.end - line.start === line.text.length ? line.text.indexOf(raw) : -1;
  return at < 0 ? { value, start: line.start, end: line.end } : { value, start: line.start + at, end: line.start + at + raw.length };
}

function catchGroups(finding: Finding, match: RegExpExecArray, line: TextLine): void {
  for (const [group, raw] of Object.entries(match.groups ?? {})) {
    const value = raw?.trim();
    if (value === undefined || value === "") continue;
    const found = spanOf(value, value, line);
    if (group === "alias") finding.originalRecipient ??= { ...found, value: canonicalAddress(value) || value };
    else if (group === "text") finding.text ??= found;
    else if (group === "reply") finding.reply ??= found;
    else if (group === "status") finding.status ??= found;
    else if (group === "command") finding.command ??= value.toUpperCase();
    else if (group === "host") finding.remoteMta ??= found;
    else if (group === "reporter") finding.reportingMta ??= found;
    else if (group === "queue") finding.queueId ??= found;
    else if (group === "until") finding.willRetryUntil ??= found;
    else if (group === "at") finding.lastAttempt ??= found;
  }
}

function joinLines(lines: readonly TextLine[], before: Found | undefined): Found {
  const words = lines.map((line) => line.text.trim()).join(" ");
  const first = lines[0] as TextLine;
  return { value: before === undefined ? words : `${before.value} ${words}`, start: before?.start ?? first.start, end: lines.at(-1)?.end ?? first.end };
}
