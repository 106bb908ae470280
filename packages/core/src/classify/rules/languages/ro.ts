/**
 * What bounces say in Romanian.
 */

import { type DocumentedRule, rulesOf } from "../rule.ts";
import { EXCHANGE, EXCHANGE_2003, GMAIL, MICROSOFT_365, REPLY, TEMPLATE } from "./sources.ts";

export const ro: readonly DocumentedRule[] = [
  ...rulesOf("user-unknown", [
    { slug: "address-not-found", phrase: "{adresa de e-mail,adresa de email} * nu a {putut fi găsită,fost găsită}", source: EXCHANGE, example: "Adresa de e-mail introdusă nu a putut fi găsită. Verificați adresa de e-mail a destinatarului și încercați să retrimiteți mesajul." },
    { slug: "no-account-at-organisation", phrase: "contul de e-mail nu există în organizația", source: EXCHANGE_2003, example: "Contul de e-mail nu există în organizația căreia i-a fost trimis acest mesaj. <mail.example.com #5.1.1>" },
    { slug: "not-found-at-domain", strength: "vague", phrase: "nu a fost găsit {la,în,pe}", source: MICROSOFT_365, example: "ion@example.com nu a fost găsit la example.com." },
    { slug: "gmail-title", phrase: "adresa nu a fost găsită", source: GMAIL, example: "Adresa nu a fost găsită" },
    { slug: "unknown-user", phrase: "{utilizator necunoscut,destinatar necunoscut,utilizatorul este necunoscut,adresă necunoscută}", source: REPLY, example: "550 5.1.1 <a@example.ro>: utilizator necunoscut" },
    { slug: "does-not-exist", phrase: "{utilizatorul,destinatarul,adresa,contul,căsuța poștală,cutia poștală} nu există", source: REPLY, example: "550 5.1.1 Destinatarul nu există" },
  ], "ro"),
  ...rulesOf("mailbox-full", [
    { slug: "recipient-mailbox-full", phrase: "{cutia poștală,căsuța poștală} a destinatarului este plină", source: EXCHANGE, example: "Cutia poștală a destinatarului este plină și nu poate accepta mesaje acum." },
    { slug: "mailbox-full", phrase: "{cutia poștală,căsuța poștală,căsuța,inboxul} este {plină,plin}", source: REPLY, example: "552 5.2.2 Căsuța poștală este plină" },
    { slug: "quota", phrase: "{cota,spațiul,limita de spațiu} * {depășită,depășit,epuizat}", source: REPLY, example: "552 5.2.2 Cota a fost depășită" },
  ], "ro"),
  ...rulesOf("mailbox-disabled", [
    { slug: "disabled", phrase: "{contul,căsuța poștală,utilizatorul} * este {dezactivat,dezactivată,suspendat,blocat,inactiv}", source: REPLY, example: "550 5.2.1 Contul este suspendat" },
  ], "ro"),
  ...rulesOf("user-moved", [
    { slug: "left", phrase: "nu mai {lucrează,face parte} {la,din,în,pentru}", source: TEMPLATE, example: "Această persoană nu mai lucrează în compania noastră." },
  ], "ro"),
  ...rulesOf("domain-unknown", [
    { slug: "domain", phrase: "{domeniul,serverul de destinație} * nu {există,a fost găsit}", source: MICROSOFT_365, example: "Mesajul nu a fost livrat: domeniul example.com nu există." },
  ], "ro"),
  ...rulesOf("message-too-large", [
    { slug: "too-large", phrase: "mesajul este prea mare", source: EXCHANGE, example: "Mesajul este prea mare. Micșorați-l și încercați din nou." },
    { slug: "size", phrase: "dimensiunea mesajului {depășește,este prea mare}", source: REPLY, example: "552 Dimensiunea mesajului depășește limita" },
  ], "ro"),
  ...rulesOf("expired", [
    { slug: "repeated", phrase: "{în ciuda încercărilor repetate,în pofida încercărilor repetate,în limita de timp specificată}", source: MICROSOFT_365, example: "Mesajul nu a fost livrat. În ciuda încercărilor repetate de a contacta sistemul de e-mail al destinatarului, acesta nu a răspuns." },
  ], "ro"),
  ...rulesOf("network-error", [
    { slug: "connection", phrase: "{nu se poate conecta,nu s-a putut conecta,conexiunea a fost refuzată,conexiune refuzată,conexiunea a expirat,nu s-a putut stabili conexiunea}", source: REPLY, example: "Nu s-a putut stabili conexiunea cu mx.example.ro" },
  ], "ro"),
  ...rulesOf("spam", [
    { slug: "as-spam", phrase: "{identificat,clasificat,considerat,marcat} ca {spam,fiind spam,mesaj nedorit}", source: REPLY, example: "554 5.7.1 Mesajul a fost identificat ca spam" },
  ], "ro"),
  ...rulesOf("policy", [
    { slug: "gmail-blocked", strength: "vague", phrase: "{mesajul către,mesajul dvs către} a fost blocat", source: GMAIL, example: "Mesajul către a@example.com a fost blocat. Consultați detaliile tehnice de mai jos." },
    { slug: "policy", phrase: "{setările de securitate sau de politică,regulă particularizată pentru fluxul de e-mail,regulă pentru fluxul de e-mail,regulă de flux de e-mail}", source: MICROSOFT_365, example: "O regulă particularizată pentru fluxul de e-mail creată de un administrator la example.com a blocat mesajul." },
  ], "ro"),
  ...rulesOf("recipient-refused", [
    { slug: "no-permission", phrase: "nu aveți permisiunea * acestui destinatar", source: EXCHANGE_2003, example: "Nu aveți permisiunea de a trimite mesaje acestui destinatar. <mail.example.com #5.7.1>" },
  ], "ro"),
];
