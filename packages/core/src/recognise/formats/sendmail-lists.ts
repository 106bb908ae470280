/** The lists into which Sendmail parts its recipients (savemail.c errbody()), and what stands behind those that got the message. */

import type { TextFormat } from "./text-format.ts";

export const SENDMAIL_LISTS: NonNullable<TextFormat["turns"]> = [
  ["failed", /^\s*-{2,} ?The following addresses had permanent fatal errors/],
  ["delayed", /^\s*-{2,} ?The following addresses had transient non-fatal errors/],
  ["relayed", /\(relayed to non-DSN-aware mailer\)$/],
  ["expanded", /\(expanded by mailing list\)$/],
  ["delivered", /\(successfully delivered to mailbox\)$/],
];
