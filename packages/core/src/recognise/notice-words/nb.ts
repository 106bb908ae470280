/** Notices in Norwegian: Exchange and Microsoft 365, Gmail, Domino, translated templates of mail servers, and the providers there. */

import type { NoticeWords } from "./notice-words.ts";

export const nb: NoticeWords = {
  language: "nb",
  failed: [
    "{meldingen,melding,e-posten} * {kunne,kan} ikke {leveres,sendes,bli levert}",
    "levering til * {mislyktes,feilet}",
    "{levering,leveringen} {av,til} {meldingen,meldingen din,følgende} {mislyktes,feilet}",
    "{meldingen,meldingen din} {nådde ikke,har ikke nådd} {noen,alle,enkelte,en,fram,frem}",
    "{følgende mottaker e,følgende mottakere,følgende mottaker} {kunne ikke nås,kan ikke nås}",
    "{meldingen,melding,meldingen din} {ble ikke levert,er ikke levert,ble avvist,ble blokkert,har blitt avvist}",
    "{organisasjon,organisasjonen} avviste meldingen",
    "{dette er en permanent feil,feilen er permanent}",
  ],
  delayed: [
    "{levering,leveringen,meldingen} * {ble forsinket,har blitt forsinket}",
    "levering * er forsinket",
    "{er ennå ikke,er ikke ennå,ennå ikke,er fremdeles ikke} {levert,blitt levert}",
    "{leveringsforsøk vil fortsette,forsøk på levering vil fortsette,vil fortsette å prøve å levere,fortsetter å forsøke}",
    "{dette er bare en advarsel,dette er kun en advarsel du,du trenger ikke sende meldingen på nytt,du trenger ikke å sende}",
  ],
  recipientLabels: [
    "mottaker",
    "mottakere",
    "til",
    "adresse",
    "e-postadresse",
    "endelig mottaker",
    "opprinnelig mottaker",
    "følgende mottaker",
    "bruker",
  ],
  subject: [
    "{kan ikke leveres,ikke levert,kunne ikke levere,ikke leverbar,kunne ikke levert}",
    "{leveringsfeil,levering mislyktes,returnert e-post,melding om leveringsstatus,varsel om leveringsstatus,e-post ikke levert,feil ved levering,meldingen ble ikke levert}",
    "{levering forsinket,forsinket levering,leveringen er forsinket,fant ikke adressen,meldingen ble blokkert}",
  ],
};
