/** KDDI's provider mail (au one net, DION): "Your mail sent on: … Could not be delivered to: …". */

import type { TextFormat } from "./text-format.ts";

export const kddi: TextFormat = {
  id: "kddi",
  product: "KDDI au one net",
  source: "notices of no-reply@…dion.ne.jp (au one net)",
  signs: [
    { text: "your mail sent on * could not be delivered to" },
    { text: "could not be delivered to as their mailbox is full" },
    { text: "your mail attempted to be delivered on" },
  ],
  recipient: [
    /^\s*(?:Your mail attempted to be delivered on: .{0,60} )?Could not be delivered to:? <?(?<recipient>[^\s<>@]+@[^\s<>@]+?)>?\.?$/i,
  ],
  examples: [
    {
      header: "From: no-reply@app.dion.ne.jp\nSubject: Mail delivery failure",
      body: `Your mail sent on: Mon, 2 Mar 2009 10:00:00 +0900
     Could not be delivered to: <somebody@app.dion.ne.jp>
     As their mailbox is full.
`,
      expects: [{ recipient: "somebody@app.dion.ne.jp", action: "failed", reason: "mailbox-full", bounce: "soft" }],
    },
  ],
};
