/** masqmail: the addresses one a line, in English, German, French or Italian words. */

import type { TextFormat } from "./text-format.ts";

export const masqmail: TextFormat = {
  id: "masqmail",
  product: "masqmail",
  source: "masqmail tpl/failmsg.tpl and its translations",
  signs: [{ text: "this message was sent to you by the mailer daemon" }, { text: "masqmail", from: /mailer-daemon/i }],
  recipient: [/^\s*<?(?<recipient>[^\s@<>]+@[^\s@<>]+)>?$/],
  details: [/^at (?<reporter>[\w.-]+)\.$/],
  skip: /^(?:This error message may give you a hint about what caused the|failure:)$/,
  ends: /^(?:If you need help|Your message follows)/,
  textReach: "block",
  action: "failed",
  examples: [
    {
      header: "From: MAILER-DAEMON@host.example.org\nSubject: Mail Delivery Failure Notice",
      body: `This message was sent to you by the mailer daemon (masqmail 0.3.4)
at host.example.org.

Sorry, but your mail could not be delivered to all recipients.
Delivery to the following recipients failed permanently and has been given
up:

nobody@example.com

This error message may give you a hint about what caused the
failure:

550 5.1.1 User unknown

If you need help, write to <postmaster@host.example.org>.
`,
      expects: [{ recipient: "nobody@example.com", action: "failed", status: "5.1.1", reason: "user-unknown", bounce: "hard" }],
    },
  ],
};
