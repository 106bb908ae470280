/** STARTTLS (RFC 3207). What was said before the handshake is forgotten by the session; what was sent behind the command, thrown away. */

import { offersTls } from "./offers.ts";
import type { Reaction } from "./reaction.ts";
import { REPLIES } from "./replies.ts";
import type { SessionState } from "./session-state.ts";

/** Answers STARTTLS. */
export function starttlsCommand(state: SessionState, argument: string): Reaction {
  if (argument !== "") return { reply: REPLIES.noArgument };
  if (state.tls !== undefined) return { reply: REPLIES.alreadySecure };
  return offersTls(state) ? { reply: REPLIES.readyForTls, next: "tls" } : { reply: REPLIES.noTlsHere };
}
