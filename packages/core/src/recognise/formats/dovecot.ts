/** Dovecot LDA, LMTP and Sieve: "Your message to <…> was automatically rejected:". */

import type { TextFormat } from "./text-format.ts";

export const dovecot: TextFormat = {
  id: "dovecot",
  product: "Dovecot",
  source: "dovecot mail-send.c, setting rejection_reason; pigeonhole ext-reject.c",
  signs: [{ text: "your message to was automatically rejected" }],
  recipient: [/^Your message to <?(?<recipient>[^\s@<>]+@[^\s@<>]+?)>? was automatically rejected:(?<text>.*)$/],
  textReach: "block",
  action: "failed",
  examples: [
    {
      header:
        "From: Mail Delivery Subsystem <postmaster@mail.example.org>\nSubject: Rejected: hello\nAuto-Submitted: auto-replied (rejected)",
      body: `Your message to <user@example.org> was automatically rejected:
Quota exceeded (mailbox for user is full)
`,
      expects: [{ recipient: "user@example.org", action: "failed", reason: "mailbox-full", bounce: "soft" }],
    },
  ],
};
