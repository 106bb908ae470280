/** MDaemon's warning of a delay: "The attached message had TRANSIENT non-fatal delivery errors". */

import type { TextFormat } from "./text-format.ts";

export const mdaemonDelay: TextFormat = {
  id: "mdaemon-delay",
  product: "MDaemon",
  source: "MDaemon DelWarn.dat and DSNWarn.dat",
  signs: [
    { text: "the attached message had {transient,transient non fatal,non fatal} delivery errors" },
    { header: "x-mddsn-message", subject: "warning" },
  ],
  recipient: [/^(?:Failed address(?:es)?|Failed recipient\(?s?\)?|Recipient\(?s?\)?): *<?(?<recipient>[^\s@<>]+@[^\s@<>]+)>?$/i],
  details: [/<-- (?<reply>[45]\d\d[ -].*)$/],
  ends: /^--- End Transcript ---$/,
  textReach: "block",
  action: "delayed",
  examples: [
    {
      header: "From: MDaemon at mail.example.org <MDaemon@mail.example.org>\nX-MDDSN-Message: 1\nSubject: Warning: Delivery delayed",
      body: `The attached message had TRANSIENT non-fatal delivery errors.

THIS IS A WARNING MESSAGE ONLY. YOU DO NOT NEED TO RESEND YOUR MESSAGE.

Failed address: user@example.com

--- Session Transcript ---
Mon 2024-01-01 10:00:00: <-- 451 4.3.2 Please try again later
--- End Transcript ---
`,
      expects: [{ recipient: "user@example.com", action: "delayed", status: "4.3.2", bounce: "soft" }],
    },
  ],
};
