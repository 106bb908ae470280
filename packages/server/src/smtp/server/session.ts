/**
 * One session, from greeting to goodbye: takes what arrives, has it carried out command by command, and answers. What each
 * command means is in the file of its name; sockets are the connection's.
 *
 *     delayed -> greeting -> open <-> tls          (STARTTLS)
 *                              |
 *                              +----> closed       (from everywhere)
 *
 * While it is open, what arrives is content where `state.reading` says so, the next line of an authentication
 * where `state.exchange` does, and else a command.
 *
 * Always holds: the program is asked one question at a time, and while it thinks, nothing is read; `ended` is told once, after
 * the last answer, however the session ended; nothing is said after "closed".
 */

import type { SmtpReply } from "../../envelope/index.ts";
import type { Channel } from "./channel.ts";
import { commandLimitBytes, exchangeLimitBytes } from "./command-line.ts";
import type { ContentEnd, ContentReading } from "./content-reading.ts";
import { contentReplies } from "./content-replies.ts";
import { isTlsHandshake } from "./foreign-protocol.ts";
import { InputBuffer, LineReader } from "./framing/index.ts";
import { type LineCommand, lineCommand } from "./line-command.ts";
import { Outbox } from "./outbox.ts";
import { Questions } from "./questions.ts";
import type { Reaction } from "./reaction.ts";
import { REPLIES } from "./replies.ts";
import type { RefusalCause, SessionEnd, SmugglingFlaw, TimeoutCause } from "./server-event.ts";
import { SessionDeadlines } from "./session-deadlines.ts";
import type { SessionState } from "./session-state.ts";

type Mode = "delayed" | "greeting" | "open" | "tls" | "closed";

/** What a session is given. */
export interface SessionOptions {
  readonly state: SessionState;
  readonly channel: Channel;
  readonly nowMs: () => number;
  /** The session is over, and the program knows. */
  readonly onEnded: () => void;
}

/** A last word, and why. */
interface Farewell {
  readonly reply: SmtpReply;
  readonly end: SessionEnd;
}

const SHUTDOWN: Farewell = { reply: REPLIES.shuttingDown, end: "shutdown" };
const TIMEOUT_REPLIES: ReadonlyMap<TimeoutCause, SmtpReply> = new Map([
  ["session", REPLIES.sessionTooLong],
  ["slow-content", REPLIES.tooSlow],
]);

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
  #greetAtMs = 0;
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
    this.#outbox = new Outbox(channel, state);
    this.#questions = new Questions({
      onWait: () => this.#deadlines.awaitAnswer(this.#nowMs()),
      onAnswer: (proceed) => this.#answered(proceed),
      onFault: (error) => this.#fault(error),
    });
  }

  // What the connection tells

  /** The client is there. */
  begin(): void {
    const { limits, skipsGreetDelay } = this.#state.setting.options;
    this.#greetAtMs = this.#nowMs() + limits.greetDelayMs;
    if (limits.greetDelayMs > 0 && skipsGreetDelay?.(this.#state.client.address) !== true) this.#mode = "delayed";
    else this.#greetAndAdvance();
  }

  /** The client sent something; the octets are ours. */
  receive(octets: Buffer): void {
    if (this.#mode === "delayed") this.#refuse("early-talker", REPLIES.spokeTooEarly);
    if (this.#mode === "closed" || this.#mode === "tls") return;
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
    this.#mode = "open";
    this.#advance(true);
  }

  /** The server is going down: as soon as no content is on its way, goodbye. */
  shutDown(): void {
    this.#farewell = SHUTDOWN;
    if (this.#mode === "delayed") this.#bidFarewell(SHUTDOWN);
    else if (!this.#isHeldUp) this.#advance();
  }

  /** Time has gone by. */
  tick(nowMs: number): void {
    if (this.#mode === "closed") return;
    const cause = this.#deadlines.overdue(nowMs);
    if (cause !== undefined) this.#timeOut(cause);
    else if (this.#mode === "delayed" && nowMs >= this.#greetAtMs) this.#greetAndAdvance();
  }

  // The greeting

  #greetAndAdvance(): void {
    this.#greet();
    this.#advance(true);
  }

  #greet(): void {
    this.#mode = "greeting";
    this.#state.verb = "CONNECT";
    this.#questions.ask(
      () => this.#state.handler.connected?.(),
      (answer) => this.#greeted(answer),
    );
  }

  #greeted(answer: SmtpReply | undefined): void {
    if (answer !== undefined && answer.code >= 400) {
      this.#refuse("handler", answer);
      return;
    }
    const { hostname } = this.#state.setting.options;
    this.#mode = "open";
    this.#reply(answer ?? { code: 220, text: `${hostname} ${this.#state.isLmtp ? "LMTP" : "ESMTP"} Ricochet` });
  }

  #refuse(cause: RefusalCause, reply: SmtpReply): void {
    const { setting, client } = this.#state;
    this.#state.observe({ kind: "refused", clientAddress: client.address, listener: setting.options.name, cause });
    this.#bidFarewell({ reply, end: "refused" });
  }

  // Going on

  /** The program thinks, or the client does not read its replies. */
  get #isHeldUp(): boolean {
    return this.#questions.isOpen || this.#outbox.isBlocked;
  }

  /** Carries out all that has arrived, then lets the replies go. `hasMoved`: something has happened already. */
  #advance(hasMoved = false): void {
    let isMoving = hasMoved;
    while (!this.#isHeldUp && this.#mode === "open" && this.#step()) isMoving = true;
    if (this.#mode === "closed") return;
    this.#outbox.flush();
    if (this.#questions.isOpen) return;
    if (isMoving) this.#setDeadline();
    if (this.#outbox.isBlocked) return;
    if (this.#isInputOver) this.#close("client-closed");
    else this.#resume();
  }

  /** An octet does not move the deadline of a command, only a whole line does: nobody holds a session by trickling. */
  #setDeadline(): void {
    if (this.#mode === "tls") this.#deadlines.awaitTls(this.#nowMs());
    else if (this.#state.reading === undefined) this.#deadlines.awaitCommand(this.#nowMs());
    else this.#deadlines.awaitContent(this.#nowMs());
  }

  /** Whether something was done. */
  #step(): boolean {
    if (this.#state.reading !== undefined) return this.#readContent(this.#state.reading);
    if (this.#farewell !== undefined) return this.#bidFarewell(this.#farewell);
    if (this.#isForeignClient()) return this.#bidFarewell({ reply: REPLIES.notMail, end: "forbidden" });
    const line = this.#lines.read(this.#input, this.#state.exchange === undefined ? commandLimitBytes : exchangeLimitBytes);
    if (line !== undefined) this.#run(lineCommand(line, this.#state));
    return line !== undefined;
  }

  #isForeignClient(): boolean {
    if (!this.#isFirstInput || this.#input.isEmpty) return false;
    this.#isFirstInput = false;
    return this.#state.tls === undefined && isTlsHandshake(this.#input.octets);
  }

  #run({ verb, command, argument }: LineCommand): void {
    this.#state.verb = verb;
    this.#questions.ask(
      () => command(this.#state, argument),
      (reaction) => this.#react(reaction),
    );
  }

  #react({ reply, next }: Reaction): void {
    if (reply !== undefined) this.#reply(reply);
    if (next === "too-many-errors") this.#bidFarewell({ reply: REPLIES.tooManyErrors, end: next });
    else if (next === "end") this.#close(endOf(reply));
    else if (next === "tls") this.#startTls();
    else if (next === "restart") this.#greet();
  }

  /** Commands that came behind STARTTLS in the clear may be anybody's, and would be carried out in the client's name (CVE-2011-0411). */
  #startTls(): void {
    if (this.#mode === "closed") return;
    if (!this.#input.isEmpty) this.#smuggled("starttls", "early-input");
    this.#input.clear();
    this.#isFirstInput = false;
    this.#state.forgetClient();
    this.#outbox.flush();
    this.#mode = "tls";
    this.#channel.startTls();
  }

  // Content

  #readContent(reading: ContentReading): boolean {
    if (this.#input.isEmpty && !reading.isAtEnd) return false;
    this.#deadlines.countContent(this.#input.length);
    this.#questions.ask(
      () => reading.read(this.#input),
      () => this.#contentRead(reading),
    );
    return true;
  }

  #contentRead(reading: ContentReading): void {
    this.#state.verb = reading.verb;
    if (reading.hopeless !== undefined) this.#bidFarewell({ reply: reading.hopeless, end: "forbidden" });
    else if (reading.isAtEnd)
      this.#questions.ask(
        () => reading.finish(),
        (end) => this.#answerContent(end),
      );
  }

  #answerContent(end: ContentEnd): void {
    this.#state.reading = undefined;
    if (end.isOver && this.#state.transaction !== undefined) this.#messageCount += 1;
    for (const reply of contentReplies(end, this.#state)) this.#reply(reply);
    if (end.isOver) this.#state.endTransaction();
    if (end.smuggling === undefined) return;
    this.#smuggled("content", end.smuggling);
    this.#close("forbidden");
  }

  #smuggled(place: "starttls" | "content", flaw: SmugglingFlaw): void {
    this.#state.observe({ kind: "smuggling", session: this.#state.setting.id, place, flaw });
  }

  // Answers of the program

  #answered(proceed: () => void): void {
    this.#deadlines.answered(this.#nowMs());
    if (this.#mode !== "closed") proceed();
    if (this.#mode === "closed") this.#settle();
    else if (!this.#isHeldUp) this.#advance(true);
  }

  /** The program failed: nothing is promised, and the client tries again. In the midst of content there is no command that 451 could answer. */
  #fault(error: unknown): void {
    this.#state.observe({ kind: "fault", session: this.#state.setting.id, error });
    if (this.#mode === "greeting" || this.#state.reading !== undefined) this.#bidFarewell({ reply: REPLIES.unable, end: "fault" });
    else this.#reply(REPLIES.fault);
  }

  // Ends

  #reply(reply: SmtpReply): void {
    if (this.#mode === "closed") return;
    this.#outbox.add(reply);
    if (reply.code === 421) this.#close("refused");
    else if (reply.code >= 400 && this.#outbox.hasTooManyErrors)
      this.#bidFarewell({ reply: REPLIES.tooManyErrors, end: "too-many-errors" });
  }

  #timeOut(cause: TimeoutCause): void {
    if (this.#questions.isOpen && this.#farewell !== undefined) return;
    this.#state.observe({ kind: "timeout", session: this.#state.setting.id, cause });
    const farewell: Farewell = { reply: TIMEOUT_REPLIES.get(cause) ?? REPLIES.timeout, end: "timeout" };
    if (this.#questions.isOpen) this.#farewell = farewell;
    else if (this.#mode === "tls") this.#close("timeout");
    else this.#bidFarewell(farewell);
  }

  #bidFarewell({ reply, end }: Farewell): true {
    if (this.#mode !== "closed") this.#outbox.add(reply);
    return this.#close(end);
  }

  /** Always true: something was done. */
  #close(end: SessionEnd): true {
    if (this.#mode === "closed") return true;
    this.#outbox.flush();
    this.#mode = "closed";
    this.#end = end;
    if (end === "quit" && this.#input.isEmpty) this.#channel.hangUp();
    else this.#channel.close();
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
    const durationMs = Math.round(this.#nowMs() - this.#beganAtMs);
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

const nothing = (): undefined => undefined;

function endOf(reply: SmtpReply | undefined): SessionEnd {
  if (reply === REPLIES.quit) return "quit";
  return reply === REPLIES.tooManyMessages ? "too-many-messages" : "forbidden";
}
