/**
 * Takes the content of one message, in whatever pieces it comes, and hands it to the program's sink; sees to size and
 * line ends. What was refused is still taken to its end, into nothing, so that the client hears why.
 *
 * Content in eight bits from a client that declared none is taken as it is: refusing it would lose mail that
 * everybody else delivers, and whoever passes it on sees what is in it.
 *
 * Binary content (RFC 3030) may hold anything. All other content, chunks included, may not hold a lone CR or LF or a NUL:
 * a chunk cannot be cut in two here, but it could where it is relayed with DATA.
 *
 * Always holds: the sink gets exactly one of `finish` and `abort`.
 */

import type { SmtpReply } from "../../envelope/index.ts";
import { after } from "./after.ts";
import { LineEndCheck, type LineEndFlaw } from "./framing/index.ts";
import { REPLIES } from "./replies.ts";
import type { BodySink } from "./session-handler.ts";

const LF = 10;
/** How much more than the largest message is taken into nothing. */
const MIN_PATIENCE_BYTES = 1_048_576;
const CRLF = Buffer.from("\r\n");

/** How to receive. */
export interface ReceivingOptions {
  readonly sink: BodySink;
  readonly limitBytes: number;
  readonly isBinary: boolean;
  readonly onFault: (error: unknown) => void;
}

/** Receives the content of one message. */
export class ContentReceiver {
  readonly #options: ReceivingOptions;
  readonly #lineEnds: LineEndCheck | undefined;
  #sizeBytes = 0;
  #lastOctet = LF;
  #refusal: SmtpReply | undefined;
  #flaw: LineEndFlaw | undefined;
  #isOver = false;
  #swallowedBytes = 0;

  constructor(options: ReceivingOptions) {
    this.#options = options;
    this.#lineEnds = options.isBinary ? undefined : new LineEndCheck();
  }

  /** What was wrong with the line ends. */
  get flaw(): LineEndFlaw | undefined {
    return this.#flaw;
  }

  /** Why the content is refused, as far as it came. */
  get refusal(): SmtpReply | undefined {
    return this.#refusal;
  }

  /** Whether so much came after the refusal that its end need not be waited for. */
  get isHopeless(): boolean {
    return this.#swallowedBytes > Math.max(this.#options.limitBytes, MIN_PATIENCE_BYTES);
  }

  /** Takes a piece; wait for the promise before the next. */
  take(octets: Buffer): Promise<void> | undefined {
    if (this.#refusal !== undefined) this.#swallowedBytes += octets.length;
    if (octets.length === 0 || this.#refusal !== undefined) return undefined;
    const flaw = this.#lineEnds?.check(octets);
    if (flaw !== undefined) return this.refuseFor(flaw);
    this.#sizeBytes += octets.length;
    if (this.#sizeBytes > this.#options.limitBytes) return this.#refuse(REPLIES.tooLarge);
    this.#lastOctet = octets[octets.length - 1] ?? LF;
    return this.#write(octets);
  }

  /** Refuses the content for a flaw that was seen by whoever cut it. */
  refuseFor(flaw: LineEndFlaw): undefined {
    this.#flaw ??= flaw;
    return this.#refuse(REPLIES.badContent);
  }

  /** The content is complete. The replies: one for all, or one a recipient. */
  finish(): readonly SmtpReply[] | Promise<readonly SmtpReply[]> {
    if (this.#lineEnds?.endsWithCr) this.refuseFor("bare-cr");
    return after(this.#endLastLine(), () => this.#finishSink());
  }

  /** The content will never be complete. */
  abort(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#options.sink.abort();
  }

  /** A chunk need not end a line; the content of a text message does (RFC 5321 §4.1.1.4). */
  #endLastLine(): Promise<void> | undefined {
    return this.#lineEnds === undefined || this.#lastOctet === LF || this.#refusal !== undefined ? undefined : this.#write(CRLF);
  }

  #finishSink(): readonly SmtpReply[] | Promise<readonly SmtpReply[]> {
    if (this.#refusal !== undefined) return [this.#refusal];
    this.#isOver = true;
    try {
      const replies = this.#options.sink.finish();
      return replies instanceof Promise ? replies.catch((error: unknown) => this.#faultReplies(error)) : replies;
    } catch (error) {
      return this.#faultReplies(error);
    }
  }

  #write(octets: Buffer): Promise<void> | undefined {
    try {
      return this.#options.sink.write(octets)?.catch((error: unknown) => this.#fail(error));
    } catch (error) {
      this.#fail(error);
      return undefined;
    }
  }

  #fail(error: unknown): void {
    this.#options.onFault(error);
    this.#refuse(REPLIES.fault);
  }

  #faultReplies(error: unknown): readonly SmtpReply[] {
    this.#options.onFault(error);
    return [REPLIES.fault];
  }

  #refuse(reply: SmtpReply): undefined {
    this.#refusal ??= reply;
    this.abort();
    return undefined;
  }
}
