/**
 * What bounces say in Slovak.
 */

import { type DocumentedRule, rulesOf } from "../rule.ts";
import { EXCHANGE, EXCHANGE_2003, GMAIL, MICROSOFT_365, REPLY, TEMPLATE } from "./sources.ts";

export const sk: readonly DocumentedRule[] = [
  ...rulesOf("user-unknown", [
    { slug: "address-not-found", phrase: "{zadaná e-mailová adresa,zadanú e-mailovú adresu} {sa nenašla,sa nepodarilo nájsť,nebola nájdená}", source: EXCHANGE, example: "Zadaná e-mailová adresa sa nenašla. Skontrolujte e-mailovú adresu príjemcu a skúste správu odoslať znova." },
    { slug: "not-found-at-domain", strength: "vague", phrase: "{sa nenašiel,sa nenašla,sa nenašlo} {v doméne,na,v organizácii}", source: MICROSOFT_365, example: "Používateľ jan@example.com sa nenašiel v doméne example.com." },
    { slug: "gmail-title", phrase: "adresa {sa nenašla,nebola nájdená}", source: GMAIL, example: "Adresa sa nenašla" },
    { slug: "unknown-user", phrase: "{neznámy používateľ,neznámy príjemca,používateľ je neznámy}", source: REPLY, example: "550 5.1.1 <a@example.sk>: neznámy používateľ" },
    { slug: "does-not-exist", phrase: "{používateľ,príjemca,konto,schránka,e-mailová schránka} neexistuje * serveri", source: REPLY, example: "550 5.1.1 Schránka neexistuje na tomto serveri" },
    { slug: "user-does-not-exist", phrase: "{používateľ,príjemca,konto} neexistuje", source: REPLY, example: "550 5.1.1 Používateľ neexistuje" },
  ], "sk"),
  ...rulesOf("mailbox-full", [
    { slug: "recipient-mailbox-full", phrase: "{poštová,} schránka príjemcu je {plná,preplnená}", source: EXCHANGE, example: "Poštová schránka príjemcu je plná a momentálne nemôže prijímať správy." },
    { slug: "mailbox-full", phrase: "{poštová schránka,e-mailová schránka,schránka používateľa} je {plná,preplnená}", source: REPLY, example: "552 5.2.2 Poštová schránka je plná" },
    { slug: "quota", phrase: "{prekročenie kvóty,kvóta prekročená,kvóta je prekročená,prekročený limit,kvóta bola prekročená,prekročená veľkosť}", source: REPLY, example: "552 5.2.2 Kvóta je prekročená" },
  ], "sk"),
  ...rulesOf("mailbox-disabled", [
    { slug: "disabled", phrase: "{konto,poštová schránka,používateľ} {je,bolo,bola,bol} {zablokované,zablokovaná,zablokovaný,deaktivované,zrušené}", source: REPLY, example: "550 5.2.1 Konto je zablokované" },
  ], "sk"),
  ...rulesOf("user-moved", [
    { slug: "left", phrase: "už {nepracuje,nie je zamestnancom,nie je zamestnaný}", source: TEMPLATE, example: "Táto osoba už nepracuje v našej spoločnosti." },
  ], "sk"),
  ...rulesOf("domain-unknown", [
    { slug: "domain", phrase: "{doména,doménu,cieľový server} * {sa nenašla,sa nenašiel,sa nepodarilo nájsť,nebola nájdená}", source: MICROSOFT_365, example: "Správa nebola doručená: doména example.com sa nenašla." },
  ], "sk"),
  ...rulesOf("message-too-large", [
    { slug: "too-large", phrase: "správa je príliš veľká", source: EXCHANGE, example: "Táto správa je príliš veľká. Zmenšite ju a skúste ju odoslať znova." },
    { slug: "size", phrase: "veľkosť správy {prekračuje,presahuje,prekročila}", source: REPLY, example: "552 Veľkosť správy prekračuje limit" },
  ], "sk"),
  ...rulesOf("expired", [
    { slug: "repeated", phrase: "{napriek opakovaným pokusom,v určenom časovom limite,aj napriek opakovaným pokusom}", source: MICROSOFT_365, example: "Správa nebola doručená. Napriek opakovaným pokusom kontaktovať e-mailový systém príjemcu neodpovedal." },
  ], "sk"),
  ...rulesOf("network-error", [
    { slug: "connection", phrase: "{nemožno sa pripojiť,nepodarilo sa pripojiť,spojenie odmietnuté,spojenie bolo odmietnuté,nemožno nadviazať spojenie}", source: REPLY, example: "Nepodarilo sa pripojiť k serveru mx.example.sk" },
  ], "sk"),
  ...rulesOf("spam", [
    { slug: "as-spam", phrase: "{označená,vyhodnotená,identifikovaná,rozpoznaná} ako {spam,nevyžiadaná pošta}", source: REPLY, example: "554 5.7.1 Správa bola vyhodnotená ako spam" },
  ], "sk"),
  ...rulesOf("policy", [
    { slug: "policy", phrase: "{nastavenia zabezpečenia alebo politiky,vlastné pravidlo toku pošty,vlastné pravidlo toku e-mailov,pravidlo toku e-mailov}", source: MICROSOFT_365, example: "Vlastné pravidlo toku e-mailov vytvorené správcom example.com zablokovalo vašu správu." },
  ], "sk"),
  ...rulesOf("recipient-refused", [
    { slug: "no-permission", phrase: "nemáte {povolenie,oprávnenie} {odosielať,posielať,na odosielanie} * {tomuto príjemcovi,príjemcovi}", source: EXCHANGE_2003, example: "Nemáte povolenie odosielať správy tomuto príjemcovi. <mail.example.com #5.7.1>" },
  ], "sk"),
];
