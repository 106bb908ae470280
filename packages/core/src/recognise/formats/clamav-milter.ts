/** clamav-milter (0.9x): "A message you sent to … contained a virus and has not been delivered." */

import type { TextFormat } from "./text-format.ts";

export const clamavMilter: TextFormat = {
  id: "clamav-milter",
  product: "clamav-milter",
  source: "clamav-milter.c (ClamAV 0.80-0.94): default notification; option --template-file",
  signs: [
    { text: "a message you sent to * contained * and has not been delivered" },
    { text: "the message in question has been quarantined as", subject: "virus intercepted" },
    { text: "and has not been {accepted for delivery,delivered}", subject: "virus intercepted" },
  ],
  recipient: [
    /^(?:A|The) message (?:you sent|sent from you) to <?(?<recipient>[^\s<>@]+@[^\s<>@,]+)>?(?<text> .*)?$/,
    /^\s+<?(?<recipient>[^\s<>@]+@[^\s<>@,]+?)>?$/,
  ],
  action: "failed",
  examples: [
    {
      header: "From: MAILER-DAEMON@mail.example.net\nSubject: Virus intercepted",
      body: `A message you sent to
	<somebody@example.com>
contained a virus Eicar-Test-Signature and has not been delivered.
`,
      expects: [{ recipient: "somebody@example.com", action: "failed", reason: "virus", bounce: "soft" }],
    },
  ],
};
