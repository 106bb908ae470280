/** Postfix: "This is the mail system at host …", failures and delays, also under a site's own words. */

import type { TextFormat } from "./text-format.ts";

export const postfix: TextFormat = {
  id: "postfix",
  product: "Postfix",
  source: "postfix bounce_templates.c and bounce_notify_util.c bounce_recipient_log(); before 2.0 the word was program",
  signs: [
    { text: "this is the mail system at host" },
    { text: "this is the postfix program at host" },
    { text: "i m sorry to have to inform you that your message could not be delivered to one or more recipients" },
    { text: "i m sorry to have to inform you that the message returned below could not be delivered to one or more destinations" },
    { text: "this is a warning only you do not need to resend your message" },
    // The templates are often rewritten; what smtp(8) and lmtp(8) say of a refusal is not.
    { text: "in reply to {rcpt to,mail from,data,end of data,ehlo,starttls} command", from: /mail delivery|mailer-daemon|postmaster/i },
  ],
  recipient: [
    /^<(?<recipient>[^<>]+)> \(expanded from <(?<alias>[^<>]+)>\):(?<text>.*)$/,
    /^<(?<recipient>[^<>]+)>:(?<text>.*)$/,
    // Lines are wrapped at 79 columns, wherever a blank stands.
    /^<(?<recipient>[^<>]+)>(?: \(expanded(?: from)?)?$/,
  ],
  details: [
    /^\s+(?:\(expanded )?(?:from )?<(?<alias>[^<>]+)>\):/,
    /^This is the (?:mail system|.{1,40} program) at host (?<reporter>\S+?)\.?$/,
    /^(?:I am|This is) the mail system at host (?<reporter>\S+?)\.?$/,
  ],
  delayed: "this is a warning only",
  examples: [
    {
      body: `This is the mail system at host mx.example.org.

I'm sorry to have to inform you that your message could not
be delivered to one or more recipients. It's attached below.

For further assistance, please send mail to postmaster.

If you do so, please include this problem report. You can
delete your own text from the attached returned message.

                   The mail system

<nobody@example.com> (expanded from <sales@example.org>): host
    mx.example.com[192.0.2.25] said: 550 5.1.1 <nobody@example.com>: Recipient
    address rejected: User unknown in local recipient table (in reply to RCPT
    TO command)
`,
      expects: [
        { recipient: "nobody@example.com", action: "failed", status: "5.1.1", reason: "user-unknown", bounce: "hard", replyCode: 550 },
      ],
    },
    {
      header: "From: Mail Delivery System <MAILER-DAEMON@mx.example.org>\nSubject: Delayed Mail (still being retried)",
      body: `This is the mail system at host mx.example.org.

####################################################################
# THIS IS A WARNING ONLY.  YOU DO NOT NEED TO RESEND YOUR MESSAGE. #
####################################################################

Your message could not be delivered for more than 4 hour(s).
It will be retried until it is 5 day(s) old.

                   The mail system

<user@example.net>: connect to mx.example.net[198.51.100.9]:25: Connection
    timed out
`,
      expects: [{ recipient: "user@example.net", action: "delayed", bounce: "soft" }],
    },
    {
      header: "From: Mail Delivery System <MAILER-DAEMON@mx.example.org>",
      body: `Leider konnte Ihre Nachricht nicht zugestellt werden. Der Grund steht unten.

<lager@example.com>: host mx.example.com[192.0.2.25] said: 552 5.2.2
    <lager@example.com>: Mailbox full (in reply to RCPT TO command)
`,
      expects: [{ recipient: "lager@example.com", action: "failed", status: "5.2.2", reason: "mailbox-full", bounce: "soft" }],
    },
  ],
};
