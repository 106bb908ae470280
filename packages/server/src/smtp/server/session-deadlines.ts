/**
 * By when a session must have gone on. A command must be complete by its deadline, however its octets trickle in; content
 * must keep coming, and not too slowly over all. While the program is asked, only the whole session's time goes on.
 */

import type { TimeoutCause } from "./server-event.ts";
import type { ServerLimits } from "./server-options.ts";

const DEFAULT_MIN_BYTES_PER_SECOND = 64;

/** The deadlines of one session. */
export class SessionDeadlines {
  readonly #limits: ServerLimits;
  readonly #sessionEndsAtMs: number;
  #cause: TimeoutCause = "command";
  #atMs = Number.POSITIVE_INFINITY;
  #contentSinceMs: number | undefined;
  #contentBytes = 0;
  #askedAtMs = 0;

  constructor(limits: ServerLimits, nowMs: number) {
    this.#limits = limits;
    this.#sessionEndsAtMs = nowMs + limits.sessionTimeoutMs;
  }

  /** The client has the word: a command, or the next line of an exchange. */
  awaitCommand(nowMs: number): void {
    this.#contentSinceMs = undefined;
    this.#contentBytes = 0;
    this.#set("command", nowMs + this.#limits.commandTimeoutMs);
  }

  /** The client sends content. */
  awaitContent(nowMs: number): void {
    this.#contentSinceMs ??= nowMs;
    this.#set("content", nowMs + this.#limits.dataTimeoutMs);
  }

  awaitTls(nowMs: number): void {
    this.#set("tls", nowMs + this.#limits.commandTimeoutMs);
  }

  /** The program has the word. */
  awaitAnswer(nowMs: number): void {
    this.#askedAtMs = nowMs;
    this.#set("command", Number.POSITIVE_INFINITY);
  }

  /** The program has answered; the time that it took is not counted against the rate of the content. */
  answered(nowMs: number): void {
    if (this.#contentSinceMs !== undefined) this.#contentSinceMs += nowMs - this.#askedAtMs;
  }

  countContent(bytes: number): void {
    this.#contentBytes += bytes;
  }

  /** What is overdue. */
  overdue(nowMs: number): TimeoutCause | undefined {
    if (nowMs >= this.#sessionEndsAtMs) return "session";
    if (nowMs >= this.#atMs) return this.#cause;
    return this.#cause === "content" && this.#isTooSlow(nowMs) ? "slow-content" : undefined;
  }

  #isTooSlow(nowMs: number): boolean {
    const elapsedMs = nowMs - (this.#contentSinceMs ?? nowMs);
    const minBytesPerSecond = this.#limits.minContentBytesPerSecond ?? DEFAULT_MIN_BYTES_PER_SECOND;
    return elapsedMs > this.#limits.dataTimeoutMs && this.#contentBytes * 1000 < minBytesPerSecond * elapsedMs;
  }

  #set(cause: TimeoutCause, atMs: number): void {
    this.#cause = cause;
    this.#atMs = atMs;
  }
}
