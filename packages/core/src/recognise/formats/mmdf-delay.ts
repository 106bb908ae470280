/** MMDF's warning of a delay: "your message has not yet been fully delivered". */

import type { TextFormat } from "./text-format.ts";

export const mmdfDelay: TextFormat = {
  id: "mmdf-delay",
  product: "MMDF",
  source: "mmdf rtn_proc.c rtn_warn(), rtn_warn_per_adr()",
  signs: [
    { text: "your message has not yet been fully delivered attempts to deliver the message will continue for" },
    { text: "delivery attempts are still pending for the following address" },
    { subject: "waiting mail msg" },
  ],
  recipient: [/^\s+'?(?<recipient>[^\s'@]+@[^\s'()]+)(?: \(host: (?<host>[^\s()]+)\).*)?$/],
  ends: /^\s*Your message (?:follows|begins as follows):/,
  action: "delayed",
  examples: [
    {
      header: "From: Mail Delivery Subsystem <mmdf@host.example.org>\nSubject: Waiting mail  (msg.aa01234)",
      body: `    After 2 days (50 hours), your message has not yet been
fully delivered.  Attempts to deliver the message will continue
for 3 more days.  No further action is required by you.

    Delivery attempts are still pending for the following address(es):

	user@example.com (host: mx.example.com) (queue: smtp)

    Your message begins as follows:
`,
      expects: [{ recipient: "user@example.com", action: "delayed", bounce: "soft" }],
    },
  ],
};
