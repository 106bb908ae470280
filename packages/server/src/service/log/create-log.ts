/**
 * The log: one line an event, the queue id first, ending with what comes next. JSON (pino) for machines, our own lines
 * for a terminal. What the events are, and what is said of each, stands in `sentences.ts`.
 */

import { pino } from "pino";
import type { Clock } from "../../time/index.ts";
import type { DaemonEvent, Observe } from "../events/index.ts";
import { prettyLine } from "./pretty-line.ts";
import { Repeats } from "./repeats.ts";
import { LOG_LEVELS, type LogLevel, SENTENCES } from "./sentences.ts";
import { harmless, shownField } from "./shown-field.ts";

/** How to log. */
export interface LogOptions {
  /** Asked at each event. */
  readonly level: () => LogLevel;
  readonly format: "json" | "pretty";
  readonly clock: Clock;
  /** Takes a line with its end. */
  readonly write: (line: string) => void;
  /** Whether colours are wanted, for pretty lines. */
  readonly isColoured?: boolean;
}

/** A log. */
export interface Log {
  readonly observe: Observe;
  /** Says what was counted and not written; nothing is written after it. */
  close(): void;
}

/** An event in words. */
interface LogLine {
  readonly level: LogLevel;
  readonly event: string;
  readonly queueId?: string;
  readonly text: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** Opens a log. */
export function createLog(options: LogOptions): Log {
  const write = options.format === "json" ? jsonWriter(options) : prettyWriter(options);
  const tell = (key: string, unwritten: number): void =>
    write({
      level: "info",
      event: "repeated",
      text: `${unwritten} more of ${key} in the last minute; counted, not written`,
      fields: { key, unwritten },
    });
  const repeats = new Repeats({ clock: options.clock, tell });
  return {
    observe: (event) => {
      const { level, repeatsBy } = SENTENCES[event.kind];
      if (LOG_LEVELS.indexOf(level) < LOG_LEVELS.indexOf(options.level())) return;
      if (repeatsBy === undefined || repeats.admits(repeatKey(event, repeatsBy))) write(lineOf(event));
    },
    close: () => repeats.end(),
  };
}

/** An event as a line. */
function lineOf(event: DaemonEvent): LogLine {
  const { kind, ...rest } = event;
  const raw: Readonly<Record<string, unknown>> = { kind, ...rest };
  const { level, words, unanswered = words } = SENTENCES[kind];
  const sentence = "code" in event && event.code === 0 ? unanswered : words;
  const text = sentence.replaceAll(/\{(\w+)\}/g, (_, name: string) => shownField(name, raw[name]));
  const fields = Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, fieldValue(value)]));
  return { level, event: kind, text, fields, ...("queueId" in event && { queueId: event.queueId }) };
}

/** "refused by 192.0.2.1", "disk-full". */
function repeatKey(event: DaemonEvent, field: string): string {
  const value = (event as Readonly<Record<string, unknown>>)[field];
  return field === "kind" ? event.kind : `${event.kind} ${harmless(String(value))}`;
}

function fieldValue(value: unknown): unknown {
  if (value instanceof Error) return "code" in value ? { message: harmless(value.message), code: value.code } : harmless(value.message);
  return typeof value === "string" ? harmless(value) : value;
}

function jsonWriter({ clock, write }: LogOptions): (line: LogLine) => void {
  const logger = pino(
    {
      level: "debug",
      base: null,
      messageKey: "text",
      timestamp: () => `,"time":"${new Date(clock.nowMs()).toISOString()}"`,
      formatters: { level: (label) => ({ level: label }) },
    },
    { write },
  );
  return ({ level, event, text, fields }) => logger[level]({ event, ...fields }, text);
}

function prettyWriter({ clock, write, isColoured = false }: LogOptions): (line: LogLine) => void {
  return (line) => write(prettyLine(line, { nowMs: clock.nowMs(), isColoured }));
}
