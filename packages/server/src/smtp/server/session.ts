/**
 * One session, from greeting to goodbye: takes what arrives, carries out command after command, and answers. What each
 * command means is in the file of its name; sockets are the connection's.
 *
 *     delayed -> greeting -> commands <-> content           (DATA, BDAT)
 *                               ^ <-----> exchange          (AUTH)
 *                               | <-----> tls               (STARTTLS)
 *                               +-------> closed            (from everywhere)
 *
 * Always holds: the program is asked one question at a time, and while it thinks, nothing is read; `ended` is told once, after
 * the last answer, however the session ended; nothing is said after "closed".
 */

import type { SmtpReply } from "../../envelope/index.ts";
import { exchangeLine } from "./auth-command.ts";
import type { Channel } from "./channel.ts";
import { commandLimitBytes, exchangeLimitBytes, splitCommandLine, textOfLine } from "./command-line.ts";
import { commandFor } from "./commands.ts";
import type { ContentEnd, ContentReading } from "./content-reading.ts";
import { isForeignVerb, isTlsHandshake } from "./foreign-protocol.ts";
import { InputBuffer, type Line, LineReader } from "./framing/index.ts";
import { Outbox } from "./outbox.ts";
import { Questions } from "./questions.ts";
import type { Command, Reaction } from "./reaction.ts";
import { REPLIES } from "./replies.ts";
import type { RefusalCause, SessionEnd, SmugglingFlaw, TimeoutCause } from "./server-event.ts";
import { SessionDeadlines } from "./session-deadlines.ts";
import type { SessionState } from "./session-state.ts";

type Mode = "delayed" | "greeting" | "commands" | "exchange" | "content" | "tls" | "closed";

/** What a session is given. */
export interface SessionOptions {
  readonly state: SessionState;
  readonly channel: Channel;
  readonly nowMs: () => number;
  /** The session is over, and the program knows. */
  readonly onEnded: () => void;
}

interface Farewell {
  readonly reply: SmtpReply;
  readonly end: SessionEnd;
}

/** One session. */
export class Session {
  readonly #state: SessionState;
  readonly #channel: Channel;
  readonly #nowMs: () => number;
  readonly #onEnded: () => void;
  readonly #beganAtMs: number;
  readonly #deadlines: SessionDeadlines;
  readonly #outbox: Outbox;
  readonly #questions: Questions;
  readonly #input = new InputBuffer();
  readonly #lines = new LineReader();
  #mode: Mode = "greeting";
  #verb = "CONNECT";
  #greetAtMs = 0;
  #errorCount = 0;
  #messageCount = 0;
  #isFirstInput = true;
  #isPaused = false;
  #isInputOver = false;
  #hasEnded = false;
  #end: SessionEnd = "client-closed";
  /** Said at the next boundary between two commands; then the session is over. */
  #farewell: Farewell | undefined;

  constructor({ state, channel, nowMs, onEnded }: SessionOptions) {
    this.#state = state;
    this.#channel = channel;
    this.#nowMs = nowMs;
    this.#onEnded = onEnded;
    this.#beganAtMs = nowMs();
    this.#deadlines = new SessionDeadlines(state.setting.options.limits, this.#beganAtMs);
    this.#outbox = new Outbox(channel);
    this.#questions = new Questions({
      onWait: () => this.#deadlines.awaitAnswer(this.#nowMs()),
      onAnswer: (proceed) => this.#answered(proceed),
      onFault: (error) => this.#fault(error),
    });
  }

  /** The client is there. */
  begin(): void {
    const { limits, skipsGreetDelay } = this.#state.setting.options;
    this.#greetAtMs = this.#nowMs() + limits.greetDelayMs;
    if (limits.greetDelayMs > 0 && skipsGreetDelay?.(this.#state.client.address) !== true) this.#mode = "delayed";
    else this.#greetAndAdvance();
  }

  /** The client sent something; the octets are ours. */
  receive(octets: Buffer): void {
    if (this.#mode === "closed" || this.#mode === "tls") return;
    if (this.#mode === "delayed") {
      this.#refuseEarlyTalker();
      return;
    }
    this.#input.push(octets);
    if (this.#isHeldUp) this.#pause();
    else this.#advance();
  }

  /** The client will send no more, but may still listen. */
  inputEnded(): void {
    this.#isInputOver = true;
    if (!this.#isHeldUp) this.#advance();
  }

  /** The connection is gone. */
  lost(end: "client-closed" | "reset" | "tls-failed"): void {
    if (this.#mode !== "closed") this.#end = end;
    this.#mode = "closed";
    this.#settle();
  }

  /** The client reads its replies again. */
  drained(): void {
    this.#outbox.drained();
    if (!this.#isHeldUp) this.#advance(true);
  }

  /** The handshake of STARTTLS is done. */
  secured(tls: { readonly version: string; readonly cipher: string }): void {
    if (this.#mode !== "tls") return;
    this.#state.tls = tls;
    this.#mode = "commands";
    this.#advance(true);
  }

  /** The server is going down: as soon as no content is on its way, goodbye. */
  shutDown(): void {
    this.#farewell = { reply: REPLIES.shuttingDown, end: "shutdown" };
    if (this.#mode === "delayed") this.#close(REPLIES.shuttingDown, "shutdown");
    else if (!this.#isHeldUp) this.#advance();
  }

  /** Time has gone by. */
  tick(nowMs: number): void {
    if (this.#mode === "closed") return;
    const cause = this.#deadlines.overdue(nowMs);
    if (cause !== undefined) this.#timeOut(cause);
    else if (this.#mode === "delayed" && nowMs >= this.#greetAtMs) this.#greetAndAdvance();
  }

  get #isClosed(): boolean {
    return this.#mode === "closed";
  }

  /** The program thinks, or the client does not read its replies. */
  get #isHeldUp(): boolean {
    return this.#questions.isOpen || this.#outbox.isBlocked;
  }

  // The greeting

  #greetAndAdvance(): void {
    this.#greet();
    this.#advance(true);
  }

  #greet(): void {
    this.#mode = "greeting";
    this.#verb = "CONNECT";
    this.#questions.ask(
      () => this.#state.handler.connected?.(),
      (answer) => this.#greeted(answer),
    );
  }

  #greeted(answer: SmtpReply | undefined): void {
    if (answer !== undefined && answer.code >= 400) {
      this.#refused("handler");
      this.#close(answer, "refused");
      return;
    }
    const { hostname } = this.#state.setting.options;
    this.#reply(answer ?? { code: 220, text: `${hostname} ${this.#state.isLmtp ? "LMTP" : "ESMTP"} Ricochet` });
    this.#mode = "commands";
  }

  #refuseEarlyTalker(): void {
    this.#refused("early-talker");
    this.#close(REPLIES.spokeTooEarly, "refused");
  }

  #refused(cause: RefusalCause): void {
    const { setting, client } = this.#state;
    this.#state.observe({ kind: "refused", clientAddress: client.address, listener: setting.options.name, cause });
  }

  // Going on

  /** Carries out all that has arrived, then lets the replies go. `hasMoved`: something has happened already. */
  #advance(hasMoved = false): void {
    let isMoving = hasMoved;
    while (!this.#isHeldUp && this.#step()) isMoving = true;
    if (this.#mode === "closed") return;
    this.#outbox.flush();
    if (this.#questions.isOpen) return;
    if (isMoving) this.#setDeadline();
    if (this.#outbox.isBlocked) return;
    if (this.#isInputOver) this.#close(undefined, "client-closed");
    else this.#resume();
  }

  /** An octet does not move the deadline, only a whole command does: nobody holds a session by trickling. */
  #setDeadline(): void {
    if (this.#mode === "content") this.#deadlines.awaitContent(this.#nowMs());
    else if (this.#mode !== "tls") this.#deadlines.awaitCommand(this.#nowMs());
  }

  /** Whether something was done. */
  #step(): boolean {
    if (this.#mode === "content") return this.#readContent();
    if (this.#mode !== "commands" && this.#mode !== "exchange") return false;
    if (this.#farewell !== undefined) return this.#close(this.#farewell.reply, this.#farewell.end);
    if (this.#isForeignClient()) return this.#close(REPLIES.notMail, "forbidden");
    const line = this.#lines.read(this.#input, this.#mode === "exchange" ? exchangeLimitBytes : commandLimitBytes);
    if (line !== undefined) this.#takeLine(line);
    return line !== undefined;
  }

  #isForeignClient(): boolean {
    if (!this.#isFirstInput || this.#input.isEmpty) return false;
    this.#isFirstInput = false;
    return this.#state.tls === undefined && isTlsHandshake(this.#input.octets);
  }

  #takeLine(line: Line): void {
    if (line.kind === "malformed") {
      this.#smuggled("command", line.flaw);
      this.#close(REPLIES.badLineEnd, "forbidden");
    } else if (line.kind === "endless") this.#close(REPLIES.lineTooLong, "forbidden");
    else if (line.kind === "too-long") this.#refuseLine(REPLIES.lineTooLong);
    else this.#takeText(textOfLine(line.octets));
  }

  #takeText(text: string | undefined): void {
    if (text === undefined) this.#refuseLine(REPLIES.badCharacters);
    else if (this.#mode === "exchange") this.#run(exchangeLine, text);
    else this.#takeCommand(text);
  }

  #takeCommand(text: string): void {
    const { verb, argument } = splitCommandLine(text);
    const command = commandFor(verb, this.#state.setting.options.protocol);
    this.#verb = command === undefined ? "?" : verb;
    if (command !== undefined) this.#run(command, argument);
    else if (isForeignVerb(verb)) this.#close(REPLIES.notMail, "forbidden");
    else this.#reply(REPLIES.unknownCommand);
  }

  /** A line that could not be read ends an exchange, too. */
  #refuseLine(reply: SmtpReply): void {
    this.#state.exchange = undefined;
    this.#mode = "commands";
    this.#verb = "?";
    this.#reply(reply);
  }

  #run(command: Command, argument: string): void {
    this.#questions.ask(
      () => command(this.#state, argument),
      (reaction) => this.#react(reaction),
    );
  }

  #react({ reply, next = "command" }: Reaction): void {
    if (next === "end" || next === "too-many-errors") {
      this.#endWith(reply, next);
      return;
    }
    this.#mode = next === "content" || next === "exchange" || next === "tls" ? next : "commands";
    if (reply !== undefined) this.#reply(reply);
    if (this.#isClosed) return;
    if (next === "content") this.#deadlines.contentBegins();
    else if (next === "tls") this.#startTls();
    else if (next === "restart") this.#greet();
  }

  #endWith(reply: SmtpReply | undefined, next: "end" | "too-many-errors"): void {
    if (next === "end") {
      this.#close(reply, endOf(reply));
      return;
    }
    if (reply !== undefined) this.#reply(reply);
    this.#close(REPLIES.tooManyErrors, "too-many-errors");
  }

  /** Commands that came behind STARTTLS in the clear may be anybody's, and would be carried out in the client's name (CVE-2011-0411). */
  #startTls(): void {
    if (!this.#input.isEmpty) this.#smuggled("starttls", "early-input");
    this.#input.clear();
    this.#isFirstInput = false;
    this.#state.forgetClient();
    this.#outbox.flush();
    this.#deadlines.awaitTls(this.#nowMs());
    this.#channel.startTls();
  }

  // Content

  #readContent(): boolean {
    const { reading } = this.#state;
    if (reading === undefined || (this.#input.isEmpty && !reading.isAtEnd)) return false;
    this.#deadlines.countContent(this.#input.length);
    this.#questions.ask(
      () => reading.read(this.#input),
      () => this.#contentRead(reading),
    );
    return true;
  }

  #contentRead(reading: ContentReading): void {
    this.#verb = reading.verb;
    if (reading.hopeless !== undefined) this.#close(reading.hopeless, "forbidden");
    if (!reading.isAtEnd || this.#mode === "closed") return;
    this.#questions.ask(
      () => reading.finish(),
      (end) => this.#answerContent(end),
    );
  }

  #answerContent({ replies, isOver, isForEach, smuggling }: ContentEnd): void {
    this.#mode = "commands";
    this.#state.reading = undefined;
    if (isOver && this.#state.transaction !== undefined) this.#messageCount += 1;
    for (const reply of isForEach ? this.#forRecipients(replies) : replies) this.#reply(reply);
    if (isOver) this.#state.endTransaction();
    if (smuggling === undefined) return;
    this.#smuggled("content", smuggling);
    this.#close(undefined, "forbidden");
  }

  /** LMTP answers for each recipient (RFC 2033 §4.2); one answer is for all. A program that says too little has not taken the mail. */
  #forRecipients(replies: readonly SmtpReply[]): readonly SmtpReply[] {
    const [first = REPLIES.fault] = replies;
    if (!this.#state.isLmtp) return [first];
    const count = Math.max(1, this.#state.transaction?.recipientCount ?? 1);
    return Array.from({ length: count }, (_, index) => (replies.length === 1 ? first : (replies[index] ?? REPLIES.fault)));
  }

  // Replies

  #reply(reply: SmtpReply): void {
    if (this.#mode === "closed") return;
    this.#outbox.add(reply, this.#state.transaction?.sender.smtpUtf8);
    if (reply.code < 400) return;
    this.#observeReply(reply);
    if (reply.code === 421) this.#close(undefined, "refused");
    else if (reply !== REPLIES.tooManyRecipients) this.#countError();
  }

  /** The recipient that is one too many is none: whoever sends to many meets it each time. */
  #countError(): void {
    this.#errorCount += 1;
    if (this.#errorCount >= this.#state.setting.options.limits.maxErrors) this.#close(REPLIES.tooManyErrors, "too-many-errors");
  }

  #observeReply(reply: SmtpReply): void {
    this.#state.observe({ kind: "reply", session: this.#state.setting.id, verb: this.#verb, reply });
  }

  #smuggled(place: "command" | "content" | "starttls", flaw: SmugglingFlaw): void {
    this.#state.observe({ kind: "smuggling", session: this.#state.setting.id, place, flaw });
  }

  // Answers of the program

  #answered(proceed: () => void): void {
    this.#deadlines.answered(this.#nowMs());
    if (this.#mode !== "closed") proceed();
    if (this.#mode === "closed") this.#settle();
    else if (!this.#isHeldUp) this.#advance(true);
  }

  /** The program failed: nothing is promised, and the client tries again. */
  #fault(error: unknown): void {
    this.#state.observe({ kind: "fault", session: this.#state.setting.id, error });
    if (this.#mode === "greeting" || this.#mode === "content") this.#close({ ...REPLIES.fault, code: 421 }, "fault");
    else this.#reply(REPLIES.fault);
  }

  // Time and ends

  #timeOut(cause: TimeoutCause): void {
    if (this.#questions.isOpen && this.#farewell !== undefined) return;
    this.#state.observe({ kind: "timeout", session: this.#state.setting.id, cause });
    const reply = TIMEOUT_REPLIES.get(cause) ?? REPLIES.timeout;
    if (this.#questions.isOpen) this.#farewell = { reply, end: "timeout" };
    else this.#close(this.#mode === "tls" ? undefined : reply, "timeout");
  }

  /** Says a last word, if there is one; always true. */
  #close(reply: SmtpReply | undefined, end: SessionEnd): true {
    if (this.#mode === "closed") return true;
    if (reply !== undefined) this.#outbox.add(reply);
    if (reply !== undefined && reply.code >= 400) this.#observeReply(reply);
    this.#outbox.flush();
    this.#mode = "closed";
    this.#end = end;
    this.#channel.close();
    this.#resume();
    this.#settle();
    return true;
  }

  /** Tells the program that it is over, once it has answered its last question. */
  #settle(): void {
    if (this.#hasEnded || this.#questions.isOpen) return;
    this.#hasEnded = true;
    this.#input.clear();
    const state = this.#state;
    this.#tell(() => state.endTransaction());
    this.#tell(() => state.handler.ended());
    const durationMs = this.#nowMs() - this.#beganAtMs;
    state.observe({ kind: "ended", session: state.setting.id, end: this.#end, messages: this.#messageCount, durationMs });
    this.#onEnded();
  }

  /** What needs no answer. */
  #tell(news: () => void): void {
    this.#questions.ask(news, nothing);
  }

  #pause(): void {
    if (this.#isPaused) return;
    this.#isPaused = true;
    this.#channel.pause();
  }

  #resume(): void {
    if (!this.#isPaused) return;
    this.#isPaused = false;
    this.#channel.resume();
  }
}

const TIMEOUT_REPLIES: ReadonlyMap<TimeoutCause, SmtpReply> = new Map([
  ["session", REPLIES.sessionTooLong],
  ["slow-content", REPLIES.tooSlow],
]);

const nothing = (): undefined => undefined;

function endOf(reply: SmtpReply | undefined): SessionEnd {
  if (reply === REPLIES.quit) return "quit";
  return reply === REPLIES.tooManyMessages ? "too-many-messages" : "forbidden";
}
