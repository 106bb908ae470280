/**
 * Sendmail 5 and its heirs of the vendors (IDA, SMI, HP-UX, AIX, Ultrix): nothing but the transcript,
 * whose summary lines name the address: "550 user@host... User unknown".
 */

import type { TextFormat } from "./text-format.ts";

export const sendmail5: TextFormat = {
  id: "sendmail-5",
  product: "Sendmail 5",
  source: "sendmail 5.65 savemail.c, err.c; SunOS, HP-UX and AIX kept its layout into version 8",
  signs: [{ text: "transcript of session follows", subject: "returned mail" }],
  begins: /^\s*-{2,} ?Transcript of session follows ?-{2,}$/,
  recipient: [
    /^(?<text>[45]\d\d (?:[245]\.\d{1,3}\.\d{1,3} )?<?(?<recipient>[^\s@<>]+@[^\s@<>]+?)>?\.\.\. .*)$/,
    /^(?<text>[45]\d\d (?:[245]\.\d{1,3}\.\d{1,3} )?(?<recipient>[\w+-]+)\.\.\. (?:User unknown|Recipient unknown).*)$/,
    /^<?(?<recipient>[^\s@<>]+@[^\s@<>]+?)>?\.\.\. (?<text>(?:Deferred|User unknown|Host unknown|Service unavailable|Unable to|Cannot|Can't)\b.*)$/,
    /^[45]\d\d (?:[245]\.\d{1,3}\.\d{1,3} )?[^\s@]+\.\.\.? (?<text>.*<(?<recipient>[^\s@<>]+@[^\s@<>]+)>.*)$/,
  ],
  details: [/while talking to (?<host>[^\s:]+?)\.?:$/i],
  ends: /^\s*-{2,} ?(?:Unsent message|Original message|Message header|Recipients of this delivery)/,
  textReach: "none",
  action: "failed",
  examples: [
    {
      header: "From: MAILER-DAEMON@mail.example.org (Mail Delivery Subsystem)\nSubject: Returned mail: User unknown",
      body: `   ----- Transcript of session follows -----
While talking to mx.example.com:
>>> RCPT To:<nobody@example.com>
<<< 550 <nobody@example.com>... User unknown
550 <nobody@example.com>... User unknown

   ----- Unsent message follows -----
Received: by mail.example.org (5.65c/IDA-1.4.4) id AA00123; Mon, 1 Jan 1996 10:00:00 GMT
`,
      expects: [
        {
          recipient: "nobody@example.com",
          action: "failed",
          reason: "user-unknown",
          bounce: "hard",
          remoteMta: "mx.example.com",
          replyCode: 550,
        },
      ],
    },
  ],
};
