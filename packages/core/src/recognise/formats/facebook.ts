/** Facebook's mail gateway to @facebook.com addresses (until 2014). */

import type { TextFormat } from "./text-format.ts";

export const facebook: TextFormat = {
  id: "facebook",
  product: "Facebook mail",
  source: "postmaster.facebook.com: response codes",
  signs: [
    { subject: "sorry your message could not be delivered", from: /facebook/i },
    { text: "this message was created automatically by facebook" },
  ],
  recipient: [/^\s*<?(?<recipient>[^\s<>@]+@[^\s<>@,;:()]+)>?:?$/, /^.{0,40}message to <?(?<recipient>[\w.+-]+@[\w.-]+\w)>? (?:could|was)/],
  details: [/^(?<reply>[45]\d\d .*)$/],
  textReach: "block",
  examples: [
    {
      header: "From: Facebook <mailer-daemon@mx.facebook.com>\nSubject: Sorry, your message could not be delivered",
      body: `This message was created automatically by Facebook.

Sorry, your message could not be delivered to the following recipients:

nobody@facebook.com

550 5.1.1 RCP-P1 The recipient is not reachable
`,
      expects: [{ recipient: "nobody@facebook.com", action: "failed", status: "5.1.1", replyCode: 550 }],
    },
  ],
};
