/** What a command leads to: a reply, and how the session goes on. */

import type { SmtpReply } from "../../envelope/index.ts";
import type { SessionState } from "./session-state.ts";

/** The reply, if it is time for one, and what comes next: what the state says, unless told. */
export interface Reaction {
  readonly reply?: SmtpReply;
  /** "tls": the handshake. "restart": greet again. "end": nothing. "too-many-errors": nothing, for that reason. */
  readonly next?: "command" | "tls" | "restart" | "end" | "too-many-errors";
}

/** Carries out one command. */
export type Command = (state: SessionState, argument: string) => Reaction | Promise<Reaction>;
