/** SendGrid to the sender of a relayed message: "This is an automatically generated message from SendGrid." */

import type { TextFormat } from "./text-format.ts";

export const sendgrid: TextFormat = {
  id: "sendgrid",
  product: "SendGrid",
  source: "SendGrid documentation: bounces forwarded by mail; header X-Mailer of its reports",
  signs: [{ text: "this is an automatically generated message from sendgrid" }],
  begins: /^If you require assistance with this, please contact SendGrid support\.$/,
  recipient: [
    /^[^<>:]*:\d*:?\s*<(?<recipient>[^\s<>@]+@[^\s<>@]+)>\s*: (?:[\da-f.:]+ : (?<host>[^\s[]+):\[[\da-f.:]+\] : )?(?<text>.*)$/i,
    /^\s*<?(?<recipient>[^\s<>@]+@[^\s<>@,;:()]+)>?:?$/,
  ],
  examples: [
    {
      header: "From: MAILER-DAEMON@mail.example.net\nSubject: Undelivered Mail Returned to Sender",
      body: `This is an automatically generated message from SendGrid.

I'm sorry to have to tell you that your message was not able to be
delivered to one of its intended recipients.

If you require assistance with this, please contact SendGrid support.

nobody:000000:<nobody@example.com> : 192.0.2.250 : mx.example.com:[192.0.2.25] : 550 5.1.1 <nobody@example.com>... User unknown in RCPT TO
`,
      expects: [
        {
          recipient: "nobody@example.com",
          action: "failed",
          status: "5.1.1",
          replyCode: 550,
          reason: "user-unknown",
          bounce: "hard",
          remoteMta: "mx.example.com",
        },
      ],
    },
  ],
};
