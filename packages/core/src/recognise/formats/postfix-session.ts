/** What Postfix's smtpd tells its postmaster of a client's errors: the session's transcript, " In:" and "Out:". */

import type { TextFormat } from "./text-format.ts";

export const postfixSession: TextFormat = {
  id: "postfix-session",
  product: "Postfix",
  source: "postfix smtpd_chat.c smtpd_chat_notify()",
  signs: [
    { subject: "postfix smtp server errors from", text: "transcript of session follows" },
    { text: "for other details see the local mail logfile" },
  ],
  begins: /^Transcript of session follows\.$/,
  recipient: [/^ {0,2}In: {1,3}RCPT TO:\s?<(?<recipient>[^<>]+)>/i],
  details: [/^ {0,2}Out: {1,3}(?<reply>[45]\d\d[ -].*)$/],
  skip: /^ {0,2}(?:In: {2}(?!RCPT)|Out: [123]\d\d)/,
  ends: /^(?:Session aborted, reason:|For other details, see the local mail logfile)/,
  examples: [
    {
      header:
        "From: Mail Delivery System <MAILER-DAEMON@mx.example.org>\nSubject: Postfix SMTP server: errors from client.example.net[192.0.2.9]",
      body: `Transcript of session follows.

 Out: 220 mx.example.org ESMTP Postfix
 In:  EHLO client.example.net
 Out: 250-mx.example.org
 Out: 250 DSN
 In:  MAIL FROM:<sender@example.net>
 Out: 250 2.1.0 Ok
 In:  RCPT TO:<nobody@example.org>
 Out: 550 5.1.1 <nobody@example.org>: Recipient address rejected: User unknown in local recipient table
 In:  QUIT
 Out: 221 2.0.0 Bye

For other details, see the local mail logfile
`,
      expects: [{ recipient: "nobody@example.org", action: "failed", status: "5.1.1", reason: "user-unknown", replyCode: 550 }],
    },
  ],
};
