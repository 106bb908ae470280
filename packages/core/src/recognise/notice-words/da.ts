/** Notices in Danish: Exchange and Microsoft 365, Gmail, Domino, translated templates of mail servers, and the providers there. */

import type { NoticeWords } from "./notice-words.ts";

export const da: NoticeWords = {
  language: "da",
  failed: [
    "{meddelelsen,meddelelse,mailen,beskeden} * {kunne,kan} ikke {leveres,afleveres,sendes}",
    "levering til {disse,følgende} {modtagere,modtager} {eller grupper,eller distributionslister,} mislykkedes",
    "levering {af,til} {meddelelsen,din meddelelse,følgende,mailen} {mislykkedes,er mislykkedes,kunne ikke}",
    "{meddelelse,meddelelsen} {nåede ikke,har ikke nået} {nogle,alle,en,visse,frem}",
    "{følgende modtager e,følgende modtagere,følgende modtager} {kunne ikke nås,kan ikke nås,kunne ikke kontaktes}",
    "{meddelelse,meddelelsen,besked} {blev ikke leveret,er ikke leveret,blev afvist,er blevet afvist,blev blokeret}",
    "organisation {har afvist,afviste} {din meddelelse,meddelelsen}",
    "{dette er en permanent fejl,fejlen er permanent}",
  ],
  delayed: [
    "{levering,leveringen,meddelelsen} * {blev forsinket,forsinkes,er blevet forsinket}",
    "meddelelsen er forsinket",
    "{er endnu ikke,er ikke endnu,endnu ikke} {leveret,blevet leveret,afleveret}",
    "{forsøg på levering fortsætter,leveringsforsøg vil fortsætte,der vil fortsat blive forsøgt,vil fortsat forsøge at levere}",
    "{dette er kun en advarsel,du behøver ikke sende meddelelsen igen,du behøver ikke at sende}",
  ],
  recipientLabels: [
    "modtager",
    "modtagere",
    "til",
    "adresse",
    "mailadresse",
    "e-mailadresse",
    "endelig modtager",
    "oprindelig modtager",
    "følgende modtager",
    "bruger",
    "modtagerens adresse",
  ],
  subject: [
    "{ikke leveret,kunne ikke leveres,kan ikke leveres,uanbringelig,ikke afleveret}",
    "{leveringsfejl,levering mislykkedes,fejl ved levering,returneret mail,returneret post,statusmeddelelse om levering,meddelelse om leveringsstatus,leveringsstatus,mailen blev ikke leveret}",
    "{forsinket levering,levering forsinket,levering er forsinket,adressen blev ikke fundet,meddelelsen blev blokeret}",
  ],
};
