/** fml, the mailing list server of many Japanese lists: refusals that name the list. */

import type { TextFormat } from "./text-format.ts";

export const fml: TextFormat = {
  id: "fml",
  product: "fml mailing list server",
  source: "fml 4: libkern, kern/libra, messages (member check, loop check); header X-MLServer: fml",
  signs: [
    { text: "you are not a member of this mailing list", header: "x-mlserver" },
    { text: "you are not a member of this mailing list if you know the general guide of this list" },
    { text: "duplicated message id in * original mail as follows" },
    { text: "mail from you * is rejected by this mailing list server" },
    { text: "loop back warning", header: "x-mlserver" },
  ],
  recipient: [
    /^(?<text>You are not a member of this mailing list) <(?<recipient>[^\s<>@]+@[^\s<>@]+)>\.?$/,
    /^(?<text>(?:Duplicated Message-ID|Mail Loop|Loop Back Warning|Loop Alert)) in <(?<recipient>[^\s<>@]+@[^\s<>@]+)>\.?$/i,
  ],
  textReach: "line",
  ends: /^Original mail as follows:/,
  original: /^Original mail as follows:/,
  examples: [
    {
      header: "From: friends-admin@example.jp\nSubject: You sender@example.org are not member (friends ML)\nX-MLServer: fml [fml 4.0.3]",
      body: `You are not a member of this mailing list <friends@example.jp>.

If you know the general guide of this list, please send mail with
the mail body

guide

to the address

	friends-ctl@example.jp
`,
      expects: [{ recipient: "friends@example.jp", action: "failed" }],
    },
  ],
};
