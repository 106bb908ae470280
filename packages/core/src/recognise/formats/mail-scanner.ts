/** MailScanner to the sender of what it stopped: "Our virus detector has just been triggered by a message you sent:-". */

import type { TextFormat } from "./text-format.ts";

export const mailScanner: TextFormat = {
  id: "mail-scanner",
  product: "MailScanner",
  source: "MailScanner: reports/<language>/sender.*.report.txt, rejection.report.txt",
  byPostmaster: true,
  signs: [
    {
      text: "{our virus detector has just been triggered by a message you sent,our email content detector has just been triggered by a message you sent}",
    },
    {
      text: "{our virus detector has,our email content detector has,our uce spam detectors have,our email scanner has,our mcp detectors have} {just ,}been triggered by a message {you sent,sent by you}",
    },
    { text: "you have sent a mail message to us which was not requested and has been rejected" },
    {
      text: "{unser virenscanner,unser e mail filter,unser spam filter,unsere spam erkennung} wurde durch eine nachricht von ihnen ausgelost",
    },
    { text: "notre passerelle antivirus a detecte un virus dans le courriel que vous venez d envoyer" },
    { text: "nuestros detectores de * fueron activados debido a un mensaje enviado por usted" },
    { text: "{il sistema antivirus ha rilevato una infezione nel messaggio,il nostro sistema antispam ha rilevato}" },
    {
      text: "{onze email filters zijn geactiveerd door een bericht dat u heeft verzonden,onze virus detector is geactiveerd door een bericht}",
    },
  ],
  recipient: [/^ {1,4}(?:To|An|À|A|Para|Aan|Til|Till|Do|Komu|Címzett) ?: +<?(?<recipient>[^\s<>@,]+@[^\s<>@,;]+)>?(?:,.*)?$/],
  details: [
    /^(?<text>.{0,60}(?:detector|Virenscanner|Filter|Erkennung|passerelle antivirus|detectores|sistema anti\w+|filters|scanner).{0,60}(?:trigger|ausgelöst|détecté|activad|rilevat|geactiveerd).*)$/i,
    /^(?<text>You have sent a mail message to us which was not requested.*)$/,
  ],
  skip: /^ {1,4}(?:Subject|Date|Betreff|Datum|Sujet|Asunto|Fecha|Oggetto|Data|Onderwerp)\s*:/i,
  ends: /^--$/,
  textReach: "block",
  action: "failed",
  examples: [
    {
      header: 'From: "MailScanner" <postmaster@mail.example.net>\nSubject: Warning: E-mail viruses detected',
      body: `Our virus detector has just been triggered by a message you sent:-
  To: somebody@example.com
  Subject: hello
  Date: Mon Mar  2 10:00:00 2009

One or more of the attachments (report.exe) are on
the list of unacceptable attachments for this site and will not have
been delivered.

The virus detector said this about the message:
Report: Executable DOS/Windows programs are dangerous in email (report.exe)

-- 
MailScanner
Email Virus Scanner
`,
      expects: [{ recipient: "somebody@example.com", action: "failed", bounce: "soft" }],
    },
  ],
};
