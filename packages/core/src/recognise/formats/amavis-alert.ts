/** Amavis to the sender of what it stopped: virus, banned contents, spam, bad header. Recipients behind "->". */

import type { TextFormat } from "./text-format.ts";

export const amavisAlert: TextFormat = {
  id: "amavis",
  product: "Amavis",
  source: "amavisd: notify_virus_sender_templ, notify_spam_sender_templ, notify_sender_templ; README.customize",
  byPostmaster: true,
  signs: [
    { text: "our content checker found * in email presumably from you" },
    { text: "was considered unsolicited bulk e mail ube" },
    { text: "delivery of the email was stopped" },
    { subject: "in mail from you", text: "{virus alert,banned contents alert,our internal reference code}" },
  ],
  recipient: [/^-> <?(?<recipient>[^\s<>@]+@[^\s<>@]+?)>?$/],
  details: [
    /^(?<text>(?:BANNED (?:CONTENTS|NAME)|VIRUS|SPAM|INVALID HEADER|BAD HEADER|UNCHECKED) .*)$/i,
    /^(?<text>was considered unsolicited bulk e-?mail.*)$/i,
    /^Our internal reference code for (?:your|the) message is (?<queue>\S+)$/,
  ],
  textReach: "none",
  action: "failed",
  examples: [
    {
      header:
        'From: "Content-filter at mail.example.net" <postmaster@mail.example.net>\nSubject: VIRUS (Eicar-Test-Signature) IN MAIL FROM YOU',
      body: `VIRUS ALERT

Our content checker found
    virus: Eicar-Test-Signature

in email presumably from you <sender@example.org>
to the following recipient:
-> somebody@example.com

Our internal reference code for your message is 00001-01/abcdef

Please check your system for viruses,
or ask your system administrator to do so.

Delivery of the email was stopped!
`,
      expects: [{ recipient: "somebody@example.com", action: "failed", reason: "virus", bounce: "soft" }],
    },
    {
      header:
        'From: "Content-filter at mail.example.net" <postmaster@mail.example.net>\nSubject: BANNED contents from you (.exe,report.exe)',
      body: `BANNED CONTENTS ALERT

Our content checker found
    banned name: .exe,report.exe

in email presumably from you <sender@example.org>
to the following recipient:
-> somebody@example.com

Our internal reference code for your message is 00001-02/abcdef

Return-Path: <sender@example.org>
From: sender@example.org
Subject: hello

Delivery of the email was stopped!

The message has been blocked because it contains a component
(as a MIME part or nested within) with declared name
or MIME type or contents type violating our access policy.
`,
      expects: [{ recipient: "somebody@example.com", action: "failed", reason: "content-refused", bounce: "soft" }],
    },
  ],
};
