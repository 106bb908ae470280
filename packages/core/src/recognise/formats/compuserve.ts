/** CompuServe's Internet gateway: "Receiver not found: 12345,678". */

import type { TextFormat } from "./text-format.ts";

export const compuserve: TextFormat = {
  id: "compuserve",
  product: "CompuServe",
  source: "notices of CompuServe's Internet gateway, 1990s",
  signs: [
    { text: "receiver not found", from: /compuserve|postmaster/i },
    { text: "receiver not found your message could not be delivered as addressed" },
  ],
  recipient: [/^(?<text>(?:Receiver not found|Mailbox Full|Addressing error)): (?<recipient>[^\s:]+)$/],
  ends: /^-{3,}/,
  action: "failed",
  examples: [
    {
      header: "From: Electronic Postmaster <POSTMASTER@compuserve.example>\nSubject: Undeliverable message",
      body: `Receiver not found: nobody

Your message could not be delivered as addressed.

--- Returned message ---
`,
      expects: [{ recipient: "nobody", action: "failed" }],
    },
  ],
};
