/** Mercury/32, the mail server of Pegasus Mail: "*** a@b" above what went wrong. */

import type { TextFormat } from "./text-format.ts";

export const mercury: TextFormat = {
  id: "mercury",
  product: "Mercury/32",
  source: "Mercury/32 template files FAILURE.MER, TF-FAIL.MER",
  signs: [
    { text: "the following error report or reports were given to explain the problem" },
    { text: "the attached message has failed delivery and has been referred to you as postmaster" },
    { text: "with regard to your message with the following data" },
  ],
  recipient: [/^\s*\*{3} <?(?<recipient>[^\s@<>]+@[^\s@<>]+)>?$/],
  ends: /^-{3,}/,
  action: "failed",
  examples: [
    {
      header: "From: Mail System Daemon <postmaster@mail.example.org>\nSubject: Postmaster notify: delivery failure.",
      body: `The attached message has failed delivery and has been referred
to you as postmaster. The following error report or reports were
given to explain the problem:

   *** nobody@example.com
   550 5.1.1 User unknown
`,
      expects: [{ recipient: "nobody@example.com", action: "failed", status: "5.1.1", reason: "user-unknown", bounce: "hard" }],
    },
  ],
};
