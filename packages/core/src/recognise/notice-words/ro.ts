/** Notices in Romanian: Exchange and Microsoft 365, Gmail, Domino, translated templates of mail servers, and the providers there. */

import type { NoticeWords } from "./notice-words.ts";

export const ro: NoticeWords = {
  language: "ro",
  failed: [
    "{mesajul,mesajul dvs,mesajul către} nu a {putut fi,fost} {livrat,transmis,trimis}",
    "{livrarea,trimiterea} {către,la} {acești,următorii} destinatari {sau grupuri,sau liste de distribuție,} a eșuat",
    "{livrarea mesajului,livrarea} a eșuat",
    "mesajul nu a ajuns la {unii,toți,unul,destinatar}",
    "{următorii destinatari,următorul destinatar} nu {au putut,a putut,pot,poate} fi {contactați,contactat}",
    "nu {s-a putut,se poate,am putut} livra {mesajul,mesajele,e-mailul}",
    "mesajul * {a fost,} {respins,blocat,returnat} {de,deoarece,către,pentru}",
    "{aceasta este o eroare permanentă,este o eroare permanentă}",
  ],
  delayed: [
    "{livrarea,mesajul} * {a fost întârziată,este întârziată,a fost întârziat,întârzie,este întârziat,a fost amânată}",
    "nu a fost încă {livrat,transmis,livrată}",
    "{încercările de livrare vor continua,se va încerca în continuare livrarea,vom continua să încercăm,serverul va continua să încerce}",
    "{acesta este doar un avertisment,acesta este numai un avertisment,nu este nevoie să retrimiteți,nu trebuie să retrimiteți}",
  ],
  recipientLabels: [
    "destinatar",
    "destinatari",
    "către",
    "adresă",
    "adresa",
    "adresă de e-mail",
    "adresa de e-mail",
    "destinatar final",
    "destinatar original",
    "următorul destinatar",
    "utilizator",
    "adresa destinatarului",
  ],
  subject: [
    "{nelivrabil,nelivrat,nu se poate livra,imposibil de livrat,nu s-a putut livra}",
    "{livrare eșuată,eroare de livrare,livrarea a eșuat,eșec la livrare,mesaj nelivrat,mesaj returnat,e-mail returnat,notificare de stare a livrării,notificare privind starea livrării,starea livrării}",
    "{livrare întârziată,întârziere la livrare,livrarea a fost întârziată,adresa nu a fost găsită,mesaj blocat}",
  ],
};
