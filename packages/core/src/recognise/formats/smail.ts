/** Smail 3 and the systems that kept its layout: "|--- Failed addresses follow: ---|". */

import type { TextFormat } from "./text-format.ts";

export const smail: TextFormat = {
  id: "smail",
  product: "Smail 3",
  source: "smail 3.2 notify.c notify()",
  signs: [
    { text: "failed addresses follow", subject: "mail failed" },
    { text: "message log follows no valid recipients were found for this message" },
    { text: "failed addresses follow", from: /mailer-daemon|mail delivery/i },
  ],
  begins: /^\|-+ Failed addresses follow: -+\|$/,
  recipient: [
    /^ <?(?<recipient>[^\s<>]+)>? \.\.\. (?:failed: )?(?<text>.*)$/,
    /^ ?<(?<recipient>[^\s@<>]+@[^\s@<>]+)>$/,
    /^ (?<recipient>[^\s@<>]+@[^\s@<>]+)$/,
  ],
  ends: /^\|-+ Message text follows: -+\|$/,
  action: "failed",
  examples: [
    {
      header: "From: MAILER-DAEMON@mail.example.org\nSubject: mail failed, returning to sender",
      body: `|------------------------- Message log follows: -------------------------|
 no valid recipients were found for this message
|------------------------- Failed addresses follow: ---------------------|
 nobody@example.org ... unknown user
|------------------------- Message text follows: ------------------------|
Received: from client.example.org by mail.example.org with smtp
`,
      expects: [{ recipient: "nobody@example.org", action: "failed", reason: "user-unknown", bounce: "hard" }],
    },
  ],
};
