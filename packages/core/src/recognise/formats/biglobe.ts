/** BIGLOBE: "The following addresses had delivery problems", the reason once below, for all of them. */

import type { TextFormat } from "./text-format.ts";

export const biglobe: TextFormat = {
  id: "biglobe",
  product: "BIGLOBE Mail",
  source: "notices of postmaster@biglobe.ne.jp; support.biglobe.ne.jp (error mail)",
  signs: [
    { text: "the following addresses had delivery problems * non delivered information" },
    { text: "non delivered information" },
    { text: "the following addresses had delivery problems", from: /@(?:[\w-]+\.)*biglobe\.ne\.jp/i },
  ],
  begins: /^\s*-+ The following addresses had delivery problems -+$/,
  recipient: [/^\s*<?(?<recipient>[^\s<>@]+@[^\s<>@,;:()]+)>?$/],
  skip: /^\s*-+ Non-delivered information -+$/,
  textReach: "block",
  examples: [
    {
      header: "From: postmaster@biglobe.ne.jp\nSubject: Returned mail: Service unavailable",
      body: `   ----- The following addresses had delivery problems -----
somebody@mta.biglobe.ne.jp

   ----- Non-delivered information -----
The number of messages in recipient's mailbox exceeded the local limit.
`,
      expects: [{ recipient: "somebody@mta.biglobe.ne.jp", action: "failed", reason: "mailbox-full", bounce: "soft" }],
    },
  ],
};
