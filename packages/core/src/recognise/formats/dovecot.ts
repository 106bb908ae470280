/** Dovecot LDA, LMTP and Sieve: "Your message to <…> was automatically rejected:". */

import type { TextFormat } from "./text-format.ts";

export const dovecot: TextFormat = {
  id: "dovecot",
  product: "Dovecot",
  source: "dovecot mail-send.c, setting rejection_reason; pigeonhole ext-reject.c",
  byPostmaster: true,
  signs: [{ text: "your message to was automatically rejected" }],
  recipient: [/^Your message to <?(?<recipient>[^\s@<>]+@[^\s@<>]+?)>? was automatically rejected:(?<text>.*)$/],
  textReach: "block",
  action: "failed",
  // A full mailbox is said in words; what Sieve's "reject" adds are the recipient's own (RFC 5429).
  meaning: "recipient-refused",
  examples: [
    {
      header:
        "From: Mail Delivery Subsystem <postmaster@mail.example.org>\nSubject: Rejected: hello\nAuto-Submitted: auto-replied (rejected)",
      body: `Your message to <user@example.org> was automatically rejected:
Quota exceeded (mailbox for user is full)
`,
      expects: [{ recipient: "user@example.org", action: "failed", reason: "mailbox-full", bounce: "soft" }],
    },
    {
      header: "From: Postmaster <postmaster@mail.example.org>\nSubject: Rejected: hello\nAuto-Submitted: auto-replied (rejected)",
      body: `Your message to <user@example.org> was automatically rejected:
Please write to the office instead.
`,
      expects: [{ recipient: "user@example.org", action: "failed", reason: "recipient-refused", bounce: "soft" }],
    },
  ],
};
