/**
 * What bounces say in Swedish.
 */

import { type DocumentedRule, rulesOf } from "../rule.ts";
import { EXCHANGE, EXCHANGE_2003, GMAIL, MICROSOFT_365, REPLY, TEMPLATE } from "./sources.ts";

export const sv: readonly DocumentedRule[] = [
  ...rulesOf("user-unknown", [
    { slug: "could-not-find-address", phrase: "{vi kunde inte hitta,det gick inte att hitta} e-postadressen", source: EXCHANGE, example: "Det gick inte att hitta e-postadressen som du angav." },
    { slug: "address-not-found", phrase: "e-postadressen {du angav,som du angav,du skrev in} {hittades inte,gick inte att hitta,kunde inte hittas}", source: EXCHANGE, example: "E-postadressen som du angav hittades inte. Kontrollera mottagarens e-postadress och försök skicka meddelandet igen." },
    { slug: "no-account-at-organisation", phrase: "e-postkontot finns inte {i,på,hos}", source: EXCHANGE_2003, example: "E-postkontot finns inte i den organisation som meddelandet skickades till. <mail.example.com #5.1.1>" },
    { slug: "not-found-at-domain", strength: "vague", phrase: "hittades inte {på,i,hos}", source: MICROSOFT_365, example: "anna@example.com hittades inte på example.com." },
    { slug: "gmail-not-found", phrase: "{eftersom,därför att} adressen inte {hittades,kunde hittas} eller inte kan ta emot", source: GMAIL, example: "Meddelandet levererades inte till a@example.com eftersom adressen inte hittades eller inte kan ta emot e-post." },
    { slug: "gmail-title", phrase: "adressen hittades inte", source: GMAIL, example: "Adressen hittades inte" },
    { slug: "unknown-user", phrase: "{okänd användare,okänd mottagare,användaren är okänd,mottagaren är okänd,mottagaren okänd}", source: REPLY, example: "550 5.1.1 <a@example.se>: okänd användare" },
    { slug: "does-not-exist", phrase: "{användaren,mottagaren,adressen,brevlådan,e-postadressen,kontot} {finns inte,existerar inte,saknas}", source: REPLY, example: "550 5.1.1 Mottagaren finns inte" },
  ], "sv"),
  ...rulesOf("mailbox-full", [
    { slug: "recipient-mailbox-full", phrase: "mottagarens {postlåda,inkorg,brevlåda} är full", source: EXCHANGE, example: "Mottagarens postlåda är full och kan inte ta emot meddelanden just nu." },
    { slug: "mailbox-full", phrase: "{postlådan,brevlådan,inkorgen,mailboxen} är {full,överfull}", source: REPLY, example: "552 5.2.2 Brevlådan är full" },
    { slug: "quota", phrase: "{kvoten,diskkvoten,utrymmet,lagringsgränsen} * {överskriden,överskridits,fullt,slut}", source: REPLY, example: "552 5.2.2 Kvoten är överskriden" },
  ], "sv"),
  ...rulesOf("mailbox-disabled", [
    { slug: "disabled", phrase: "{kontot,postlådan,brevlådan,användaren} är {inaktiverat,inaktiverad,spärrat,spärrad,avstängt,avstängd,stängt}", source: REPLY, example: "550 5.2.1 Kontot är spärrat" },
  ], "sv"),
  ...rulesOf("user-moved", [
    { slug: "left", phrase: "{har slutat,arbetar inte längre,jobbar inte längre} {på,hos,vid}", source: TEMPLATE, example: "Personen arbetar inte längre hos oss." },
  ], "sv"),
  ...rulesOf("domain-unknown", [
    { slug: "domain", phrase: "{domänen,destinationsservern} * {hittades inte,finns inte,kunde inte hittas}", source: MICROSOFT_365, example: "Meddelandet levererades inte: domänen example.com hittades inte." },
  ], "sv"),
  ...rulesOf("message-too-large", [
    { slug: "too-large", phrase: "meddelandet är för stort", source: EXCHANGE, example: "Det här meddelandet är för stort. Minska storleken och försök igen." },
    { slug: "size", phrase: "{meddelandets storlek,meddelandestorleken} {överskrider,är för stor,överstiger}", source: REPLY, example: "552 Meddelandets storlek överskrider gränsen" },
  ], "sv"),
  ...rulesOf("expired", [
    { slug: "repeated", phrase: "{trots upprepade försök,servern har försökt leverera meddelandet utan att lyckas,inom den angivna tidsgränsen}", source: MICROSOFT_365, example: "Meddelandet levererades inte. Trots upprepade försök att kontakta mottagarens e-postsystem svarade det inte." },
  ], "sv"),
  ...rulesOf("network-error", [
    { slug: "connection", phrase: "{det gick inte att ansluta,kunde inte ansluta,anslutningen nekades,anslutningen misslyckades,anslutningen bröts}", source: REPLY, example: "Kunde inte ansluta till mx.example.se" },
  ], "sv"),
  ...rulesOf("spam", [
    { slug: "as-spam", phrase: "{klassats,identifierats,bedömts,klassificerats,misstänks vara,markerats} {som,} {spam,skräppost}", source: REPLY, example: "554 5.7.1 Meddelandet har klassats som skräppost" },
  ], "sv"),
  ...rulesOf("policy", [
    { slug: "gmail-blocked", strength: "vague", phrase: "{meddelandet till,ditt meddelande till} har blockerats", source: GMAIL, example: "Ditt meddelande till a@example.com har blockerats. Se teknisk information nedan." },
    { slug: "policy", phrase: "{säkerhets- eller principinställningar,anpassad e-postflödesregel,e-postflödesregel}", source: MICROSOFT_365, example: "En anpassad e-postflödesregel som skapats av en administratör på example.com har blockerat ditt meddelande." },
  ], "sv"),
  ...rulesOf("recipient-refused", [
    { slug: "no-permission", phrase: "{inte behörighet,inte behörig} att skicka {meddelanden,} till {den här mottagaren,denna mottagare}", source: EXCHANGE_2003, example: "Du har inte behörighet att skicka till den här mottagaren. <mail.example.com #5.7.1>" },
    { slug: "restricted", phrase: "leverans till den här adressen är {begränsad,inte tillåten}", source: EXCHANGE, example: "Meddelandet kan inte levereras eftersom leverans till den här adressen är begränsad." },
  ], "sv"),
  ...rulesOf("relay-denied", [
    { slug: "relay", phrase: "{vidaresändning,reläning,relä} {ej tillåten,inte tillåten,nekad,tillåts inte}", source: REPLY, example: "550 5.7.1 Vidaresändning ej tillåten" },
  ], "sv"),
];
