/** Trend Micro ScanMail for Exchange and for Lotus: what was found, in labelled lines. */

import type { TextFormat } from "./text-format.ts";

export const scanMail: TextFormat = {
  id: "scan-mail",
  product: "Trend Micro ScanMail",
  source: "ScanMail for Microsoft Exchange and for IBM Domino administrator's guides: notification tokens",
  byPostmaster: true,
  signs: [
    { text: "scanmail for microsoft exchange has {detected,blocked,taken action}" },
    { text: "scanmail for {lotus notes,domino,lotus domino} has {detected,blocked}" },
    { text: "scanmail has detected * during a real time scan of the email traffic" },
  ],
  recipient: [/^\s*(?:Recipient(?:\(s\)|s)?|To)\s*[=:]\s*"?<?(?<recipient>[^\s<>"@,;=:]+@[^\s<>"@,;]+)>?"?/i],
  details: [/^(?<text>.{0,10}ScanMail (?:for .{1,40} )?has (?:detected|blocked|taken).*)$/i],
  skip: /^\s*(?:Place|Sender|From|Subject|Date|Delivery Time|Scan(?:ning)? Time|Engine\/Pattern)\s*[=:]/i,
  textReach: "block",
  action: "failed",
  examples: [
    {
      header: "From: System Attendant <postmaster@mail.example.net>\nSubject: [MailServer Notification] To Sender a virus was found",
      body: `ScanMail for Microsoft Exchange has detected virus-infected attachment(s).

Place = Exchange
Sender = sender@example.org
Subject = hello
Recipient(s) = somebody@example.com
Scanning Time = 03/02/2009 10:00:00

Action on virus found:
The attachment report.exe contained EICAR virus. ScanMail deleted it.
`,
      expects: [{ recipient: "somebody@example.com", action: "failed", reason: "virus", bounce: "soft" }],
    },
  ],
};
