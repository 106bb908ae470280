/** UUCP: what uuxqt tells the sender when a remote rmail failed. */

import type { TextFormat } from "./text-format.ts";

export const uucp: TextFormat = {
  id: "uucp",
  product: "UUCP",
  source: "BNU uuxqt: remote execution [uucp job …]; Taylor UUCP uuxqt.c: Execution request failed",
  signs: [{ text: "remote execution uucp job" }, { text: "execution request failed rmail" }, { text: "exited with status", from: /uucp/i }],
  recipient: [/^\s*rmail \(?(?<recipient>[^\s()]+)\)?\s*$/],
  ends: /^Execution requested by:/,
  textReach: "block",
  action: "failed",
  examples: [
    {
      header: "From: uucp@host.example.org\nReturn-Path: <>\nSubject: remote execution status",
      body: `remote execution	[uucp job hostN1234 (1/1-10:00:00)]
	rmail nobody@example.org
exited with status 67

	===== stderr was =====
nobody@example.org... User unknown
`,
      expects: [{ recipient: "nobody@example.org", action: "failed" }],
    },
  ],
};
