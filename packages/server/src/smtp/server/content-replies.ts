/** How many replies a content gets (RFC 5321 §4.1.1.4, RFC 2033 §4.2): one in SMTP, one for each accepted recipient in LMTP. */

import type { SmtpReply } from "../../envelope/index.ts";
import type { ContentEnd } from "./content-reading.ts";
import { REPLIES } from "./replies.ts";
import type { SessionState } from "./session-state.ts";

/** The replies to be said. One reply of the program is for all; a program that says too little has not taken the mail. */
export function contentReplies({ replies, isForEach }: ContentEnd, state: SessionState): readonly SmtpReply[] {
  const [first = REPLIES.fault] = replies;
  if (!isForEach || !state.isLmtp) return [first];
  const count = Math.max(1, state.transaction?.recipientCount ?? 1);
  return Array.from({ length: count }, (_, index) => (replies.length === 1 ? first : (replies[index] ?? REPLIES.fault)));
}
