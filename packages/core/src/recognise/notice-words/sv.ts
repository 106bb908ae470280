/** Notices in Swedish: Exchange and Microsoft 365, Gmail, Domino, translated templates of mail servers, and the providers there. */

import type { NoticeWords } from "./notice-words.ts";

export const sv: NoticeWords = {
  language: "sv",
  failed: [
    "{meddelandet,meddelande,e-postmeddelandet,meddelande till,meddelandet till} {kunde,kan} inte {levereras,skickas,levereras till}",
    "det gick inte att leverera {till,meddelandet,ditt,följande,det}",
    "{leveransen,leverans} {till,av} * misslyckades",
    "{meddelandet,meddelande} {nådde inte,har inte nått} {vissa,alla,några,en eller flera,sina,den}",
    "följande mottagare {kunde,kan} inte nås",
    "{meddelande,meddelandet} * {levererades inte,har inte levererats,avvisades,har avvisats,returnerades}",
    "{organisation,organisationen} avvisade {ditt meddelande,meddelandet}",
    "{detta är ett permanent fel,felet är permanent,ett problem uppstod när meddelandet skulle levereras}",
  ],
  delayed: [
    "{leveransen,meddelandet,leverans,meddelande} * {är försenad,är försenat,har försenats,försenades,fördröjts,har fördröjts}",
    "{har ännu inte,ännu inte,har inte ännu} {levererats,kunnat levereras}",
    "{leveransförsök kommer att fortsätta,leveransförsöken fortsätter,fortsätter att försöka leverera,kommer att fortsätta försöka}",
    "{detta är endast en varning,detta är bara en varning,du behöver inte skicka om}",
  ],
  recipientLabels: [
    "mottagare",
    "till",
    "adress",
    "e-postadress",
    "mottagarens adress",
    "slutlig mottagare",
    "ursprunglig mottagare",
    "följande mottagare",
    "användare",
  ],
  subject: [
    "{olevererbart,olevererat,oleverbart,kan inte leverera,kunde inte levereras,inte levererat}",
    "{leveransfel,leveransen misslyckades,misslyckad leverans,returnerad e-post,returpost,leveransstatus,leveransstatusmeddelande,meddelande om leveransstatus,leveransrapport}",
    "{försenad leverans,leveransen är försenad,försenat meddelande,adressen hittades inte,meddelandet blockerades,meddelandet har blockerats}",
  ],
};
