/**
 * What bounces say in Norwegian.
 */

import { type DocumentedRule, rulesOf } from "../rule.ts";
import { EXCHANGE, EXCHANGE_2003, GMAIL, MICROSOFT_365, REPLY, TEMPLATE } from "./sources.ts";

export const nb: readonly DocumentedRule[] = [
  ...rulesOf("user-unknown", [
    { slug: "could-not-find-address", phrase: "{vi fant ikke,finner ikke,fant ikke,kan ikke finne} e-postadressen", source: EXCHANGE, example: "Vi fant ikke e-postadressen du skrev inn." },
    { slug: "address-not-found", phrase: "e-postadressen {du skrev inn,du angav,du oppga} {ble ikke funnet,finnes ikke}", source: EXCHANGE, example: "E-postadressen du skrev inn, ble ikke funnet. Kontroller mottakerens e-postadresse, og prøv å sende meldingen på nytt." },
    { slug: "no-account-at-organisation", phrase: "e-postkontoen finnes ikke {i,hos}", source: EXCHANGE_2003, example: "E-postkontoen finnes ikke i organisasjonen denne meldingen ble sendt til. <mail.example.com #5.1.1>" },
    { slug: "not-found-at-domain", strength: "vague", phrase: "ble ikke funnet {på,i,hos}", source: MICROSOFT_365, example: "kari@example.com ble ikke funnet på example.com." },
    { slug: "gmail-not-found", phrase: "fordi adressen ikke {ble funnet,finnes} eller ikke kan motta", source: GMAIL, example: "E-posten ble ikke levert til a@example.com fordi adressen ikke ble funnet eller ikke kan motta e-post." },
    { slug: "gmail-title", phrase: "{fant ikke adressen,adressen ble ikke funnet}", source: GMAIL, example: "Fant ikke adressen" },
    { slug: "unknown-user", phrase: "{ukjent bruker,ukjent mottaker,brukeren er ukjent,mottakeren er ukjent}", source: REPLY, example: "550 5.1.1 <a@example.no>: ukjent bruker" },
    { slug: "does-not-exist", phrase: "{brukeren,mottakeren,adressen,postboksen,e-postadressen,kontoen} {finnes ikke,fins ikke}", source: REPLY, example: "550 5.1.1 Mottakeren finnes ikke" },
  ], "nb"),
  ...rulesOf("mailbox-full", [
    { slug: "recipient-mailbox-full", phrase: "mottakerens {postboks,innboks} er full", source: EXCHANGE, example: "Mottakerens postboks er full og kan ikke motta meldinger nå." },
    { slug: "mailbox-full", phrase: "{postboksen,innboksen,postkassa,e-postboksen} er full", source: REPLY, example: "552 5.2.2 Postboksen er full" },
    { slug: "quota", phrase: "{lagringsgrensen,lagringsplassen,lagringskvoten} * {overskredet,brukt opp}", source: REPLY, example: "552 5.2.2 Lagringsgrensen er overskredet" },
  ], "nb"),
  ...rulesOf("mailbox-disabled", [
    { slug: "disabled", phrase: "{kontoen,postboksen,brukeren} er {deaktivert,sperret,stengt}", source: REPLY, example: "550 5.2.1 Kontoen er sperret" },
  ], "nb"),
  ...rulesOf("user-moved", [
    { slug: "left", phrase: "{jobber ikke lenger,arbeider ikke lenger,har sluttet,er ikke lenger ansatt} {i,hos,ved}", source: TEMPLATE, example: "Personen jobber ikke lenger hos oss." },
  ], "nb"),
  ...rulesOf("domain-unknown", [
    { slug: "domain", phrase: "{domenet,målserveren} * {ble ikke funnet,finnes ikke,eksisterer ikke}", source: MICROSOFT_365, example: "Meldingen ble ikke levert: domenet example.com finnes ikke." },
  ], "nb"),
  ...rulesOf("message-too-large", [
    { slug: "too-large", phrase: "{meldingen,denne meldingen} er for stor", source: EXCHANGE, example: "Denne meldingen er for stor. Gjør den mindre og prøv på nytt." },
    { slug: "size", phrase: "{meldingens størrelse,meldingsstørrelsen} {overskrider,overstiger,er for stor}", source: REPLY, example: "552 Meldingsstørrelsen overskrider grensen" },
  ], "nb"),
  ...rulesOf("expired", [
    { slug: "repeated", phrase: "{til tross for gjentatte forsøk,tross gjentatte forsøk,innen den angitte tidsgrensen}", source: MICROSOFT_365, example: "Meldingen ble ikke levert. Til tross for gjentatte forsøk på å kontakte mottakerens e-postsystem svarte det ikke." },
  ], "nb"),
  ...rulesOf("network-error", [
    { slug: "connection", phrase: "{kunne ikke koble til,kan ikke koble til,tilkoblingen ble avvist,tilkoblingen mislyktes,tilkoblingen ble brutt}", source: REPLY, example: "Kunne ikke koble til mx.example.no" },
  ], "nb"),
  ...rulesOf("spam", [
    { slug: "as-spam", phrase: "{klassifisert som,identifisert som,mistenkt for å være,ansett som,markert som} {spam,søppelpost}", source: REPLY, example: "554 5.7.1 Meldingen er klassifisert som søppelpost" },
  ], "nb"),
  ...rulesOf("policy", [
    { slug: "gmail-blocked", strength: "vague", phrase: "{e-posten til,meldingen til,meldingen din til,e-posten din til} {er blokkert,ble blokkert,har blitt blokkert}", source: GMAIL, example: "E-posten til a@example.com er blokkert. Se de tekniske detaljene nedenfor." },
    { slug: "policy", phrase: "{sikkerhets- eller policyinnstillinger,egendefinert regel for e-postflyt,regel for e-postflyt}", source: MICROSOFT_365, example: "En egendefinert regel for e-postflyt opprettet av en administrator hos example.com har blokkert meldingen." },
  ], "nb"),
  ...rulesOf("recipient-refused", [
    { slug: "no-permission", phrase: "{ikke tillatelse,ikke rettigheter} til å sende * til denne mottakeren", source: EXCHANGE_2003, example: "Du har ikke tillatelse til å sende til denne mottakeren. <mail.example.com #5.7.1>" },
    { slug: "restricted", phrase: "levering til denne adressen er begrenset", source: EXCHANGE, example: "Meldingen kan ikke leveres fordi levering til denne adressen er begrenset." },
  ], "nb"),
];
