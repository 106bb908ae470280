/**
 * What bounces say in Hungarian.
 */

import { type DocumentedRule, rulesOf } from "../rule.ts";
import { EXCHANGE, EXCHANGE_2003, GMAIL, MICROSOFT_365, REPLY, TEMPLATE } from "./sources.ts";

export const hu: readonly DocumentedRule[] = [
  ...rulesOf("user-unknown", [
    { slug: "address-not-found", phrase: "{megadott,beírt} e-mail-cím {nem található,nem létezik}", source: EXCHANGE, example: "A megadott e-mail-cím nem található. Ellenőrizze a címzett e-mail-címét, és próbálja meg újraküldeni az üzenetet." },
    { slug: "not-found-at-domain", strength: "vague", phrase: "nem található {a következő,itt,ebben a,a tartományban}", source: MICROSOFT_365, example: "A következő felhasználó nem található a tartományban: nagy@example.com." },
    { slug: "gmail-title", phrase: "a cím nem található", source: GMAIL, example: "A cím nem található" },
    { slug: "unknown-user", phrase: "{ismeretlen felhasználó,ismeretlen címzett,a felhasználó ismeretlen,a címzett ismeretlen}", source: REPLY, example: "550 5.1.1 <a@example.hu>: ismeretlen felhasználó" },
    { slug: "does-not-exist", phrase: "{felhasználó,címzett,postafiók,fiók,e-mail cím,cím} nem létezik", source: "Freemail, Citromail", example: "550 5.1.1 A címzett nem létezik" },
  ], "hu"),
  ...rulesOf("mailbox-full", [
    { slug: "recipient-mailbox-full", phrase: "a címzett {postaládája,postafiókja} megtelt", source: EXCHANGE, example: "A címzett postaládája megtelt, és jelenleg nem tud üzeneteket fogadni." },
    { slug: "mailbox-full", phrase: "{postafiók,postaláda,a postafiók,levelesláda} {megtelt,betelt,tele van}", source: REPLY, example: "552 5.2.2 A postafiók megtelt" },
    { slug: "quota", phrase: "{kvóta,tárhely,tárterület,tárhelykorlát} {túllépve,betelt,túllépése,megtelt,elfogyott}", source: REPLY, example: "552 5.2.2 Kvóta túllépve" },
  ], "hu"),
  ...rulesOf("mailbox-disabled", [
    { slug: "disabled", phrase: "{fiók,postafiók,felhasználó,postaláda} {le van tiltva,letiltva,letiltott,felfüggesztve,inaktív,zárolva}", source: REPLY, example: "550 5.2.1 A fiók le van tiltva" },
  ], "hu"),
  ...rulesOf("user-moved", [
    { slug: "left", phrase: "már nem {dolgozik,munkatársunk,nálunk dolgozik}", source: TEMPLATE, example: "Kollégánk már nem dolgozik cégünknél." },
  ], "hu"),
  ...rulesOf("domain-unknown", [
    { slug: "domain", phrase: "{tartomány,tartománynév,célkiszolgáló} * {nem található,nem létezik}", source: MICROSOFT_365, example: "Az üzenet nem kézbesíthető: a(z) example.com tartomány nem létezik." },
  ], "hu"),
  ...rulesOf("message-too-large", [
    { slug: "too-large", phrase: "üzenet túl {nagy,nagyméretű}", source: EXCHANGE, example: "Ez az üzenet túl nagy. Csökkentse a méretét, és küldje el újra." },
    { slug: "size", phrase: "{üzenet mérete,levél mérete} {meghaladja,túllépi,túl nagy}", source: REPLY, example: "552 Az üzenet mérete meghaladja a korlátot" },
  ], "hu"),
  ...rulesOf("expired", [
    { slug: "repeated", phrase: "{ismételt próbálkozások ellenére,az ismételt próbálkozások ellenére,a megadott időn belül}", source: MICROSOFT_365, example: "Az üzenetet nem kézbesítettük. Az ismételt próbálkozások ellenére a címzett levelezőrendszere nem válaszolt." },
  ], "hu"),
  ...rulesOf("network-error", [
    { slug: "connection", phrase: "{nem sikerült csatlakozni,nem lehet csatlakozni,a kapcsolat elutasítva,kapcsolat visszautasítva,kapcsolódási időtúllépés}", source: REPLY, example: "Nem sikerült csatlakozni a kiszolgálóhoz: mx.example.hu" },
  ], "hu"),
  ...rulesOf("spam", [
    { slug: "as-spam", phrase: "{spamnek,levélszemétnek,kéretlen levélnek} {minősült,minősítették,minősítettük,nyilvánítva,ítélte,minősítve}", source: REPLY, example: "554 5.7.1 Az üzenet spamnek minősült" },
  ], "hu"),
  ...rulesOf("policy", [
    { slug: "gmail-blocked", strength: "vague", phrase: "{címzettnek küldött üzenetét,részére küldött üzenetét,címzettnek szóló üzenetét} {letiltottuk,blokkoltuk,letiltották}", source: GMAIL, example: "Az a@example.com címzettnek küldött üzenetét letiltottuk." },
    { slug: "policy", phrase: "{biztonsági vagy házirend-beállítások,egyéni levelezési szabály,levéltovábbítási szabály,házirend miatt}", source: MICROSOFT_365, example: "Egy rendszergazda által létrehozott egyéni levelezési szabály letiltotta az üzenetet." },
  ], "hu"),
  ...rulesOf("recipient-refused", [
    { slug: "no-permission", phrase: "nincs {engedélye,jogosultsága} * {ennek a címzettnek,címzettnek}", source: EXCHANGE_2003, example: "Nincs engedélye üzenetet küldeni ennek a címzettnek. <mail.example.com #5.7.1>" },
  ], "hu"),
];
