/**
 * Commands out, replies in: the state of one connection between socket and transaction. It counts the replies that are
 * owed, keeps the time and tells in which way a connection ended; what commands mean is not its business.
 *
 *   quiet --expect(n)--> owed --n replies, or a 421--> quiet        (421: RFC 5321 §3.8, the server goes away)
 *   any --time-out, end, error, malformed or unowed reply--> failed  (the socket is destroyed; `failure` says why)
 *
 * Always holds: a reply that answers nothing ends the connection, for behind it every answer would be another's; one
 * wait at a time; after `failed` nothing is written.
 */

import type { Socket } from "node:net";
import type { SmtpReply } from "../../envelope/index.ts";
import { Deadline } from "./deadline.ts";
import { ReplyParser } from "./reply-parser.ts";
import type { WireFailure } from "./transaction.ts";
import { Transcript } from "./transcript.ts";
import { closedWhile, failureOfError, malformedReply, timedOut } from "./wire-failure.ts";

/** Replies to wait for. */
export interface Wait {
  readonly count: number;
  /** For each. */
  readonly timeoutMs: number;
  /** "waiting for the greeting"; asked only where it ends badly. */
  readonly during: () => string;
  /** Also over when the socket has room again. */
  readonly orDrain?: true;
}

/** 421: the server closes the connection (RFC 5321 §3.8). */
export const CLOSING = 421;

const idle = (): string => "idle";

export class Dialogue {
  /** What was said. */
  readonly transcript = new Transcript();
  #socket: Socket;
  #parser = new ReplyParser((reply) => this.#onReply(reply));
  #replies: SmtpReply[] = [];
  #owed = 0;
  #wait: Wait | undefined;
  #wake: (() => void) | undefined;
  #during = idle;
  #failure: WireFailure | undefined;
  /** What we hear from whichever socket it is. */
  readonly #listeners: readonly (readonly [event: string, listener: (value: Buffer & Error) => void])[] = [
    ["data", (octets: Buffer) => this.#onData(octets)],
    ["drain", () => this.#onDrain()],
    ["end", () => this.#fail(closedWhile(this.#during()))],
    ["error", (error: Error) => this.#fail(failureOfError(error, this.#during()))],
    ["close", () => this.#fail(closedWhile(this.#during()))],
  ];
  readonly #deadline = new Deadline(() => this.#fail(timedOut(this.#timeoutMs, this.#during())));
  #timeoutMs = 0;
  #onEnd: (() => void) | undefined;

  constructor(socket: Socket) {
    this.#socket = socket;
    this.attach(socket);
  }

  /** Why no more replies come. */
  get failure(): WireFailure | undefined {
    return this.#failure;
  }

  /** Whether nothing speaks against another command. */
  get isQuiet(): boolean {
    return this.#failure === undefined && this.#owed === 0 && this.#replies.length === 0 && !this.#parser.isMidway;
  }

  /** Calls `ended` once when the connection has failed, or the server said 421 unasked. */
  whenEnded(ended: () => void): void {
    this.#onEnd = ended;
  }

  /** Says that `count` more replies will be owed; before they are asked for. */
  owe(count: number): void {
    this.#owed += count;
  }

  /** Sends; commands as text, content as octets. */
  write(content: string | Buffer): void {
    if (this.#failure === undefined) this.#socket.write(content);
  }

  /** Sends pieces in one system call. */
  writeAll(pieces: readonly Buffer[]): void {
    this.#socket.cork();
    for (const piece of pieces) this.write(piece);
    this.#socket.uncork();
  }

  /** Whether a reply has come before anybody waited for it: the server does not want the rest of the content. */
  get hasEarlyReply(): boolean {
    return this.#replies.length > 0;
  }

  /** What `understand` makes of the replies; they are fewer than asked for after a 421 or a failure. */
  replies<Heard>(wait: Wait, understand: (replies: readonly SmtpReply[]) => Heard): Promise<Heard> {
    return new Promise((resolve) => {
      this.#begin(wait, () => resolve(understand(this.#taken(wait.count))));
    });
  }

  /** Waits until the socket has room again, a reply has come or the connection failed. */
  drained(timeoutMs: number, during: () => string): Promise<void> | undefined {
    if (!this.#socket.writableNeedDrain || this.#failure !== undefined || this.hasEarlyReply) return undefined;
    return new Promise((resolve) => {
      this.#begin({ count: 1, timeoutMs, during, orDrain: true }, resolve);
    });
  }

  /** Lets go of the socket, so that another (TLS) can lie over it. */
  detach(): Socket {
    for (const [event, listener] of this.#listeners) this.#socket.off(event, listener);
    return this.#socket;
  }

  /** Goes on over another socket. */
  attach(socket: Socket): void {
    this.#socket = socket;
    for (const [event, listener] of this.#listeners) socket.on(event, listener);
  }

  /** Says goodbye (RFC 5321 §4.1.1.10), and waits neither for the answer nor for long. */
  quit(limitMs: number): Promise<void> {
    this.#deadline.stop();
    return new Promise((resolve) => {
      if (this.#socket.destroyed) return resolve();
      const limit = setTimeout(() => this.#socket.destroy(), limitMs);
      this.#socket.once("close", () => {
        clearTimeout(limit);
        resolve();
      });
      this.#owed += 1;
      this.#socket.end("QUIT\r\n");
    });
  }

  /** Ends the connection at once, for a reason of ours. */
  fail(failure: WireFailure): void {
    this.#fail(failure);
  }

  #onData(octets: Buffer): void {
    if (this.#failure !== undefined) return;
    const fault = this.#parser.push(octets);
    if (fault !== undefined) this.#fail(malformedReply(fault));
  }

  #onReply(reply: SmtpReply): void {
    if (this.#failure !== undefined) return;
    if (this.#owed === 0 && reply.code !== CLOSING) {
      this.#fail(malformedReply(`${reply.code} answers nothing`));
      return;
    }
    this.#owed = reply.code === CLOSING ? 0 : this.#owed - 1;
    this.#replies.push(reply);
    if (this.#wait === undefined) this.#onEarly(reply);
    else if (this.#isOver(this.#wait)) this.#finish();
    else this.#deadline.set(this.#timeoutMs);
  }

  #onEarly({ code }: SmtpReply): void {
    if (code === CLOSING) this.#ended();
  }

  #onDrain(): void {
    if (this.#wait?.orDrain === true) this.#finish();
  }

  #begin(wait: Wait, wake: () => void): void {
    this.#wait = wait;
    this.#wake = wake;
    this.#during = wait.during;
    this.#timeoutMs = wait.timeoutMs;
    if (this.#isOver(wait)) this.#finish();
    else this.#deadline.set(wait.timeoutMs);
  }

  #isOver({ count }: Wait): boolean {
    return this.#failure !== undefined || this.#replies.length >= count || this.#replies.at(-1)?.code === CLOSING;
  }

  #finish(): void {
    const wake = this.#wake;
    this.#wait = undefined;
    this.#wake = undefined;
    this.#during = idle;
    this.#deadline.clear();
    wake?.();
  }

  #taken(count: number): readonly SmtpReply[] {
    return this.#replies.splice(0, count);
  }

  #fail(failure: WireFailure): void {
    if (this.#failure !== undefined) return;
    this.#failure = failure;
    this.#deadline.stop();
    this.#socket.destroy();
    this.#finish();
    this.#ended();
  }

  #ended(): void {
    const ended = this.#onEnd;
    this.#onEnd = undefined;
    ended?.();
  }
}
