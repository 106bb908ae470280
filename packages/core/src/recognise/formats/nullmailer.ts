/** nullmailer: "The message attached below could not be delivered to one or more of the intended recipients". */

import type { TextFormat } from "./text-format.ts";

export const nullmailer: TextFormat = {
  id: "nullmailer",
  product: "nullmailer",
  source: "nullmailer src/dsn.cc",
  signs: [{ text: "this is the nullmailer delivery system" }],
  recipient: [/^\s+<(?<recipient>[^<>]+)>:?$/],
  delayed: "A final delivery status notification will be generated if delivery",
  examples: [
    {
      header: "From: Message Delivery Subsystem <MAILER-DAEMON@box.example.org>\nSubject: Returned mail: Could not send message",
      body: `This is the nullmailer delivery system.  The message attached below
could not be delivered to one or more of the intended recipients:

	<nobody@example.com>
`,
      expects: [{ recipient: "nobody@example.com", action: "failed" }],
    },
    {
      header: "From: Message Delivery Subsystem <MAILER-DAEMON@box.example.org>\nSubject: Returned mail: Could not send message",
      body: `This is the nullmailer delivery system.  The message attached below
has not been delivered to one or more of the intended recipients:

	<user@example.com>

A final delivery status notification will be generated if delivery
proves to be impossible within the configured time limit.
`,
      expects: [{ recipient: "user@example.com", action: "delayed", bounce: "soft" }],
    },
  ],
};
