/**
 * What bounces say in Dutch, of the Netherlands and Flanders.
 */

import { type DocumentedRule, rulesOf } from "../rule.ts";
import { DOMINO, EXCHANGE, EXCHANGE_2003, GMAIL, MICROSOFT_365, REPLY, TEMPLATE } from "./sources.ts";

export const nl: readonly DocumentedRule[] = [
  ...rulesOf("user-unknown", [
    { slug: "could-not-find-address", phrase: "{we kunnen,we konden,wij kunnen,wij konden} het * e-mailadres niet vinden", source: EXCHANGE, example: "We konden het ingevoerde e-mailadres niet vinden." },
    { slug: "address-not-found", phrase: "{ingevoerde,opgegeven,getypte} {e-mailadres,mailadres} {is,kan,kon} niet {gevonden,worden gevonden}", source: EXCHANGE, example: "Het ingevoerde e-mailadres is niet gevonden. Controleer het e-mailadres van de ontvanger en probeer het bericht opnieuw te verzenden." },
    { slug: "recipient-not-found", phrase: "{ontvanger,geadresseerde} {is,kan,werd} niet {gevonden,worden gevonden} {in,} {het e-mailsysteem,}", source: EXCHANGE, example: "De geadresseerde is niet gevonden in het e-mailsysteem van de geadresseerde." },
    { slug: "no-account-at-organisation", phrase: "{e-mailaccount,e-mail account} bestaat niet {in,binnen,bij} de organisatie", source: EXCHANGE_2003, example: "Het e-mailaccount bestaat niet in de organisatie waarnaar dit bericht is verzonden. <mail.example.com #5.1.1>" },
    { slug: "not-found-at-domain", strength: "vague", phrase: "{is niet gevonden,niet gevonden} {bij,op,in}", source: MICROSOFT_365, example: "a.devries@example.com is niet gevonden bij example.com." },
    { slug: "unknown-to-address", phrase: "onbekend {aan-adres,adres in aan}", source: MICROSOFT_365, example: "Actie vereist: Ontvanger. Onbekend Aan-adres" },
    { slug: "misspelt", phrase: "adres is mogelijk {verkeerd gespeld,onjuist gespeld} of bestaat {mogelijk,} niet", source: MICROSOFT_365, example: "Het adres is mogelijk verkeerd gespeld of bestaat niet." },
    { slug: "gmail-not-found", phrase: "omdat het adres niet {is gevonden,kan worden gevonden,kon worden gevonden} of geen {e-mails,e-mail,berichten} kan ontvangen", source: GMAIL, example: "Je bericht is niet bezorgd bij a@example.com omdat het adres niet is gevonden of geen e-mails kan ontvangen." },
    { slug: "gmail-title", phrase: "adres niet gevonden", source: GMAIL, example: "Adres niet gevonden" },
    { slug: "domino-directory", phrase: "niet {vermeld,opgenomen,gevonden} in {domino directory,de domino directory,het domino-adresboek,het openbare adresboek}", source: DOMINO, example: "Gebruiker devries (devries@example.com) niet vermeld in Domino Directory" },
    { slug: "user-unknown", phrase: "{gebruiker,gebruikersnaam} {is,} onbekend", source: REPLY, example: "550 5.1.1 <a@example.nl>: gebruiker onbekend" },
    { slug: "unknown-user", phrase: "onbekende {gebruiker,ontvanger,geadresseerde,mailbox}", source: REPLY, example: "550 5.1.1 Onbekende gebruiker" },
    { slug: "recipient-unknown", phrase: "{ontvanger,geadresseerde,e-mailadres,mailadres,adres} {is,} onbekend", source: REPLY, example: "550 5.1.1 E-mailadres is onbekend" },
    { slug: "user-does-not-exist", phrase: "{gebruiker,ontvanger,geadresseerde,account} bestaat {hier,} niet", source: REPLY, example: "550 5.1.1 Gebruiker bestaat niet" },
    { slug: "address-does-not-exist", phrase: "{e-mailadres,mailadres,adres,emailadres} bestaat niet", source: REPLY, example: "550 5.1.1 Dit e-mailadres bestaat niet" },
    { slug: "no-longer-exists", phrase: "{e-mailadres,mailadres,adres,emailadres,account,mailbox} bestaat niet {meer,langer}", source: REPLY, example: "550 5.1.1 Dit e-mailadres bestaat niet meer" },
    { slug: "mailbox-does-not-exist", phrase: "{mailbox,postvak,postbus} bestaat niet", source: REPLY, example: "550 5.1.1 Mailbox bestaat niet" },
    { slug: "no-such-user", phrase: "{geen mailbox,geen postvak,geen gebruiker,geen postbus} * {met die naam,met deze naam,op dit adres}", source: TEMPLATE, example: "Helaas, er is hier geen mailbox met die naam. (#5.1.1)" },
    { slug: "invalid-recipient", phrase: "{ongeldige ontvanger,ongeldig e-mailadres,ongeldige geadresseerde,ontvanger ongeldig,ongeldig ontvangstadres}", source: REPLY, example: "550 Ongeldige ontvanger" },
    { slug: "deleted", phrase: "{mailbox,account,e-mailadres,adres} is {verwijderd,opgeheven}", source: TEMPLATE, example: "Dit account is verwijderd." },
  ], "nl"),
  ...rulesOf("mailbox-full", [
    { slug: "recipient-mailbox-full", phrase: "postvak van de {geadresseerde,ontvanger} is vol", source: EXCHANGE, example: "Het postvak van de geadresseerde is vol en kan nu geen berichten accepteren." },
    { slug: "mailbox-full", phrase: "{mailbox,postvak,postbus,inbox} {is,} vol", source: REPLY, example: "552 5.2.2 Mailbox vol" },
    { slug: "mailbox-of-full", phrase: "{postvak van,inbox van} * is vol", source: MICROSOFT_365, example: "Het postvak van Anna de Vries is vol." },
    { slug: "gmail-title", phrase: "inbox van {ontvanger,de ontvanger} {is,} vol", source: GMAIL, example: "Inbox van ontvanger vol" },
    { slug: "quota", phrase: "{quota,quotum,opslaglimiet,schijfruimte,opslagruimte,limiet} * {overschreden,bereikt,verbruikt}", source: REPLY, example: "552 5.2.2 Quotum overschreden" },
  ], "nl"),
  ...rulesOf("mailbox-disabled", [
    { slug: "disabled", phrase: "{mailbox,postvak,account,gebruiker,e-mailadres,postbus} {is,werd} {uitgeschakeld,geblokkeerd,gedeactiveerd,inactief,opgeschort,niet actief,afgesloten}", source: REPLY, example: "550 5.2.1 Account is uitgeschakeld" },
    { slug: "not-accepting", phrase: "postvak * accepteert {momenteel,nu,} geen berichten", source: EXCHANGE_2003, example: "Het postvak van de geadresseerde accepteert momenteel geen berichten. <mail.example.com #5.2.1>" },
  ], "nl"),
  ...rulesOf("user-moved", [
    { slug: "left-company", phrase: "{is niet meer,is niet langer,niet meer} {werkzaam,in dienst} {bij,voor}", source: TEMPLATE, example: "Deze medewerker is niet meer werkzaam bij ons." },
    { slug: "address-changed", phrase: "e-mailadres van de {geadresseerde,ontvanger} is gewijzigd", source: EXCHANGE, example: "Het e-mailadres van de geadresseerde is gewijzigd. <mail.example.com #5.1.6>" },
    { slug: "no-longer-used", phrase: "{e-mailadres,adres,mailadres} {is,wordt} niet {meer,langer} {in gebruik,gebruikt,actief,geldig}", source: TEMPLATE, example: "Dit e-mailadres is niet meer in gebruik." },
  ], "nl"),
  ...rulesOf("domain-unknown", [
    { slug: "not-in-dns", phrase: "doelserver voor deze {geadresseerde,ontvanger} {is,kan} niet {gevonden,worden gevonden} in {dns,de dns}", source: EXCHANGE_2003, example: "De doelserver voor deze geadresseerde is niet gevonden in DNS (Domain Name Service)." },
    { slug: "domain-not-found", phrase: "domein * {bestaat niet,niet gevonden,is niet gevonden,onbekend}", source: MICROSOFT_365, example: "550 5.1.2 Het domein example.com bestaat niet" },
    { slug: "gmail-domain", phrase: "omdat het domein * niet {is gevonden,kan worden gevonden,kon worden gevonden}", source: GMAIL, example: "Je bericht is niet bezorgd bij a@example.com omdat het domein example.com niet is gevonden." },
    { slug: "unknown-host", phrase: "{onbekende host,onbekende server,host onbekend,onbekend domein}", source: REPLY, example: "550 5.1.2 Onbekende host" },
  ], "nl"),
  ...rulesOf("message-too-large", [
    { slug: "too-large", phrase: "bericht is te groot", source: EXCHANGE, example: "Dit bericht is te groot. Maak het bericht kleiner en verzend het opnieuw." },
    { slug: "too-large-reply", phrase: "{bericht,mail,e-mail} te groot", source: REPLY, example: "552 5.3.4 Bericht te groot" },
    { slug: "larger-than-limit", phrase: "bericht is groter dan de {huidige,toegestane,maximale}", source: EXCHANGE_2003, example: "Dit bericht is groter dan de huidige systeemlimiet of het postvak is vol." },
    { slug: "size-exceeds", phrase: "{berichtgrootte,grootte van het bericht,omvang van het bericht} {overschrijdt,is groter dan,te groot}", source: REPLY, example: "552 Berichtgrootte overschrijdt de limiet" },
    { slug: "gmail-size", phrase: "omdat het {bericht,} {de maximale grootte,de groottelimiet,de limiet voor de grootte} overschrijdt", source: GMAIL, example: "Je bericht kan niet worden bezorgd bij a@example.com omdat het de maximale grootte overschrijdt." },
  ], "nl"),
  ...rulesOf("expired", [
    { slug: "stopped-trying", phrase: "server heeft {tevergeefs,zonder succes,} geprobeerd * bericht te bezorgen", source: EXCHANGE, example: "De server heeft tevergeefs geprobeerd dit bericht te bezorgen en doet geen pogingen meer." },
    { slug: "time-limit", phrase: "niet binnen de {opgegeven tijd,gestelde tijd,tijdslimiet,opgegeven tijdslimiet}", source: EXCHANGE_2003, example: "Het bericht kan niet binnen de opgegeven tijd worden bezorgd. <mail.example.com #4.4.7>" },
    { slug: "repeated-attempts", phrase: "ondanks herhaalde pogingen", source: MICROSOFT_365, example: "Uw bericht is niet bezorgd. Ondanks herhaalde pogingen om contact te maken met het e-mailsysteem van de geadresseerde, kwam er geen antwoord." },
    { slug: "days", phrase: "{kon,kan} {al,na,gedurende} * {dagen,uur,uren} niet worden {bezorgd,afgeleverd}", source: TEMPLATE, example: "Uw bericht kon na 5 dagen niet worden afgeleverd." },
    { slug: "delivery-time", phrase: "{bezorgtermijn,aflevertermijn,levertijd,bezorgtijd} {verstreken,verlopen,overschreden}", source: TEMPLATE, example: "Bezorgtermijn verstreken" },
  ], "nl"),
  ...rulesOf("network-error", [
    { slug: "communication-failure", phrase: "{communicatieprobleem,communicatiefout} * {server,e-mailserver,geadresseerde}", source: EXCHANGE_2003, example: "Er is een SMTP-communicatieprobleem opgetreden: communicatieprobleem met de e-mailserver van de geadresseerde." },
    { slug: "loop", phrase: "configuratiefout in het e-mailsysteem", source: EXCHANGE_2003, example: "Door een configuratiefout in het e-mailsysteem is het bericht tussen twee servers heen en weer gestuurd. <mail.example.com #5.4.6>" },
    { slug: "connection-failed", phrase: "{geen verbinding,verbinding} * {mogelijk,mislukt,worden gemaakt,tot stand}", source: REPLY, example: "De verbinding met mx.example.nl is mislukt" },
    { slug: "connection-refused", phrase: "verbinding {is,werd,} {geweigerd,verbroken,afgebroken}", source: TEMPLATE, example: "Verbinding geweigerd door mx.example.nl" },
    { slug: "timed-out", phrase: "{time-out,timeout} {bij,van} {verbinding,de verbinding,verbinden,het verbinden}", source: TEMPLATE, example: "Time-out bij verbinden met mx.example.nl" },
    { slug: "hops", phrase: "te veel {hops,tussenstations,sprongen}", source: REPLY, example: "554 5.4.6 Te veel hops" },
  ], "nl"),
  ...rulesOf("relay-denied", [
    { slug: "relay", phrase: "{relay,relaying,doorsturen} {niet toegestaan,geweigerd,is niet toegestaan}", source: REPLY, example: "550 5.7.1 Relaying niet toegestaan" },
  ], "nl"),
  ...rulesOf("blocked", [
    { slug: "ip-blocked", phrase: "{ip-adres,mailserver} * {geblokkeerd,zwarte lijst,op een blacklist}", source: REPLY, example: "554 5.7.1 Uw IP-adres 192.0.2.7 is geblokkeerd" },
  ], "nl"),
  ...rulesOf("spam", [
    { slug: "suspected", phrase: "vermoedt dat {uw,je,het} bericht spam is", source: MICROSOFT_365, example: "example.com vermoedt dat uw bericht spam is en heeft het geweigerd." },
    { slug: "as-spam", phrase: "als {spam,ongewenste e-mail,ongewenste mail} {herkend,aangemerkt,gemarkeerd,geclassificeerd,geweigerd,geïdentificeerd,gezien,beschouwd}", source: REPLY, example: "554 5.7.1 Bericht als spam aangemerkt" },
    { slug: "spam-refused", phrase: "{aangemerkt,herkend,gemarkeerd,geïdentificeerd,geweigerd} als {spam,ongewenste e-mail}", source: REPLY, example: "554 5.7.1 Bericht geweigerd als spam" },
  ], "nl"),
  ...rulesOf("virus", [
    { slug: "virus-found", phrase: "{bericht,bijlage,mail} bevat {een,} virus", source: REPLY, example: "554 Het bericht bevat een virus" },
    { slug: "virus-detected", phrase: "virus {gevonden,ontdekt,gedetecteerd,aangetroffen}", source: TEMPLATE, example: "Er is een virus gevonden in het bericht." },
  ], "nl"),
  ...rulesOf("content-refused", [
    { slug: "attachment-type", phrase: "{bijlage,bijlagen,bestandstype} * {niet toegestaan,verboden,geweigerd,geblokkeerd}", source: REPLY, example: "554 5.7.1 Bijlage factuur.exe niet toegestaan" },
    { slug: "content", phrase: "inhoud {van het bericht,} {geweigerd,niet toegestaan,niet geaccepteerd,is geweigerd}", source: REPLY, example: "554 Inhoud van het bericht geweigerd" },
  ], "nl"),
  ...rulesOf("policy", [
    { slug: "gmail-blocked", strength: "vague", phrase: "bericht aan is geblokkeerd", source: GMAIL, example: "Je bericht aan a@example.com is geblokkeerd. Bekijk de technische details hieronder voor meer informatie." },
    { slug: "mail-flow-rule", phrase: "{aangepaste,} {e-mailstroomregel,regel voor de e-mailstroom,regel voor e-mailstroom,transportregel}", source: MICROSOFT_365, example: "Een aangepaste e-mailstroomregel die is gemaakt door een beheerder van example.com heeft uw bericht geblokkeerd." },
    { slug: "security-or-policy", phrase: "beveiligings- of beleidsinstellingen", source: MICROSOFT_365, example: "De beveiligings- of beleidsinstellingen van example.com hebben uw bericht geweigerd." },
    { slug: "policy-violation", phrase: "{wegens,vanwege,in strijd met,op grond van,conform} {ons,het,ons eigen,} {beleid,beveiligingsbeleid,mailbeleid}", source: REPLY, example: "550 5.7.1 Bericht geweigerd vanwege ons beleid" },
  ], "nl"),
  ...rulesOf("recipient-refused", [
        { slug: "restricted", phrase: "bezorging {aan,op,bij} dit adres is {beperkt,niet toegestaan}", source: EXCHANGE, example: "Uw bericht kan niet worden bezorgd, omdat bezorging op dit adres is beperkt." },
    { slug: "permission-issue", phrase: "{machtigings- of beveiligingsprobleem,machtigingsprobleem of beveiligingsprobleem,probleem met machtigingen of beveiliging}", source: EXCHANGE, example: "Uw bericht is niet bezorgd vanwege een machtigings- of beveiligingsprobleem." },
    { slug: "no-permission", phrase: "{niet gemachtigd,geen machtiging,geen toestemming,niet bevoegd} * {naar deze geadresseerde,aan deze geadresseerde,deze ontvanger}", source: EXCHANGE_2003, example: "U bent niet gemachtigd om berichten te verzenden naar deze geadresseerde. <mail.example.com #5.7.1>" },
    { slug: "allowed-senders", phrase: "accepteert alleen berichten van {personen,mensen,gebruikers}", source: MICROSOFT_365, example: "De groep Verkoop accepteert alleen berichten van personen in de eigen organisatie." },
    { slug: "moderator", phrase: "door een moderator {geweigerd,afgewezen}", source: EXCHANGE, example: "Uw bericht is door een moderator afgewezen." },
    { slug: "refused", strength: "vague", phrase: "{ontvanger,geadresseerde} {geweigerd,afgewezen,niet geaccepteerd}", source: REPLY, example: "550 Ontvanger geweigerd" },
    { slug: "provider-rejected", strength: "vague", phrase: "e-mailprovider van de {geadresseerde,ontvanger} het heeft geweigerd", source: MICROSOFT_365, example: "Uw bericht is niet bezorgd omdat de e-mailprovider van de geadresseerde het heeft geweigerd." },
  ], "nl"),
  ...rulesOf("sender-refused", [
    { slug: "google-group", strength: "exact", phrase: "groep {waarmee je contact probeert,waarmee u contact probeert,waarmee je contact hebt geprobeerd,waarmee u contact heeft geprobeerd,die je probeert te bereiken}", source: "Google Groups notification", example: "De groep waarmee je contact probeert op te nemen (lijst), bestaat mogelijk niet of je hebt geen toestemming om er berichten te plaatsen." },
    { slug: "sender-rejected", phrase: "{afzender,afzenderadres,adres van de afzender} {is,} {geweigerd,geblokkeerd,niet toegestaan,ongeldig,afgewezen}", source: REPLY, example: "550 5.7.1 Afzender geweigerd" },
    { slug: "sender-domain", phrase: "{domein van de afzender,afzenderdomein} {bestaat niet,niet gevonden,ongeldig}", source: REPLY, example: "553 5.1.8 Domein van de afzender bestaat niet" },
    { slug: "not-a-valid-sender", phrase: "niet {herkend,erkend} als geldige afzender", source: MICROSOFT_365, example: "Uw bericht kan niet worden bezorgd omdat u niet bent herkend: niet herkend als geldige afzender." },
  ], "nl"),
  ...rulesOf("rate-limited", [
    { slug: "too-many", phrase: "te veel {berichten,mails,verbindingen,ontvangers,geadresseerden,fouten}", source: REPLY, example: "421 4.7.0 Te veel verbindingen van 192.0.2.7" },
    { slug: "sending-limit", phrase: "{verzendlimiet,limiet voor het verzenden,daglimiet} * {bereikt,overschreden}", source: GMAIL, example: "Je hebt de limiet voor het verzenden van e-mail bereikt. Je bericht is niet verzonden." },
  ], "nl"),
  ...rulesOf("greylisted", [
    { slug: "greylisting", phrase: "{greylisting,grijze lijst,greylist} * {later,opnieuw}", source: REPLY, example: "450 4.7.1 Greylisting actief, probeer het later opnieuw" },
  ], "nl"),
  ...rulesOf("authentication-failed", [
    { slug: "spf-dkim", phrase: "{spf,dkim,dmarc} {controle,} {mislukt,niet geslaagd,ongeldig,is mislukt}", source: REPLY, example: "550 5.7.1 DKIM-controle mislukt" },
  ], "nl"),
  ...rulesOf("security", [
    { slug: "authentication-required", phrase: "{authenticatie,verificatie,aanmelding} {vereist,verplicht,mislukt,is vereist}", source: REPLY, example: "530 5.7.0 Authenticatie vereist" },
  ], "nl"),
  ...rulesOf("system-full", [
    { slug: "disk", phrase: "{onvoldoende schijfruimte,onvoldoende opslagruimte,geen schijfruimte}", source: REPLY, example: "452 4.3.1 Onvoldoende schijfruimte" },
  ], "nl"),
  ...rulesOf("system-error", [
    { slug: "internal-error", phrase: "{interne fout,tijdelijke fout,interne serverfout,lokale fout,systeemfout}", source: REPLY, example: "451 4.3.0 Interne fout op de server" },
    { slug: "unavailable", phrase: "{server,dienst,service} {is,tijdelijk,is tijdelijk,} niet beschikbaar", source: REPLY, example: "421 4.3.2 Server tijdelijk niet beschikbaar" },
  ], "nl"),
];
