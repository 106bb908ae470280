/** Zoho Mail: the address and its ERROR_CODE on one line, under Exim's preface. */

import type { TextFormat } from "./text-format.ts";

export const zoho: TextFormat = {
  id: "zoho",
  product: "Zoho Mail",
  source: "zoho.com/mail/help/bounce-emails; header X-ZohoMail",
  signs: [
    { header: "x-zohomail", text: "this message was created automatically by mail delivery software" },
    { text: "this message was created automatically by mail delivery software", from: /zoho/i },
    { text: "this is a permanent error * error code" },
    { text: "status error address responsecode" },
  ],
  recipient: [
    /^\s*<?(?<recipient>[^\s<>@,]+@[^\s<>@,;:()]+)>?,? (?<text>.{0,80}?,? ?ERROR[_ ]CODE ?:.*)$/,
    /^\s*\[Status: \w+, Address: <(?<recipient>[^\s<>@]+@[^\s<>@]+)>, (?:ResponseCode (?<text>.*))\]$/,
    /^\s*<?(?<recipient>[^\s<>@]+@[^\s<>@,;:()]+)>?$/,
  ],
  ends: /^Received:/,
  examples: [
    {
      header: "From: mailer-daemon@mail.zoho.com\nSubject: Undelivered Mail Returned to Sender\nX-ZohoMail: Si CHF_MF_NL SS_10",
      body: `This message was created automatically by mail delivery software.
 A message that you sent could not be delivered to one or more of its recipients. This is a permanent error.

nobody@example.com Invalid Address, ERROR_CODE :550, ERROR_CODE :5.1.1 <nobody@example.com>... User Unknown


Received:from mail.example.net by mx.example.net
    with SMTP id 1; Fri, 12 Dec 2014 02:50:59 -0800 (PST)
Message-ID:<1@example.org>
From:sender@example.org
Subject:hello
`,
      expects: [{ recipient: "nobody@example.com", action: "failed", status: "5.1.1", reason: "user-unknown", bounce: "hard" }],
    },
  ],
};
