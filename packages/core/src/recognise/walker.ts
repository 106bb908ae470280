/**
 * Runs any text format over the lines of a human part: one walk, three states.
 *
 *   before  --begins-->  outside  --recipient-->  block  --recipient--> block …
 *   any     --ends-->  done
 *
 * In a block, lines that no pattern explains are words of the error, as far as `textReach` goes.
 * Recipients listed under one another share the words below the last of them.
 */

import type { TextLine } from "../mime/index.ts";
import { type Action, type Finding, type Found, newFinding } from "../model/index.ts";
import { canonicalAddress, findAddresses } from "../syntax/index.ts";
import type { TextFormat } from "./formats/index.ts";
import { caught, type FormatPatterns, type LinePattern, matchFirst, matchLine, patternsOf } from "./line-pattern.ts";

export interface Walked {
  readonly findings: Finding[];
  /** What stood before any block and holds for the whole notification. */
  readonly common: Finding;
}

/** Reads `lines` (up to the original) as `format`. */
export function walk(format: TextFormat, lines: readonly TextLine[], limit: number): Walked {
  const walker = new Walker(format, limit);
  for (const line of lines) {
    if (!walker.read(line)) break;
  }
  return walker.finish();
}

/** The recipients whose words are being read. */
interface Block {
  readonly findings: Finding[];
  readonly text: TextLine[];
  /** Whether the words have ended. */
  closed: boolean;
}

class Walker {
  readonly #format: TextFormat;
  readonly #patterns: FormatPatterns;
  readonly #limit: number;
  readonly #findings: Finding[] = [];
  readonly #byRecipient = new Map<string, Finding>();
  readonly #common = newFinding();
  #action: Action | undefined;
  #begun: boolean;
  #block: Block | undefined;

  constructor(format: TextFormat, limit: number) {
    this.#format = format;
    this.#patterns = patternsOf(format);
    this.#limit = limit;
    this.#action = format.action;
    this.#begun = format.begins === undefined;
  }

  /** Reads one line; false when nothing more is to be read. */
  read(line: TextLine): boolean {
    const { turns, ends, recipient, skip, details } = this.#patterns;
    if (turns !== undefined) this.#turn(turns, line.text);
    if (!this.#begun && !this.#begin(line)) return true;
    if (ends !== undefined && matchLine(ends, line.text) !== null) return false;
    const opened = matchFirst(recipient, line.text);
    const recipients = opened === undefined ? [] : recipientsOf(caught(opened.pattern, opened.match, "recipient"));
    if (opened !== undefined && recipients.length > 0) {
      if (this.#findings.length >= this.#limit) return false;
      this.#open(recipients, opened, line);
      return true;
    }
    if (skip !== undefined && matchLine(skip, line.text) !== null) return true;
    const detail = matchFirst(details, line.text);
    if (detail) this.#detail(detail, line);
    else this.#word(line);
    return true;
  }

  finish(): Walked {
    this.#close();
    return { findings: this.#findings, common: this.#common };
  }

  /** Waits for the line behind which recipients stand; whether this line may itself name one. */
  #begin(line: TextLine): boolean {
    const { begins } = this.#patterns;
    const match = begins === undefined ? null : matchLine(begins, line.text);
    if (begins === undefined || match === null) return false;
    this.#begun = true;
    catchGroups(this.#common, { pattern: begins, match }, line);
    return caught(begins, match, "recipient") !== undefined;
  }

  #turn(turns: NonNullable<TextFormat["turns"]>, text: string): void {
    const turn = turns.find(([, pattern]) => pattern.test(text));
    if (turn === undefined) return;
    this.#close();
    this.#action = turn[0];
  }

  #open(recipients: readonly string[], matched: Matched, line: TextLine): void {
    const before = this.#block;
    // Those before the last one were bare when the last one joined them.
    const last = before?.findings.at(-1);
    const isList = before !== undefined && !before.closed && before.text.length === 0 && last !== undefined && isBare(last);
    if (!isList) this.#close();
    const block = isList ? before : { findings: [], text: [], closed: false };
    for (const recipient of recipients) {
      const finding = this.#findingOf(recipient, line);
      block.findings.push(finding);
      catchGroups(finding, matched, line);
      const raw = recipients.length === 1 ? caught(matched.pattern, matched.match, "recipient") : undefined;
      finding.recipient = spanOf(recipient, raw ?? recipient, line);
    }
    this.#block = block;
  }

  /** The finding of a recipient: a second block about the same address goes on with the first. */
  #findingOf(recipient: string, line: TextLine): Finding {
    const key = recipient.toLowerCase();
    const known = this.#byRecipient.get(key);
    if (known !== undefined) return known;
    const finding = newFinding();
    const { meaning } = this.#format;
    if (this.#action !== undefined) finding.action = { value: this.#action, start: line.start, end: line.end };
    if (meaning !== undefined) finding.hint = meaning;
    this.#byRecipient.set(key, finding);
    this.#findings.push(finding);
    return finding;
  }

  #detail(matched: Matched, line: TextLine): void {
    const block = this.#block;
    const caughtText = caught(matched.pattern, matched.match, "text") !== undefined;
    const hadText = block?.findings[0]?.text !== undefined;
    for (const finding of block?.findings ?? [this.#common]) catchGroups(finding, matched, line);
    if (block === undefined || this.#patterns.textReach === "none" || block.closed) return;
    if (!caughtText || hadText) block.text.push(line);
  }

  #word(line: TextLine): void {
    const block = this.#block;
    const { textReach } = this.#patterns;
    if (block === undefined || textReach === "none") return;
    if (line.text === "") {
      if (textReach !== "block" && (block.text.length > 0 || block.findings.some(({ text }) => text !== undefined))) block.closed = true;
    } else if (!block.closed) {
      block.text.push(line);
      if (textReach === "line") block.closed = true;
    }
  }

  #close(): void {
    const { findings, text } = this.#block ?? { findings: [], text: [] };
    if (text.length > 0) for (const finding of findings) finding.text = joinLines(text, finding.text);
    this.#block = undefined;
  }
}

/** Whether nothing but its address is known of a recipient: its words may stand below the next one. */
function isBare({ text, reply, status, diagnostic }: Finding): boolean {
  return text === undefined && reply === undefined && status === undefined && diagnostic === undefined;
}

/** The addresses that a recipient pattern caught; a bare local part stays bare. */
function recipientsOf(group: string | undefined): string[] {
  const raw = group?.trim() ?? "";
  if (raw === "") return [];
  if (!raw.includes("@")) return /^[^\s\p{C}]+$/u.test(raw) ? [raw] : [];
  if (/@[^@,;]*[,;][^@]*@/.test(raw)) return [...new Set(findAddresses(raw, 1000).map(({ address }) => address))];
  return [canonicalAddress(raw)].filter((address) => address !== "");
}

/** The bytes of `raw` in its line where the line stands as it is, else the whole line. */
function spanOf(value: string, raw: string, line: TextLine): Found {
  const at = line.end - line.start === line.text.length ? line.text.indexOf(raw) : -1;
  return at < 0 ? { value, start: line.start, end: line.end } : { value, start: line.start + at, end: line.start + at + raw.length };
}

/** A pattern, and what it matched. */
interface Matched {
  readonly pattern: LinePattern;
  readonly match: RegExpExecArray;
}

/** Puts what the groups of a match caught into the finding; what is already there stays. */
function catchGroups(finding: Finding, { pattern, match }: Matched, line: TextLine): void {
  const { names } = pattern;
  for (let group = 0; group < names.length; group++) {
    const name = names[group];
    const value = name === undefined ? undefined : match[group + 1]?.trim();
    if (name !== undefined && value !== undefined && value !== "") catchGroup(finding, { name, value }, line);
  }
}

function catchGroup(finding: Finding, { name, value }: { readonly name: string; readonly value: string }, line: TextLine): void {
  switch (name) {
    case "command":
      finding.command ??= value.toUpperCase();
      break;
    case "alias":
      if (!/\p{Cc}/u.test(value)) finding.originalRecipient ??= spanOf(canonicalAddress(value) || value, value, line);
      break;
    case "text":
      finding.text ??= spanOf(value, value, line);
      break;
    case "reply":
      finding.reply ??= spanOf(value, value, line);
      break;
    case "status":
      finding.status ??= spanOf(value, value, line);
      break;
    case "host":
      finding.remoteMta ??= spanOf(value, value, line);
      break;
    case "reporter":
      finding.reportingMta ??= spanOf(value, value, line);
      break;
    case "queue":
      finding.queueId ??= spanOf(value, value, line);
      break;
    case "until":
      finding.willRetryUntil ??= spanOf(value, value, line);
      break;
    case "at":
      finding.lastAttempt ??= spanOf(value, value, line);
      break;
  }
}

function joinLines(lines: readonly TextLine[], before: Found | undefined): Found {
  const words = lines.map((line) => line.text.trim()).join(" ");
  const first = lines[0] as TextLine;
  return {
    value: before === undefined ? words : `${before.value} ${words}`,
    start: before?.start ?? first.start,
    end: lines.at(-1)?.end ?? first.end,
  };
}
