/** Postal: "This is the mail delivery service responsible for delivering mail to …", facts below. */

import type { TextFormat } from "./text-format.ts";

export const postal: TextFormat = {
  id: "postal",
  product: "Postal",
  source: "postal lib/postal/bounce_message.rb body",
  signs: [{ text: "this is the mail delivery service responsible for delivering mail to" }],
  recipient: [/^Rcpt To: *<?(?<recipient>[^\s@<>]+@[^\s@<>]+)>?$/i],
  details: [/^(?<text>The message you've sent cannot be delivered\.).*$/],
  action: "failed",
  examples: [
    {
      header: "From: Mail Delivery Service <postmaster@example.org>\nSubject: Mail Delivery Failed (hello)",
      body: `This is the mail delivery service responsible for delivering mail to nobody@example.com.

The message you've sent cannot be delivered. Your original message is attached to this message.

For further assistance please contact postmaster@example.org. Please include the details below to help us identify the issue.

Message Token: abcd@efgh
Original Message ID: 1@example.org
Mail from: sender@example.org
Rcpt To: nobody@example.com
`,
      expects: [{ recipient: "nobody@example.com", action: "failed" }],
    },
  ],
};
