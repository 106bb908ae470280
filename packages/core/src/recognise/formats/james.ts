/** Apache James: "Hi. This is the James mail server at …", recipients and error each under a heading. */

import type { TextFormat } from "./text-format.ts";

export const james: TextFormat = {
  id: "james",
  product: "Apache James",
  source: "james-project DSNBounce.java createTextMsg(), RemoteDelivery bounce()",
  byPostmaster: true,
  signs: [
    { text: "this is the james mail server at" },
    { text: "i include the list of recipients and the reason why i was unable to deliver your message" },
  ],
  begins: /^Failed recipients?(?:\(s\))?:/i,
  recipient: [/^\s*(?<recipient>[^\s@<>]+@[^\s@<>:]+)$/],
  details: [/^(?:Hi\. )?This is the James mail server at (?<reporter>\S+?)\.?$/],
  skip: /^Error message(?:s)?:?$/i,
  textReach: "block",
  action: "failed",
  examples: [
    {
      header: "From: postmaster@mail.example.org\nSubject: Re: hello\nReturn-Path: <>",
      body: `Hi. This is the James mail server at mail.example.org.
I'm afraid I wasn't able to deliver your message to the following addresses.
This is a permanent error; I've given up. Sorry it didn't work out.  Below
I include the list of recipients and the reason why I was unable to deliver
your message.

Failed recipient(s):
nobody@example.com

Error message:
550 5.1.1 User unknown
`,
      expects: [{ recipient: "nobody@example.com", action: "failed", status: "5.1.1", reason: "user-unknown", bounce: "hard" }],
    },
  ],
};
