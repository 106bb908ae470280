/** Lotus Notes 3 and 4: "------- Failure Reasons  --------", the reason above the addresses that it holds for. */

import type { TextFormat } from "./text-format.ts";

export const lotusNotes: TextFormat = {
  id: "lotus-notes",
  product: "Lotus Notes",
  source: "Lotus Notes SMTP MTA 4.x, report of failure",
  signs: [
    { text: "failure reasons", subject: "nondeliverable mail" },
    { text: "failure reasons", from: /postmaster|mailer-daemon|notes|administrator/i },
  ],
  begins: /^-{3,} Failure Reasons +-{3,}$/,
  recipient: [/^\s*<?(?<recipient>[^\s@<>]+@[^\s@<>]+)>?$/],
  details: [/^(?<text>\S.*)$/],
  ends: /^-{3,} (?:Returned Message|Message Text)/,
  textReach: "none",
  action: "failed",
  examples: [
    {
      header: "From: Postmaster@example.org\nSubject: NONDELIVERABLE MAIL",
      body: `------- Failure Reasons  --------

User not listed in public Name & Address Book
nobody@example.com


------- Returned Message --------

Received: from mail.example.org
`,
      expects: [{ recipient: "nobody@example.com", action: "failed", reason: "user-unknown", bounce: "hard" }],
    },
  ],
};
