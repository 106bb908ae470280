/** Sendmail's warning of a delay: "----- The following addresses had transient non-fatal errors -----". */

import { SENDMAIL_LISTS } from "./sendmail-lists.ts";
import type { TextFormat } from "./text-format.ts";

export const sendmailDelay: TextFormat = {
  id: "sendmail-delay",
  product: "Sendmail",
  source: "sendmail 8 savemail.c errbody(), envelope warning; the transcript ends with: Warning: message still undelivered after …",
  signs: [
    { text: "this is a warning message only you do not need to resend your message" },
    { text: "the following addresses had transient non fatal errors", subject: "warning could not send message for past" },
    { text: "the following addresses had delivery problems", subject: "warning could not send message for past" },
    { text: "warning message still undelivered after" },
  ],
  begins: /^\s*-{2,} ?The following addresses had (?:transient non-fatal errors|delivery problems|permanent fatal errors) ?-{2,}$/,
  recipient: [
    /^<(?<recipient>[^<>]+)>(?: +\((?<text>(?!expanded|reason)[^()]*)\))?$/,
    /^(?<recipient>[^\s<>()"|/:][^\s<>()]*)(?: +\((?<text>(?!expanded|reason)[^()]*)\))?$/,
  ],
  details: [/^ {4}\(reason: (?<reply>[45]\d\d[ -].*)\)$/, /^ {4}\(expanded from: <?(?<alias>[^\s<>()]+)>?\)$/],
  ends: /^\s*-{2,} ?(?:Transcript of session|Original message|Unsent message|Message header|No transcript)/,
  action: "delayed",
  turns: SENDMAIL_LISTS,
  examples: [
    {
      header: "From: Mail Delivery Subsystem <MAILER-DAEMON@mail.example.org>\nSubject: Warning: could not send message for past 4 hours",
      body: `    **********************************************
    **      THIS IS A WARNING MESSAGE ONLY      **
    **  YOU DO NOT NEED TO RESEND YOUR MESSAGE  **
    **********************************************

The original message was received at Mon, 1 Jan 2024 10:00:00 GMT
from localhost [127.0.0.1]

   ----- The following addresses had transient non-fatal errors -----
<user@example.com>

   ----- Transcript of session follows -----
<user@example.com>... Deferred: Connection timed out with mx.example.com.
Warning: message still undelivered after 4 hours
Will keep trying until message is 5 days old
`,
      expects: [{ recipient: "user@example.com", action: "delayed", bounce: "soft" }],
    },
  ],
};
