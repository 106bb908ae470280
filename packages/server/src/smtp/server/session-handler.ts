/**
 * What the server of the wire asks of the program behind it. The wire parses, limits and answers; the
 * program decides. Each question may be answered at once (a value) or later (a promise); "undefined"
 * means yes, in the server's own words.
 *
 * Always holds: for one session there is one question at a time; after `ended` there is none; a sink got
 * exactly one of `finish` and `abort`.
 */

import type { Recipient, Sender, SmtpReply } from "../../envelope/index.ts";

/** Who is at the other end, as far as the session knows by now. */
export interface SessionFacts {
  /** Names the session in logs. */
  readonly id: string;
  /** IP address of the client: of the socket, or as PROXY or XCLIENT said. */
  readonly clientAddress: string;
  /** Port of the client. */
  readonly clientPort: number;
  /** Host name of the client, where a proxy gave it with XCLIENT. */
  readonly clientName?: string;
  /** Name in EHLO, HELO or LHLO; "" before it. */
  readonly hello: string;
  /** As RFC 3848 writes it into "Received … with": SMTP, ESMTP, ESMTPS, ESMTPA, ESMTPSA, LMTP …, UTF8SMTP … */
  readonly protocol: string;
  /** Protocol and cipher, where the session is encrypted. */
  readonly tls?: { readonly version: string; readonly cipher: string };
  /** Who authenticated; absent when nobody did. */
  readonly user?: string;
  /** Name of the listener: "smtp", "submission", "lmtp" … */
  readonly listener: string;
}

/** Yes (undefined), or another answer: a 4yz or 5yz refuses, 2yz replaces our words, 421 also ends the session. */
export type Answer = SmtpReply | undefined | Promise<SmtpReply | undefined>;

/** Takes the content of one message. */
export interface BodySink {
  /** The next octets, dots undone; wait for the promise before the next. The buffer is the sink's from then on. */
  write(octets: Uint8Array): Promise<void> | undefined;
  /** The content is complete. The replies: one for all (SMTP), or one a recipient in their order (LMTP). 250 means: on disk. */
  finish(): Promise<readonly SmtpReply[]> | readonly SmtpReply[];
  /** The content will never be complete: the client went away, the message is too large, a line was malformed. */
  abort(): void;
}

/** A secret to be compared with: a SCRAM verifier (RFC 5802), or a function for plain passwords. */
export interface Credentials {
  /** Whether a password is the user's. */
  checkPassword(user: string, password: string): boolean | Promise<boolean>;
  /** What SCRAM-SHA-256 compares with; undefined for an unknown user (the server then plays the exchange to its end). */
  scramVerifier?(user: string): ScramVerifier | undefined | Promise<ScramVerifier | undefined>;
}

/** RFC 5802 §3: all in raw octets. */
export interface ScramVerifier {
  readonly salt: Uint8Array;
  readonly iterations: number;
  readonly storedKey: Uint8Array;
  readonly serverKey: Uint8Array;
}

/** The program behind one session. */
export interface SessionHandler {
  /** Before the greeting: a refusal (554, 421) becomes the greeting. */
  connected?(): Answer;
  /** After EHLO, HELO, LHLO. */
  hello?(): Answer;
  /** MAIL FROM. `sizeBytes` is SIZE=, where it was given. */
  mail(sender: Sender, sizeBytes: number | undefined): Answer;
  /** RCPT TO; called only while there is a sender and room for one more recipient. */
  rcpt(recipient: Recipient): Answer;
  /** Before 354, or before the first BDAT chunk is taken: a sink, or a refusal. */
  data(): BodySink | SmtpReply | Promise<BodySink | SmtpReply>;
  /** RSET, a new EHLO, or the end of a transaction: sender and recipients are forgotten. */
  reset(): void;
  /** The session is over, in whatever way. */
  ended(): void;
}

/** Makes the program behind a session; `facts()` tells the newest state of them at any time. */
export type SessionHandlerFactory = (facts: () => SessionFacts) => SessionHandler;
