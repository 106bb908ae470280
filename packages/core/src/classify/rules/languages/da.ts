/**
 * What bounces say in Danish.
 */

import { type DocumentedRule, rulesOf } from "../rule.ts";
import { EXCHANGE, EXCHANGE_2003, GMAIL, MICROSOFT_365, REPLY, TEMPLATE } from "./sources.ts";

export const da: readonly DocumentedRule[] = [
  ...rulesOf("user-unknown", [
    { slug: "could-not-find-address", phrase: "{vi kunne ikke finde,vi kan ikke finde} * {mailadresse,mailadressen,e-mailadresse,e-mailadressen}", source: EXCHANGE, example: "Vi kunne ikke finde den mailadresse, du angav." },
    { slug: "address-not-found", phrase: "{mailadresse,e-mailadresse,mailadressen,e-mailadressen} * {blev ikke fundet,kunne ikke findes}", source: EXCHANGE, example: "Den mailadresse, du angav, blev ikke fundet. Kontrollér modtagerens mailadresse, og prøv at sende meddelelsen igen." },
    { slug: "no-account-at-organisation", phrase: "{e-mail-kontoen,mailkontoen} findes ikke i", source: EXCHANGE_2003, example: "E-mail-kontoen findes ikke i den organisation, som meddelelsen blev sendt til. <mail.example.com #5.1.1>" },
    { slug: "not-found-at-domain", strength: "vague", phrase: "blev ikke fundet {på,i,hos}", source: MICROSOFT_365, example: "mette@example.com blev ikke fundet på example.com." },
    { slug: "gmail-not-found", phrase: "{fordi,da} adressen ikke {blev fundet,kunne findes} eller ikke kan modtage", source: GMAIL, example: "Din mail blev ikke leveret til a@example.com, fordi adressen ikke blev fundet eller ikke kan modtage mails." },
    { slug: "gmail-title", phrase: "adressen blev ikke fundet", source: GMAIL, example: "Adressen blev ikke fundet" },
    { slug: "unknown-user", phrase: "{ukendt bruger,ukendt modtager,brugeren er ukendt,modtageren er ukendt,brugeren kendes ikke}", source: REPLY, example: "550 5.1.1 <a@example.dk>: ukendt bruger" },
    { slug: "does-not-exist", phrase: "{brugeren,modtageren,adressen,postkassen,e-mailadressen,kontoen} {findes ikke,eksisterer ikke}", source: REPLY, example: "550 5.1.1 Modtageren findes ikke" },
  ], "da"),
  ...rulesOf("mailbox-full", [
    { slug: "recipient-mailbox-full", phrase: "modtagerens {postkasse,indbakke} er {fuld,fyldt}", source: EXCHANGE, example: "Modtagerens postkasse er fuld og kan ikke modtage meddelelser nu." },
    { slug: "mailbox-full", phrase: "{postkassen,indbakken,mailboksen} er {fuld,fyldt}", source: REPLY, example: "552 5.2.2 Postkassen er fuld" },
    { slug: "quota", phrase: "{kvoten,diskkvoten,lagergrænsen,pladsen} * {overskredet,opbrugt}", source: REPLY, example: "552 5.2.2 Kvoten er overskredet" },
  ], "da"),
  ...rulesOf("mailbox-disabled", [
    { slug: "disabled", phrase: "{kontoen,postkassen,brugeren} er {deaktiveret,spærret,lukket,inaktiv}", source: REPLY, example: "550 5.2.1 Kontoen er spærret" },
  ], "da"),
  ...rulesOf("user-moved", [
    { slug: "left", phrase: "{arbejder ikke længere,er ikke længere ansat,er fratrådt} {hos,i,ved}", source: TEMPLATE, example: "Personen er ikke længere ansat hos os." },
  ], "da"),
  ...rulesOf("domain-unknown", [
    { slug: "domain", phrase: "{domænet,destinationsserveren} * {blev ikke fundet,findes ikke,eksisterer ikke}", source: MICROSOFT_365, example: "Meddelelsen blev ikke leveret: domænet example.com findes ikke." },
  ], "da"),
  ...rulesOf("message-too-large", [
    { slug: "too-large", phrase: "{meddelelsen,meddelelse,mailen} er for stor", source: EXCHANGE, example: "Denne meddelelse er for stor. Gør den mindre, og prøv igen." },
    { slug: "size", phrase: "{meddelelsens størrelse,meddelelsesstørrelsen} {overskrider,overstiger,er for stor}", source: REPLY, example: "552 Meddelelsens størrelse overskrider grænsen" },
  ], "da"),
  ...rulesOf("expired", [
    { slug: "repeated", phrase: "{på trods af gentagne forsøg,trods gentagne forsøg,inden for den angivne tidsgrænse}", source: MICROSOFT_365, example: "Meddelelsen blev ikke leveret. På trods af gentagne forsøg på at kontakte modtagerens mailsystem svarede det ikke." },
  ], "da"),
  ...rulesOf("network-error", [
    { slug: "connection", phrase: "{kunne ikke oprette forbindelse,der kunne ikke oprettes forbindelse,forbindelsen blev afvist,forbindelsen mislykkedes,forbindelsen blev afbrudt}", source: REPLY, example: "Der kunne ikke oprettes forbindelse til mx.example.dk" },
  ], "da"),
  ...rulesOf("spam", [
    { slug: "as-spam", phrase: "{klassificeret som,identificeret som,mistænkt for at være,betragtet som,genkendt som} {spam,uønsket mail}", source: REPLY, example: "554 5.7.1 Meddelelsen er identificeret som spam" },
  ], "da"),
  ...rulesOf("policy", [
    { slug: "gmail-blocked", strength: "vague", phrase: "{din mail til,din besked til,meddelelsen til,mailen til} {blev blokeret,er blokeret,er blevet blokeret}", source: GMAIL, example: "Din mail til a@example.com er blevet blokeret. Se de tekniske oplysninger nedenfor." },
    { slug: "policy", phrase: "{sikkerheds- eller politikindstillinger,brugerdefineret mailflowregel,mailflowregel}", source: MICROSOFT_365, example: "En brugerdefineret mailflowregel, der er oprettet af en administrator hos example.com, har blokeret din meddelelse." },
  ], "da"),
  ...rulesOf("recipient-refused", [
    { slug: "no-permission", phrase: "{ikke tilladelse,ikke rettigheder} til at sende * til denne modtager", source: EXCHANGE_2003, example: "Du har ikke tilladelse til at sende til denne modtager. <mail.example.com #5.7.1>" },
    { slug: "restricted", phrase: "levering til denne adresse er begrænset", source: EXCHANGE, example: "Din meddelelse kan ikke leveres, fordi levering til denne adresse er begrænset." },
  ], "da"),
];
