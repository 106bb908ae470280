/** A line of the log for a terminal: time of day, queue id, event, sentence. */

import type { LogLevel } from "./sentences.ts";

interface Line {
  readonly level: LogLevel;
  readonly event: string;
  readonly queueId?: string;
  readonly text: string;
}

interface LineOptions {
  readonly nowMs: number;
  readonly isColoured: boolean;
}

const COLOURS: Readonly<Record<LogLevel, string>> = { debug: "\u001b[2m", info: "", warn: "\u001b[33m", error: "\u001b[31m" };
const PLAIN = "\u001b[0m";
/** As long as a queue id, so that events stand below each other. */
const QUEUE_ID_WIDTH = 11;
const EVENT_WIDTH = 12;

/** One line with its end. */
export function prettyLine({ level, event, queueId = "", text }: Line, { nowMs, isColoured }: LineOptions): string {
  const time = new Date(nowMs).toISOString().slice(11, 19);
  const line = `${time} ${queueId.padEnd(QUEUE_ID_WIDTH)} ${event.padEnd(EVENT_WIDTH)} ${text}`;
  return isColoured && COLOURS[level] !== "" ? `${COLOURS[level]}${line}${PLAIN}\n` : `${line}\n`;
}
