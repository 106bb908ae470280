/** PowerMTA: "Hello, this is the mail server on …", one line a recipient; the reason stands in the report beside it. */

import type { TextFormat } from "./text-format.ts";

export const powerMta: TextFormat = {
  id: "power-mta",
  product: "PowerMTA",
  source: "PowerMTA user's guide: delivery reports (bounce-… directives)",
  byPostmaster: true,
  signs: [
    { text: "i am sending you this message to inform you on the delivery status of a message you previously sent" },
    { text: "immediately below you will find a list of the affected recipients" },
  ],
  begins: /^(?:Hello, this is the mail server on (?<reporter>\S+?)\.$|message\.$|\(DSN\) report)/,
  recipient: [/^\s*<(?<recipient>[^\s<>@]+@[^\s<>@]+)>\s+(?<text>(?:delivery|successfully|relayed|expanded).*)$/],
  delayed: "will continue trying",
  examples: [
    {
      header: "From: postmaster@mail.example.net\nSubject: Delivery report",
      body: `Hello, this is the mail server on mail.example.net.

I am sending you this message to inform you on the delivery status of a
message you previously sent.  Immediately below you will find a list of
the affected recipients;  also attached is a Delivery Status Notification
(DSN) report in standard format, as well as the headers of the original
message.

  <nobody@example.com>  delivery failed; will not continue trying
`,
      expects: [{ recipient: "nobody@example.com", action: "failed" }],
    },
  ],
};
