/**
 * What bounces say in Czech.
 */

import { type DocumentedRule, rulesOf } from "../rule.ts";
import { EXCHANGE, EXCHANGE_2003, GMAIL, MICROSOFT_365, REPLY, TEMPLATE } from "./sources.ts";

export const cs: readonly DocumentedRule[] = [
  ...rulesOf("user-unknown", [
    { slug: "address-not-found", phrase: "{zadaná e-mailová adresa,zadanou e-mailovou adresu,vámi zadaná e-mailová adresa} {nebyla nalezena,se nepodařilo najít,nelze najít}", source: EXCHANGE, example: "Zadaná e-mailová adresa nebyla nalezena. Zkontrolujte e-mailovou adresu příjemce a zkuste zprávu odeslat znovu." },
    { slug: "not-found-at-domain", strength: "vague", phrase: "{nebyl nalezen,nebyla nalezena,nebyl nalezena} {v doméně,na,v organizaci}", source: MICROSOFT_365, example: "Uživatel jan@example.com nebyl nalezen v doméně example.com." },
    { slug: "gmail-title", phrase: "adresa {nebyla,} nalezena", source: GMAIL, example: "Adresa nebyla nalezena" },
    { slug: "unknown-user", phrase: "{neznámý uživatel,neznámý příjemce,uživatel je neznámý,příjemce je neznámý,uživatel neznámý}", source: REPLY, example: "550 5.1.1 <a@example.cz>: neznámý uživatel" },
    { slug: "does-not-exist", phrase: "{uživatel,příjemce,schránka,adresa,účet,e-mailová adresa} {neexistuje,nenalezena,nenalezen}", source: "Seznam and others", example: "550 5.1.1 Schránka neexistuje" },
  ], "cs"),
  ...rulesOf("mailbox-full", [
    { slug: "recipient-mailbox-full", phrase: "{poštovní,} schránka příjemce je {plná,přeplněná}", source: EXCHANGE, example: "Poštovní schránka příjemce je plná a nemůže teď přijímat zprávy." },
    { slug: "mailbox-full", phrase: "{schránka,poštovní schránka,doručená pošta} je {plná,přeplněna}", source: REPLY, example: "552 5.2.2 Schránka je plná" },
    { slug: "quota", phrase: "{překročena,překročen,překročil} {kvóta,limit velikosti schránky,kvótu,velikost schránky,limit schránky}", source: REPLY, example: "552 5.2.2 Překročena kvóta" },
  ], "cs"),
  ...rulesOf("mailbox-disabled", [
    { slug: "disabled", phrase: "{účet,schránka,uživatel} {je,byl,byla} {zablokován,zablokována,deaktivován,deaktivována,zakázán,pozastaven,zrušen,zrušena}", source: REPLY, example: "550 5.2.1 Účet je zablokován" },
  ], "cs"),
  ...rulesOf("user-moved", [
    { slug: "left", phrase: "již {nepracuje,není zaměstnancem,není zaměstnán}", source: TEMPLATE, example: "Tato osoba již nepracuje v naší společnosti." },
  ], "cs"),
  ...rulesOf("domain-unknown", [
    { slug: "domain", phrase: "{doména,doménu,cílový server} * {neexistuje,nelze najít,nebyla nalezena,se nepodařilo najít,nebyl nalezen}", source: MICROSOFT_365, example: "Zpráva nebyla doručena: doména example.com neexistuje." },
  ], "cs"),
  ...rulesOf("message-too-large", [
    { slug: "too-large", phrase: "zpráva je {příliš velká,moc velká}", source: EXCHANGE, example: "Tato zpráva je příliš velká. Zmenšete ji a zkuste ji odeslat znovu." },
    { slug: "size", phrase: "velikost zprávy {překračuje,přesahuje,překročila}", source: REPLY, example: "552 Velikost zprávy překračuje limit" },
  ], "cs"),
  ...rulesOf("expired", [
    { slug: "repeated", phrase: "{přes opakované pokusy,navzdory opakovaným pokusům,v určeném časovém limitu,i přes opakované pokusy}", source: MICROSOFT_365, example: "Zpráva nebyla doručena. Navzdory opakovaným pokusům kontaktovat e-mailový systém příjemce neodpověděl." },
  ], "cs"),
  ...rulesOf("network-error", [
    { slug: "connection", phrase: "{nelze se připojit,nepodařilo se připojit,spojení odmítnuto,spojení bylo odmítnuto,vypršel časový limit připojení,nelze navázat spojení}", source: REPLY, example: "Nelze se připojit k serveru mx.example.cz" },
  ], "cs"),
  ...rulesOf("spam", [
    { slug: "as-spam", phrase: "{označena,vyhodnocena,identifikována,rozpoznána,klasifikována} jako {spam,nevyžádaná pošta}", source: REPLY, example: "554 5.7.1 Zpráva byla vyhodnocena jako spam" },
  ], "cs"),
  ...rulesOf("policy", [
    { slug: "gmail-blocked", strength: "vague", phrase: "zpráva {pro,adresovaná,příjemci,pro uživatele} byla {zablokována,blokována}", source: GMAIL, example: "Vaše zpráva pro a@example.com byla zablokována. Technické podrobnosti najdete níže." },
    { slug: "policy", phrase: "{nastavení zabezpečení nebo zásad,vlastní pravidlo toku pošty,pravidlo toku pošty}", source: MICROSOFT_365, example: "Vlastní pravidlo toku pošty vytvořené správcem example.com zablokovalo vaši zprávu." },
  ], "cs"),
  ...rulesOf("recipient-refused", [
    { slug: "no-permission", phrase: "{nemáte oprávnění,nemáte povolení} {odesílat,posílat,k odesílání,zasílat} * {tomuto příjemci,příjemci}", source: EXCHANGE_2003, example: "Nemáte oprávnění odesílat zprávy tomuto příjemci. <mail.example.com #5.7.1>" },
  ], "cs"),
];
