/**
 * What bounces say in Catalan.
 */

import { type DocumentedRule, rulesOf } from "../rule.ts";
import { EXCHANGE, EXCHANGE_2003, GMAIL, MICROSOFT_365, REPLY, TEMPLATE } from "./sources.ts";

export const ca: readonly DocumentedRule[] = [
  ...rulesOf("user-unknown", [
    { slug: "address-not-found", phrase: "no s'ha {trobat,pogut trobar} l'adreça {electrònica,de correu}", source: EXCHANGE, example: "No s'ha trobat l'adreça electrònica que heu escrit. Comproveu l'adreça electrònica del destinatari." },
    { slug: "no-account-at-organisation", phrase: "compte de correu electrònic no existeix", source: EXCHANGE_2003, example: "El compte de correu electrònic no existeix a l'organització a la qual es va enviar aquest missatge. <mail.example.com #5.1.1>" },
    { slug: "not-found-at-domain", strength: "vague", phrase: "no s'ha trobat {a,en}", source: MICROSOFT_365, example: "No es pot lliurar: jordi@example.com no s'ha trobat a example.com." },
    { slug: "gmail-title", phrase: "no s'ha trobat l'adreça", source: GMAIL, example: "No s'ha trobat l'adreça" },
    { slug: "unknown-user", phrase: "{usuari desconegut,destinatari desconegut,usuari inexistent,destinatari inexistent}", source: REPLY, example: "550 5.1.1 <a@example.cat>: usuari desconegut" },
    { slug: "does-not-exist", phrase: "{usuari,destinatari,bústia,adreça,compte} no existeix", source: REPLY, example: "550 5.1.1 La bústia no existeix" },
  ], "ca"),
  ...rulesOf("mailbox-full", [
    { slug: "recipient-mailbox-full", phrase: "bústia del destinatari és plena", source: EXCHANGE, example: "La bústia del destinatari és plena i ara no pot acceptar missatges." },
    { slug: "mailbox-full", phrase: "{bústia,safata d'entrada} {és,està,} plena", source: REPLY, example: "552 5.2.2 Bústia plena" },
    { slug: "quota", phrase: "{quota,límit d'emmagatzematge} {superada,exhaurida,superat,excedit}", source: REPLY, example: "552 5.2.2 Quota exhaurida" },
  ], "ca"),
  ...rulesOf("mailbox-disabled", [
    { slug: "disabled", phrase: "{compte,bústia,usuari} * {desactivat,desactivada,inhabilitat,suspès,bloquejat,bloquejada}", source: REPLY, example: "550 5.2.1 Compte bloquejat" },
  ], "ca"),
  ...rulesOf("user-moved", [
    { slug: "left", phrase: "ja no {treballa,forma part} {a,en,de,amb}", source: TEMPLATE, example: "Aquesta persona ja no treballa a l'empresa." },
  ], "ca"),
  ...rulesOf("domain-unknown", [
    { slug: "domain", phrase: "{domini,servidor de destinació} * {no existeix,no s'ha trobat,inexistent}", source: MICROSOFT_365, example: "El missatge no s'ha lliurat: el domini example.com no existeix." },
  ], "ca"),
  ...rulesOf("message-too-large", [
    { slug: "too-large", phrase: "missatge {és,} {massa gran,massa gros}", source: EXCHANGE, example: "Aquest missatge és massa gran. Reduïu-lo i torneu-lo a enviar." },
    { slug: "size", phrase: "mida del missatge {supera,excedeix,superior}", source: REPLY, example: "552 La mida del missatge supera el límit" },
  ], "ca"),
  ...rulesOf("expired", [
    { slug: "repeated", phrase: "{tot i els intents repetits,malgrat els intents repetits,dins del termini especificat}", source: MICROSOFT_365, example: "El missatge no s'ha lliurat. Malgrat els intents repetits de contactar amb el sistema de correu del destinatari, no ha respost." },
  ], "ca"),
  ...rulesOf("network-error", [
    { slug: "connection", phrase: "{no s'ha pogut connectar,no s'ha pogut establir la connexió,connexió rebutjada,connexió refusada}", source: REPLY, example: "No s'ha pogut connectar amb el servidor mx.example.cat" },
  ], "ca"),
  ...rulesOf("spam", [
    { slug: "as-spam", phrase: "{considerat,identificat,detectat,classificat} com a {correu brossa,spam,brossa}", source: REPLY, example: "554 5.7.1 Missatge classificat com a correu brossa" },
  ], "ca"),
  ...rulesOf("policy", [
    { slug: "policy", phrase: "{configuració de seguretat o de directiva,regla de flux de correu,regla personalitzada de flux}", source: MICROSOFT_365, example: "Una regla de flux de correu creada per un administrador ha bloquejat el missatge." },
  ], "ca"),
  ...rulesOf("recipient-refused", [
    { slug: "no-permission", phrase: "no teniu {permís,autorització} * destinatari", source: EXCHANGE_2003, example: "No teniu permís per enviar missatges a aquest destinatari. <mail.example.com #5.7.1>" },
  ], "ca"),
];
