/** Exim on a message given to it on the machine itself, with addresses that it cannot parse. */

import type { TextFormat } from "./text-format.ts";

export const eximMalformed: TextFormat = {
  id: "exim-malformed",
  product: "Exim",
  source: "exim moan.c moan_send_message() ERRMESS_BADARGADDRESS, ERRMESS_BADADDRESS",
  signs: [
    {
      text: "a message that you sent contained {one or more recipient addresses that were,a recipient address that was} incorrectly constructed",
    },
  ],
  begins: /^(?:incorrectly )?constructed:$/,
  recipient: [/^ {2}(?<recipient>[^\s:][^:]*): (?<text>.+)$/, /^ {2}<?(?<recipient>[^\s<>@]+@[^\s<>]*)>? {2}(?<text>\S.*)$/],
  ends: /^(?:Th(?:is address has|ese addresses have) been ignored|The message has not been delivered|Recipient addresses must not end|------ )/,
  action: "failed",
  examples: [
    {
      header: "From: Mail Delivery System <Mailer-Daemon@mail.example.org>\nSubject: Mail failure - malformed recipient address",
      body: `A message that you sent contained one or more recipient addresses that were
incorrectly constructed:

  sales@example.com <user@example.net>: malformed address: <user@example.net> may not follow sales@example.com

This address has been ignored. There were no other addresses in your
message, and so no attempt at delivery was possible.
`,
      expects: [{ recipient: "user@example.net", action: "failed" }],
    },
  ],
};
