/** Norton AntiVirus and Symantec Mail Security gateways to the sender of an infected attachment. */

import type { TextFormat } from "./text-format.ts";

export const symantecMailSecurity: TextFormat = {
  id: "symantec-mail-security",
  product: "Symantec Mail Security",
  source: "Norton AntiVirus for Gateways / for Exchange and Symantec Mail Security: default sender notifications",
  signs: [
    { text: "norton antivirus found a virus in an attachment you * sent to" },
    { text: "symantec antivirus found a virus in an attachment you * sent to" },
    { text: "recipient of the infected attachment" },
    { subject: "{norton antivirus,symantec mail security} detected", text: "recipient of the" },
  ],
  recipient: [
    /^(?<text>(?:Norton|Symantec) AntiVirus found a virus in an attachment you) \(.{1,200}\) sent to <?(?<recipient>[^\s<>@()]+@[^\s<>@,()]+?)>?(?:\.|,|\s.*)?$/,
    /^Recipients? of the (?:infected attachment|message|content violation):? .{0,80}?<?(?<recipient>[^\s<>@:;,/\\]+@[^\s<>@:;,]+?)>?$/,
  ],
  textReach: "paragraph",
  action: "failed",
  examples: [
    {
      header:
        'From: "NAV for Microsoft Exchange" <postmaster@mail.example.net>\nSubject: Norton AntiVirus detected a virus in a message you sent. The infected attachment was deleted.',
      body: `Recipient of the infected attachment: somebody@example.com
Subject of the message: hello
One or more attachments were deleted
  Attachment report.exe was Deleted for the following reasons:
	Virus Eicar-Test-Signature was found.
`,
      expects: [{ recipient: "somebody@example.com", action: "failed", bounce: "soft" }],
    },
  ],
};
