/** What the server tells logs and metrics. An event is a fact with an id; what to make of it is the observer's matter, who must not throw. */

import type { SmtpReply } from "../../envelope/index.ts";
import type { LineEndFlaw } from "./framing/index.ts";

/** Why a connection was turned away before its greeting. */
export type RefusalCause = "too-many-connections" | "too-many-from-client" | "handler" | "early-talker" | "proxy-header";

/** What was waited for in vain; "slow-content" came, but too slowly. */
export type TimeoutCause = "greeting" | "proxy-header" | "tls" | "command" | "content" | "slow-content" | "session";

/** Why a session ended. */
export type SessionEnd =
  | "quit"
  | "client-closed"
  | "reset"
  | "timeout"
  | "too-many-errors"
  | "too-many-messages"
  | "forbidden"
  | "refused"
  | "tls-failed"
  | "shutdown"
  | "fault";

/** Something that happened; `session` is the id that SessionFacts bear. */
export type ServerEvent =
  | { readonly kind: "connection"; readonly session: string; readonly clientAddress: string; readonly listener: string }
  | { readonly kind: "refused"; readonly clientAddress: string; readonly listener: string; readonly cause: RefusalCause }
  /** A front end said with XCLIENT who its client is. */
  | { readonly kind: "client"; readonly session: string; readonly clientAddress: string }
  /** A reply of 4yz or 5yz; `verb` is the command, "." the end of the content, "CONNECT" the greeting; `sender` as MAIL FROM gave it. */
  | { readonly kind: "reply"; readonly session: string; readonly verb: string; readonly reply: SmtpReply; readonly sender?: string }
  | { readonly kind: "tls"; readonly session: string; readonly version: string; readonly cipher: string }
  | { readonly kind: "tls-failed"; readonly session: string; readonly text: string }
  | { readonly kind: "auth"; readonly session: string; readonly mechanism: string; readonly user: string }
  | { readonly kind: "auth-failed"; readonly session: string; readonly mechanism: string; readonly user?: string }
  /** Somebody tried to hide a command or a message: in a command line, in the content, or behind STARTTLS. */
  | {
      readonly kind: "smuggling";
      readonly session: string;
      readonly place: "command" | "content" | "starttls";
      readonly flaw: SmugglingFlaw;
    }
  | { readonly kind: "timeout"; readonly session: string; readonly cause: TimeoutCause }
  /** The program behind the wire threw. */
  | { readonly kind: "fault"; readonly session: string; readonly error: unknown }
  /** A connection could not be accepted: the process has no more files, as a rule. The listener goes on. */
  | { readonly kind: "accept-failed"; readonly listener: string; readonly error: Error }
  | { readonly kind: "ended"; readonly session: string; readonly end: SessionEnd; readonly messages: number; readonly durationMs: number };

/** What gave the smuggler away. */
export type SmugglingFlaw = LineEndFlaw | "early-input";
