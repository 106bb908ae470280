/** MX for VMS: "Error occurred sending to the following user(s):". */

import type { TextFormat } from "./text-format.ts";

export const vmsMx: TextFormat = {
  id: "vms-mx",
  product: "MX for VMS",
  source: "MX (Madison, Goatley) SMTP, Local and Router agents: returned mail",
  signs: [{ text: "note this message was generated automatically" }, { text: "error occurred sending to the following user s" }],
  begins:
    /^(?:Error occurred sending to the following user\(s\)|Error in delivery to the following user\(s\)|.*following error\(s\) occurred.*):?$/i,
  recipient: [
    /^\s*<(?<recipient>[^\s<>@]+@[^\s<>@]+)>(?: \(via (?<host>[^\s()]+)\))?:?$/,
    /^\s*Error in delivery to user <?(?<recipient>[^\s<>]+)>?:?$/i,
  ],
  ends: /^\s*Transcript:/,
  textReach: "block",
  action: "failed",
  examples: [
    {
      header: 'From: MX%"postmaster@vms.example.org"\nReturn-Path: <>\nSubject: SMTP delivery error',
      body: `Note: this message was generated automatically.

A problem occurred during SMTP delivery of your message.

Error occurred sending to the following user(s):
  <nobody@example.com> (via mx.example.com):
      %MX-E-NOSUCHUSR, 550 5.1.1 User unknown

Transcript:
  Rcvd: 550 5.1.1 User unknown
`,
      expects: [
        {
          recipient: "nobody@example.com",
          action: "failed",
          status: "5.1.1",
          reason: "user-unknown",
          bounce: "hard",
          remoteMta: "mx.example.com",
        },
      ],
    },
  ],
};
