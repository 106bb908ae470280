/**
 * What the client of the wire takes and gives: one mail transaction (RFC 5321 §3.3) for some recipients of one
 * message, and each server's answer to it, told apart by the command that it answered.
 */

import type { BodySource, Recipient, Sender, SmtpReply } from "../../envelope/index.ts";

/** What is to be sent. */
export interface Transaction {
  readonly sender: Sender;
  /** At least one. */
  readonly recipients: readonly Recipient[];
  readonly body: BodySource;
}

/** The command that a reply answered; "CONNECT" is the greeting, "." the end of the content, "STARTTLS" and "AUTH" as they are. */
export type AnsweredVerb = "CONNECT" | "EHLO" | "HELO" | "LHLO" | "STARTTLS" | "AUTH" | "RSET" | "MAIL" | "RCPT" | "DATA" | "BDAT" | ".";

/** A command, and its reply or why there was none. */
export interface Exchange {
  readonly verb: AnsweredVerb;
  /** Without its CRLF. Absent where nothing was said: before the greeting, behind the content. */
  readonly command?: string;
  readonly reply?: SmtpReply;
  readonly cause?: WireFailure;
}

/** Exchanges up to where they were taken. */
export interface Said {
  readonly exchanges: readonly Exchange[];
  /** Exchanges that are not among them. */
  readonly leftOut: number;
}

/** 4yz or 5yz, to whichever command. */
export interface Refused {
  readonly kind: "refused";
  readonly reply: SmtpReply;
  readonly verb: AnsweredVerb;
  /** What was said until then, where no connection came of it. */
  readonly said?: Said;
}

/** No reply: the world's failure. `verb` is what was waited for. After the final dot it is not known whether the message was taken. */
export interface Broken {
  readonly kind: "broken";
  readonly cause: WireFailure;
  readonly verb: AnsweredVerb;
  /** What was said until then, where no connection came of it. */
  readonly said?: Said;
}

/** 2yz to the end of the content (SMTP: for all that were accepted at RCPT; LMTP: for this one). */
export interface Accepted {
  readonly kind: "accepted";
  readonly reply: SmtpReply;
  readonly verb: AnsweredVerb;
}

/** How it ended for one recipient. */
export type RecipientAnswer = Accepted | Refused | Broken;

/** Why there was no reply, as logs and metrics name it. */
export type WireFailureCode =
  | "refused-connection"
  | "unreachable"
  /** This machine has no file descriptor, buffer or port left for a connection: nobody was asked anything. */
  | "no-socket"
  /** It answered, but wants nothing from us (callouts only: elsewhere its reply is the answer). */
  | "refused-service"
  | "timeout"
  | "closed"
  | "reset"
  | "tls"
  | "malformed-reply"
  /** The message needs what the server does not offer: nothing was asked. */
  | "needs-extension"
  /** Larger than the server takes: nothing was asked. */
  | "too-large"
  /** The server is ourselves. */
  | "loop"
  /** Our own copy of the content could not be read to its end. */
  | "content-unreadable";

/** Why there was no reply. */
export interface WireFailure {
  readonly code: WireFailureCode;
  /** For people: "connection refused", "timed out after 300 s while waiting for the greeting". */
  readonly text: string;
  /** Status to report (RFC 3463): "4.4.1" no answer, "4.4.2" bad connection, "4.7.5" TLS, "5.6.7" SMTPUTF8 needed and not offered … */
  readonly status: string;
}

/** What a server said of itself. */
export interface ServerFacts {
  /** Host name that was connected to, or its address where it had none. */
  readonly host: string;
  readonly address: string;
  readonly port: number;
  /** From the greeting. */
  readonly greetingName?: string;
  /** Extensions of EHLO or LHLO, upper case -> parameters. */
  readonly extensions: ReadonlyMap<string, string>;
  readonly tls?: { readonly version: string; readonly cipher: string; readonly isVerified: boolean };
}

/** The result of a transaction. */
export interface TransactionResult {
  /** In the order of the recipients. */
  readonly answers: readonly RecipientAnswer[];
  readonly server: ServerFacts;
  /** What was said; over a new connection from its greeting on. */
  readonly said: Said;
  /** Whether RET, ENVID, NOTIFY, ORCPT were passed on: the next hop has DSN, and the duty for SUCCESS is its own (RFC 3461 §5.2). */
  readonly dsnPassedOn: boolean;
  /** Whether the connection can take another transaction. */
  readonly isReusable: boolean;
}
