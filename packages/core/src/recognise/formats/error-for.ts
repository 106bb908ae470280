/** The error description of BITNET's mailers and of LMail: "Error-For:", "Error-Code:", "Error-Text:". */

import type { TextFormat } from "./text-format.ts";

export const errorFor: TextFormat = {
  id: "error-for",
  product: "LMail",
  source: "L-Soft LMail and MX: delivery error report that LISTSERV's auto-deletion reads",
  signs: [{ text: "error description error for" }, { text: "error end one error reported" }],
  recipient: [/^Error-For: +(?<recipient>\S+)$/i],
  details: [/^Error-Text:(?<text>.*)$/i],
  ends: /^Error-End:/i,
  action: "failed",
  examples: [
    {
      header: "From: LMail mail delivery agent <MAILER@vm.example.org>\nReturn-Path: <>\nSubject: Undelivered mail",
      body: `The enclosed mail file could not be delivered to one of its recipients.

Error description:
Error-For:  nobody@vm.example.org
Error-Code: 3
Error-Text: No such local user.

Error-End: One error reported.
`,
      expects: [{ recipient: "nobody@vm.example.org", action: "failed", reason: "user-unknown", bounce: "hard" }],
    },
  ],
};
