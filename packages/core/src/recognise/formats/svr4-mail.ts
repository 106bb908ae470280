/** System V's /bin/mail and rmail: "***** UNDELIVERABLE MAIL sent to …, being returned by host!user *****". */

import type { TextFormat } from "./text-format.ts";

export const svr4Mail: TextFormat = {
  id: "svr4-mail",
  product: "System V mail",
  source: "System V mail(1) returned mail: mail: ERROR # n 'text' encountered on system x",
  signs: [{ text: "undeliverable mail sent to being returned by" }, { text: "undeliverable mail sent to * being returned by" }],
  recipient: [/^\s*\*{3,} UNDELIVERABLE MAIL sent to (?<recipient>[^\s,]+), being returned by\b/],
  details: [/^mail: ERROR # \d+ '(?<text>.*)' encountered on system (?<reporter>[\w.-]+)$/],
  textReach: "block",
  action: "failed",
  examples: [
    {
      header: "From: postmaster@host.example.org\nReturn-Path: <>\nSubject: Returned mail",
      body: `***** UNDELIVERABLE MAIL sent to nobody@example.org, being returned by host!postmaster *****
mail: ERROR # 8 'Invalid recipient' encountered on system host.example.org

`,
      expects: [{ recipient: "nobody@example.org", action: "failed" }],
    },
  ],
};
