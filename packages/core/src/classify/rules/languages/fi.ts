/**
 * What bounces say in Finnish.
 */

import { type DocumentedRule, rulesOf } from "../rule.ts";
import { EXCHANGE, EXCHANGE_2003, GMAIL, MICROSOFT_365, REPLY, TEMPLATE } from "./sources.ts";

export const fi: readonly DocumentedRule[] = [
  ...rulesOf("user-unknown", [
    { slug: "address-not-found", phrase: "{antamaasi,kirjoittamaasi} sähköpostiosoitetta ei {löytynyt,löydy}", source: EXCHANGE, example: "Antamaasi sähköpostiosoitetta ei löytynyt. Tarkista vastaanottajan sähköpostiosoite ja yritä lähettää viesti uudelleen." },
    { slug: "no-account-at-organisation", phrase: "sähköpostitiliä ei ole {organisaatiossa,siinä organisaatiossa}", source: EXCHANGE_2003, example: "Sähköpostitiliä ei ole organisaatiossa, johon viesti lähetettiin. <mail.example.com #5.1.1>" },
    { slug: "not-found-at-domain", strength: "vague", phrase: "ei löytynyt {toimialueesta,kohteesta,osoitteesta,toimialueelta}", source: MICROSOFT_365, example: "Vastaanottajaa matti@example.com ei löytynyt toimialueesta example.com." },
    { slug: "gmail-title", phrase: "osoitetta ei {löytynyt,löydy,ole olemassa}", source: GMAIL, example: "Osoitetta ei löytynyt" },
    { slug: "unknown-user", phrase: "{tuntematon käyttäjä,tuntematon vastaanottaja,käyttäjä tuntematon,vastaanottaja tuntematon}", source: REPLY, example: "550 5.1.1 <a@example.fi>: tuntematon vastaanottaja" },
    { slug: "does-not-exist", phrase: "{käyttäjää,vastaanottajaa,postilaatikkoa,sähköpostiosoitetta,tiliä} ei ole {olemassa,}", source: REPLY, example: "550 5.1.1 Käyttäjää ei ole olemassa" },
  ], "fi"),
  ...rulesOf("mailbox-full", [
    { slug: "recipient-mailbox-full", phrase: "vastaanottajan {postilaatikko,saapuneet-kansio} on täynnä", source: EXCHANGE, example: "Vastaanottajan postilaatikko on täynnä eikä voi ottaa vastaan viestejä." },
    { slug: "mailbox-full", phrase: "{postilaatikko,sähköpostilaatikko,saapuneet} on täynnä", source: REPLY, example: "552 5.2.2 Postilaatikko on täynnä" },
    { slug: "quota", phrase: "{kiintiö,tallennuskiintiö,levykiintiö} {on,} {ylittynyt,ylitetty,täynnä,ylittyy}", source: REPLY, example: "552 5.2.2 Kiintiö on ylittynyt" },
  ], "fi"),
  ...rulesOf("mailbox-disabled", [
    { slug: "disabled", phrase: "{tili,postilaatikko,käyttäjätili} on {poistettu käytöstä,suljettu,lukittu,estetty}", source: REPLY, example: "550 5.2.1 Tili on suljettu" },
  ], "fi"),
  ...rulesOf("user-moved", [
    { slug: "left", phrase: "ei ole enää {palveluksessamme,töissä,talossa,yrityksen palveluksessa}", source: TEMPLATE, example: "Henkilö ei ole enää palveluksessamme." },
  ], "fi"),
  ...rulesOf("domain-unknown", [
    { slug: "domain", phrase: "{toimialuetta,verkkotunnusta,kohdepalvelinta} * ei {löytynyt,ole olemassa,löydy}", source: MICROSOFT_365, example: "Viestiä ei toimitettu: toimialuetta example.com ei löytynyt." },
  ], "fi"),
  ...rulesOf("message-too-large", [
    { slug: "too-large", phrase: "viesti on liian suuri", source: EXCHANGE, example: "Tämä viesti on liian suuri. Pienennä sitä ja yritä uudelleen." },
    { slug: "size", phrase: "{viestin koko,koko} ylittää {rajan,sallitun,enimmäiskoon,suurimman}", source: REPLY, example: "552 Viestin koko ylittää sallitun rajan" },
  ], "fi"),
  ...rulesOf("expired", [
    { slug: "repeated", phrase: "{toistuvista yrityksistä huolimatta,useista yrityksistä huolimatta,määritetyn ajan kuluessa}", source: MICROSOFT_365, example: "Viestiä ei toimitettu. Toistuvista yrityksistä huolimatta vastaanottajan sähköpostijärjestelmä ei vastannut." },
  ], "fi"),
  ...rulesOf("network-error", [
    { slug: "connection", phrase: "{yhteyttä ei voitu muodostaa,yhteyden muodostaminen epäonnistui,yhteys hylättiin,yhteys katkesi,yhteys aikakatkaistiin}", source: REPLY, example: "Yhteyttä ei voitu muodostaa palvelimeen mx.example.fi" },
  ], "fi"),
  ...rulesOf("spam", [
    { slug: "as-spam", phrase: "{tunnistettu,luokiteltu,tulkittu,epäillään,merkitty} {roskapostiksi,spamiksi}", source: REPLY, example: "554 5.7.1 Viesti on luokiteltu roskapostiksi" },
  ], "fi"),
  ...rulesOf("policy", [
    { slug: "gmail-blocked", strength: "vague", phrase: "{viestisi,viesti} vastaanottajalle {on estetty,estettiin}", source: GMAIL, example: "Viestisi vastaanottajalle a@example.com on estetty. Katso tekniset tiedot alta." },
    { slug: "policy", phrase: "{suojaus- tai käytäntöasetukset,mukautettu postinkulkusääntö,postinkulkusääntö}", source: MICROSOFT_365, example: "Järjestelmänvalvojan luoma mukautettu postinkulkusääntö esti viestisi." },
  ], "fi"),
  ...rulesOf("recipient-refused", [
    { slug: "no-permission", phrase: "{ei ole oikeutta,ei ole oikeuksia,ei ole lupaa} lähettää * {tälle vastaanottajalle,vastaanottajalle}", source: EXCHANGE_2003, example: "Sinulla ei ole oikeutta lähettää viestejä tälle vastaanottajalle. <mail.example.com #5.7.1>" },
  ], "fi"),
];
