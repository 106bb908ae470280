/** MessageLabs, later Symantec Email Security.cloud and Broadcom: "This is the mail delivery agent at …". */

import type { TextFormat } from "./text-format.ts";

export const messagelabs: TextFormat = {
  id: "messagelabs",
  product: "Symantec Email Security.cloud",
  source: "notices of MAILER-DAEMON@messagelabs.com; Symantec.cloud bounce message reference",
  signs: [
    { text: "this is the mail delivery agent at messagelabs com" },
    { text: "this is the mail delivery agent at symantec email security cloud" },
    { text: "this is the mail delivery agent at" },
    { header: "x-msg-ref", text: "i was {unable,not able} to deliver your message to the following addresses" },
  ],
  begins: /^(?:This is the mail delivery agent at (?<reporter>[\w.-]+\.\w+)\.|I was (?:unable|not able) to deliver)/,
  recipient: [/^\s*<?(?<recipient>[^\s<>@]+@[^\s<>@,;:()]+)>?:?$/],
  details: [
    /^Reason: (?<reply>[245]\d\d.*)$/,
    /^Reason: (?<text>.*)$/,
    /^Remote host said: (?<reply>.+)$/,
    /^(?<host>\S+) does not like (?:recipient|sender)\.$/,
  ],
  ends: /^(?:The message subject was:|Please do not reply to this message)/,
  textReach: "block",
  examples: [
    {
      header: "From: Mail Delivery System <MAILER-DAEMON@messagelabs.com>\nSubject: Mail Delivery Failure",
      body: `This is the mail delivery agent at messagelabs.com.

I was unable to deliver your message to the following addresses:

nobody@example.com

Reason: 550 5.1.1 <nobody@example.com>: Recipient address rejected: User unknown

The message subject was: hello
The message date was: Mon, 2 Mar 2015 10:00:00 +0000
The message identifier was: 00/11-22222-33333333
The message reference was: server-1.tower-1.messagelabs.com!1!2!3

Please do not reply to this email as it is sent from an unattended mailbox.
`,
      expects: [
        { recipient: "nobody@example.com", action: "failed", status: "5.1.1", replyCode: 550, reason: "user-unknown", bounce: "hard" },
      ],
    },
  ],
};
