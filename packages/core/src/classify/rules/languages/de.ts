/**
 * What bounces say in German. Replies over SMTP are ASCII, so the phrases that stand in them are also spelt with ae, oe, ue.
 */

import { type DocumentedRule, rulesOf } from "../rule.ts";
import { DOMINO, EXCHANGE, EXCHANGE_2003, GMAIL, MICROSOFT_365, REPLY, TEMPLATE } from "./sources.ts";

export const de: readonly DocumentedRule[] = [
  ...rulesOf("user-unknown", [
    { slug: "address-you-entered", phrase: "e-mail-adresse die sie eingegeben haben {wurde nicht gefunden,konnte nicht gefunden werden}", source: EXCHANGE, example: "Die E-Mail-Adresse, die Sie eingegeben haben, konnte nicht gefunden werden." },
    { slug: "recipient-not-found", phrase: "{empfänger,empfaenger} wurde * nicht gefunden", source: EXCHANGE, example: "Der Empfänger wurde im E-Mail-System des Empfängers nicht gefunden. Microsoft Exchange wird nicht versuchen, diese Nachricht erneut zu übermitteln." },
    { slug: "address-not-found", phrase: "eingegebene e-mail-adresse {konnte nicht gefunden werden,wurde nicht gefunden}", source: EXCHANGE, example: "Die eingegebene E-Mail-Adresse konnte nicht gefunden werden. Überprüfen Sie die E-Mail-Adresse des Empfängers, und versuchen Sie, die Nachricht erneut zu senden." },
    { slug: "no-account-at-organisation", phrase: "e-mail-konto ist in der organisation nicht vorhanden", source: EXCHANGE_2003, example: "Das E-Mail-Konto ist in der Organisation nicht vorhanden, an die diese Nachricht gesendet wurde. <mail.example.com #5.1.1>" },
    { slug: "recipient-address-invalid-2003", phrase: "adresse des empfängers ist {ungültig,nicht gültig}", source: EXCHANGE_2003, example: "Die Adresse des Empfängers ist ungültig. Überprüfen Sie die Adresse. <mail.example.com #5.1.1>" },
    { slug: "not-found-at-domain", strength: "vague", phrase: "wurde {in,bei,unter} * nicht gefunden", source: MICROSOFT_365, example: "a.muster@example.com wurde in example.com nicht gefunden." },
    { slug: "unknown-to-address", phrase: "unbekannte an-adresse", source: MICROSOFT_365, example: "Aktion erforderlich: Empfänger. Unbekannte An-Adresse" },
    { slug: "misspelt", phrase: "adresse ist möglicherweise falsch geschrieben oder {nicht vorhanden,existiert nicht}", source: MICROSOFT_365, example: "Die Adresse ist möglicherweise falsch geschrieben oder nicht vorhanden." },
    { slug: "gmail-title", phrase: "adresse nicht gefunden", source: GMAIL, example: "Adresse nicht gefunden" },
    { slug: "domino-directory", phrase: "nicht im domino-verzeichnis", source: DOMINO, example: "Benutzer muster (muster@example.com) nicht im Domino-Verzeichnis aufgeführt" },
    { slug: "domino-address-book", phrase: "nicht im {öffentlichen,} namens- und adressbuch", source: DOMINO, example: "Benutzer Muster ist nicht im öffentlichen Namens- und Adressbuch aufgeführt" },
    { slug: "user-not-known", phrase: "{benutzer,benutzername,teilnehmer} {ist,} {hier,auf diesem server,diesem server,} nicht bekannt", source: "web.de and others", example: "550 Benutzer nicht bekannt" },
    { slug: "user-unknown", phrase: "benutzer {ist,} unbekannt", source: REPLY, example: "550 5.1.1 Benutzer unbekannt" },
    { slug: "unknown-user", phrase: "unbekannter {benutzer,nutzer,account}", source: REPLY, example: "550 5.1.1 <a@example.de>: unbekannter Benutzer" },
    { slug: "recipient-unknown", phrase: "{empfänger,empfaenger} {ist,ist hier,} {unbekannt,nicht bekannt}", source: REPLY, example: "550 5.1.1 Empfaenger unbekannt" },
    { slug: "unknown-recipient", phrase: "{unbekannter,unbekannte} {empfänger,empfaenger}", source: REPLY, example: "550 Unbekannter Empfaenger" },
    { slug: "address-unknown", phrase: "{empfängeradresse,empfaengeradresse,e-mail-adresse,mailadresse,adresse} {ist,} unbekannt", source: REPLY, example: "550 Diese E-Mail-Adresse ist unbekannt." },
    { slug: "no-such-user", phrase: "{benutzer,nutzer,teilnehmer,user} existiert {hier,} nicht", source: REPLY, example: "550 5.1.1 Benutzer existiert nicht" },
    { slug: "recipient-does-not-exist", phrase: "{empfänger,empfaenger} existiert nicht", source: REPLY, example: "550 5.1.1 Der Empfaenger existiert nicht auf diesem Server" },
    { slug: "address-does-not-exist", phrase: "{empfängeradresse,empfaengeradresse,e-mail-adresse,emailadresse,mailadresse} existiert nicht", source: REPLY, example: "550 Requested action not taken: Die E-Mail-Adresse existiert nicht" },
    { slug: "mailbox-does-not-exist", phrase: "{postfach,mailkonto,e-mail-konto,mailaccount} existiert nicht", source: REPLY, example: "550 5.1.1 Dieses Postfach existiert nicht" },
    { slug: "no-such-mailbox", phrase: "{mailbox,postfach,e-mail-konto,adresse} {ist,} nicht vorhanden", source: REPLY, example: "550 5.1.1 Mailbox nicht vorhanden" },
    { slug: "no-mailbox-of-name", phrase: "kein postfach {mit diesem namen,unter diesem namen,unter dieser adresse}", source: TEMPLATE, example: "Unter example.de gibt es kein Postfach mit diesem Namen." },
    { slug: "no-such", phrase: "{kein solcher benutzer,kein solches postfach,keine solche adresse}", source: REPLY, example: "550 Kein solcher Benutzer hier" },
    { slug: "invalid-recipient", phrase: "{ungültiger,ungueltiger} {empfänger,empfaenger}", source: REPLY, example: "550 5.1.1 Ungueltiger Empfaenger" },
    { slug: "invalid-address", phrase: "{ungültige,ungueltige} {empfängeradresse,empfaengeradresse,zieladresse}", source: REPLY, example: "553 Ungueltige Empfaengeradresse" },
    { slug: "address-not-assigned", phrase: "{adresse,e-mail-adresse} ist {derzeit,} nicht vergeben", source: "T-Online, GMX", example: "550 Diese Adresse ist nicht vergeben." },
    { slug: "address-deleted", phrase: "{adresse,postfach,konto,account} {wurde,ist} {gelöscht,geloescht}", source: TEMPLATE, example: "Das Postfach wurde gelöscht und nimmt keine Nachrichten mehr an." },
    { slug: "address-no-longer", phrase: "{adresse,postfach,konto} existiert nicht mehr", source: TEMPLATE, example: "Die von Ihnen angeschriebene Adresse existiert nicht mehr." },
  ], "de"),
  ...rulesOf("mailbox-full", [
    { slug: "recipient-mailbox-full", phrase: "postfach des empfängers ist voll", source: EXCHANGE, example: "Das Postfach des Empfängers ist voll und kann zurzeit keine Nachrichten annehmen. Versuchen Sie später, die Nachricht erneut zu senden." },
    { slug: "mailbox-full", phrase: "{postfach,mailbox,mailkonto} {ist,} {voll,überfüllt,ueberfuellt}", source: REPLY, example: "552 5.2.2 Postfach voll" },
    { slug: "mailbox-of-full", phrase: "{postfach,posteingang} von * ist voll", source: MICROSOFT_365, example: "Das Postfach von Anna Muster ist voll." },
    { slug: "gmail-inbox-full", phrase: "posteingang ist voll oder erhält {aktuell,derzeit,momentan,} zu viele e-mails", source: GMAIL, example: "Ihre Nachricht konnte nicht an a@example.com zugestellt werden. Der Posteingang ist voll oder erhält aktuell zu viele E-Mails." },
    { slug: "gmail-title", phrase: "posteingang des empfängers {ist,} voll", source: GMAIL, example: "Posteingang des Empfängers voll" },
    { slug: "storage-exceeded", phrase: "speichervolumen {überschritten,ueberschritten}", source: "web.de", example: "550 Benutzer hat das Speichervolumen ueberschritten." },
    { slug: "too-many-mails", phrase: "benutzer hat {zuviele,zu viele} mails auf dem server", source: "web.de", example: "550 Benutzer hat zuviele Mails auf dem Server." },
    { slug: "quota-exceeded", phrase: "{quota,kontingent,speicherkontingent,speicherplatz,speicherlimit,postfachlimit} * {überschritten,ueberschritten,erschöpft,erschoepft}", source: REPLY, example: "552 5.2.2 Speicherplatz des Postfachs ueberschritten" },
    { slug: "mailbox-size", phrase: "{postfachgröße,postfachgrösse,postfachgrenze,postfachspeicher} * {überschritten,erreicht}", source: EXCHANGE, example: "Die maximale Postfachgröße wurde erreicht." },
    { slug: "no-space-in-mailbox", phrase: "{kein,nicht genügend,nicht genug} {speicherplatz,platz} {mehr,} im postfach", source: TEMPLATE, example: "Im Augenblick ist nicht genügend Speicherplatz im Postfach des Empfängers vorhanden." },
  ], "de"),
  ...rulesOf("mailbox-disabled", [
    { slug: "mailbox-locked", phrase: "{postfach,mailbox,konto,account,benutzerkonto,mailkonto} * {gesperrt,deaktiviert,inaktiv,abgeschaltet}", source: REPLY, example: "550 5.2.1 Postfach gesperrt" },
    { slug: "address-locked", phrase: "{adresse,mailadresse,empfänger,empfaenger,benutzer} {ist,wurde} {gesperrt,deaktiviert,inaktiv,stillgelegt,abgeschaltet}", source: REPLY, example: "550 5.2.1 Die Adresse wurde deaktiviert" },
    { slug: "no-mail-now", phrase: "postfach * akzeptiert {zurzeit,derzeit,} keine nachrichten", source: EXCHANGE_2003, example: "Das Postfach des Empfängers akzeptiert zurzeit keine Nachrichten. <mail.example.com #5.2.1>" },
  ], "de"),
  ...rulesOf("user-moved", [
    { slug: "left-company", phrase: "nicht mehr {bei uns,für uns,in unserem unternehmen,in unserem hause,im unternehmen} {tätig,beschäftigt}", source: TEMPLATE, example: "Der Empfänger ist nicht mehr in unserem Unternehmen tätig." },
    { slug: "address-changed", phrase: "e-mail-adresse des empfängers hat sich geändert", source: EXCHANGE, example: "Die E-Mail-Adresse des Empfängers hat sich geändert. <mail.example.com #5.1.6>" },
    { slug: "address-no-longer-used", phrase: "{adresse,e-mail-adresse} wird nicht mehr {verwendet,genutzt,benutzt}", source: TEMPLATE, example: "Diese E-Mail-Adresse wird nicht mehr verwendet, bitte benutzen Sie die neue." },
  ], "de"),
  ...rulesOf("domain-unknown", [
    { slug: "not-in-dns", phrase: "zielserver {für diesen empfänger,} wurde * dns * nicht gefunden", source: EXCHANGE_2003, example: "Der Zielserver für diesen Empfänger wurde im Domänennamendienst (DNS) nicht gefunden. Überprüfen Sie die E-Mail-Adresse." },
    { slug: "domain-not-found", phrase: "{domäne,domain,domaene} * {nicht gefunden,wurde nicht gefunden,konnte nicht gefunden werden}", source: MICROSOFT_365, example: "Ihre Nachricht wurde nicht zugestellt, weil die Domäne example.com nicht gefunden wurde." },
    { slug: "domain-does-not-exist", phrase: "{domäne,domain,domaene} * {existiert nicht,nicht vorhanden}", source: REPLY, example: "550 5.1.2 Die Domain example.de existiert nicht" },
    { slug: "gmail-domain", phrase: "da die domain * nicht gefunden {wurde,werden konnte}", source: GMAIL, example: "Ihre Nachricht wurde nicht an a@example.com zugestellt, da die Domain example.com nicht gefunden wurde." },
    { slug: "unknown-host", phrase: "{rechnername,hostname,domainname,zielhost} {ist,} unbekannt", source: REPLY, example: "550 5.1.2 Hostname unbekannt" },
  ], "de"),
  ...rulesOf("message-too-large", [
    { slug: "too-large", phrase: "{nachricht,mail} ist {zu groß,zu gross}", source: EXCHANGE, example: "Diese Nachricht ist zu groß. Verkleinern Sie die Nachricht, und senden Sie sie erneut." },
    { slug: "larger-than-limit", phrase: "nachricht ist größer als {die aktuelle systembegrenzung,das aktuelle systemlimit,die derzeitige systemgrenze}", source: EXCHANGE_2003, example: "Diese Nachricht ist größer als die aktuelle Systembegrenzung oder das Postfach des Empfängers ist voll." },
    { slug: "size-exceeds", phrase: "{nachrichtengröße,nachrichtengrösse,nachrichtengroesse,größe der nachricht,groesse der nachricht,mailgröße} {überschreitet,ueberschreitet,übersteigt}", source: REPLY, example: "552 5.3.4 Nachrichtengroesse ueberschreitet das Limit" },
    { slug: "gmail-size", phrase: "{da,weil} sie {die größenbeschränkung,das größenlimit} überschreitet", source: GMAIL, example: "Ihre Nachricht konnte nicht an a@example.com zugestellt werden, weil sie die Größenbeschränkung überschreitet." },
    { slug: "maximum-size", phrase: "maximal zulässige {größe,nachrichtengröße} * überschritten", source: EXCHANGE, example: "Die maximal zulässige Größe für Nachrichten wurde überschritten." },
  ], "de"),
  ...rulesOf("expired", [
    { slug: "stopped-trying", phrase: "server hat {erfolglos,} versucht * nachricht {zuzustellen,zu übermitteln} * {abgebrochen,eingestellt}", source: EXCHANGE, example: "Der Server hat erfolglos versucht, diese Nachricht zuzustellen, und die Versuche eingestellt." },
    { slug: "time-limit", phrase: "nachricht konnte in der festgelegten zeit nicht {übermittelt,zugestellt} werden", source: EXCHANGE_2003, example: "Die Nachricht konnte in der festgelegten Zeit nicht übermittelt werden. <mail.example.com #4.4.7>" },
    { slug: "repeated-attempts", phrase: "trotz wiederholter versuche", source: MICROSOFT_365, example: "Ihre Nachricht wurde nicht zugestellt. Trotz wiederholter Versuche, eine Verbindung mit dem E-Mail-System des Empfängers herzustellen, hat dieses nicht geantwortet." },
    { slug: "could-not-for-days", phrase: "konnte seit * {tagen,stunden} nicht zugestellt werden", source: TEMPLATE, example: "Die Nachricht konnte seit mehr als 5 Tagen nicht zugestellt werden und wird zurückgesandt." },
    { slug: "queue-too-long", phrase: "{zu lange in der warteschlange,maximale verweildauer in der warteschlange,zustellfrist abgelaufen,zustellzeit abgelaufen}", source: TEMPLATE, example: "Die Nachricht war zu lange in der Warteschlange." },
  ], "de"),
  ...rulesOf("network-error", [
    { slug: "communication-failure", phrase: "kommunikationsfehler {beim,bei der} {übermitteln,zustellung,zustellen}", source: EXCHANGE_2003, example: "Die Nachricht konnte nicht zugestellt werden. Kommunikationsfehler beim Übermitteln der Nachricht." },
    { slug: "loop", phrase: "konfigurationsfehler im e-mail-system * {zwischen zwei servern,zwischen zwei empfängern}", source: EXCHANGE_2003, example: "Durch einen Konfigurationsfehler im E-Mail-System wurde die Nachricht zwischen zwei Servern hin- und hergesendet. <mail.example.com #5.4.6>" },
    { slug: "connection-failed", phrase: "{keine verbindung,verbindung} * {mailserver,server,zielserver,empfänger} * {nicht möglich,fehlgeschlagen,nicht hergestellt werden}", source: REPLY, example: "Die Verbindung zum Mailserver von example.de konnte nicht hergestellt werden." },
    { slug: "connection-refused", phrase: "verbindung {wurde,} {abgelehnt,verweigert,abgewiesen}", source: TEMPLATE, example: "Verbindung abgelehnt: mx.example.de[192.0.2.25]:25" },
    { slug: "timed-out", phrase: "{zeitüberschreitung,zeitueberschreitung} {beim verbindungsaufbau,bei der verbindung,der verbindung}", source: TEMPLATE, example: "Zeitüberschreitung beim Verbindungsaufbau zu mx.example.de" },
    { slug: "hops", phrase: "{zu viele,zuviele} {hops,zwischenstationen,stationen}", source: REPLY, example: "554 5.4.6 Zu viele Hops, Schleife vermutet" },
    { slug: "server-unreachable", phrase: "{server,mailserver,zielserver} * nicht erreichbar", source: TEMPLATE, example: "Der Mailserver des Empfängers ist zurzeit nicht erreichbar." },
  ], "de"),
  ...rulesOf("relay-denied", [
    { slug: "relay", phrase: "{relay,relaying,weiterleitung} * {nicht erlaubt,nicht gestattet,verweigert,abgelehnt}", source: REPLY, example: "550 5.7.1 Relaying nicht erlaubt" },
  ], "de"),
  ...rulesOf("blocked", [
    { slug: "ip-blocked", phrase: "ip-adresse * {gesperrt,blockiert,geblockt,auf einer blacklist,auf einer sperrliste}", source: REPLY, example: "554 5.7.1 Ihre IP-Adresse 192.0.2.7 wurde gesperrt" },
    { slug: "server-on-list", phrase: "{mailserver,server,absenderserver} * {blacklist,sperrliste,blockliste}", source: REPLY, example: "554 Ihr Mailserver steht auf einer Sperrliste" },
  ], "de"),
  ...rulesOf("spam", [
    { slug: "suspected", phrase: "verdächtigt ihre nachricht * spam", source: MICROSOFT_365, example: "example.com verdächtigt Ihre Nachricht, Spam zu sein, und hat sie zurückgewiesen." },
    { slug: "as-spam", phrase: "als {spam,werbung,unerwünscht,unerwuenscht} {erkannt,eingestuft,klassifiziert,markiert,identifiziert,abgelehnt,gewertet}", source: REPLY, example: "554 5.7.1 Nachricht wurde als Spam eingestuft" },
    { slug: "spam-suspicion", phrase: "{spamverdacht,spam-verdacht,verdacht auf spam}", source: REPLY, example: "550 Mail abgelehnt wegen Spamverdacht" },
  ], "de"),
  ...rulesOf("virus", [
    { slug: "virus-found", phrase: "{nachricht,mail,anhang,datei} * {enthält,enthaelt} * {virus,viren,schadcode,schadsoftware}", source: REPLY, example: "554 Die Nachricht enthaelt einen Virus" },
    { slug: "virus-detected", phrase: "{virus,schadsoftware,schadcode,malware} * {gefunden,entdeckt,erkannt}", source: TEMPLATE, example: "In Ihrer Nachricht wurde ein Virus gefunden: der Virus Eicar-Test wurde erkannt." },
  ], "de"),
  ...rulesOf("content-refused", [
    { slug: "attachment-type", phrase: "{anhang,anhänge,anhaenge,dateianhang,dateityp} * {nicht erlaubt,nicht zulässig,nicht zulaessig,verboten,nicht akzeptiert,unzulässig}", source: REPLY, example: "554 5.7.1 Der Anhang rechnung.exe ist nicht erlaubt" },
    { slug: "content-not-allowed", phrase: "{inhalt,inhalte,nachrichteninhalt} * {abgelehnt,nicht akzeptiert,unzulässig,zurückgewiesen}", source: REPLY, example: "554 Nachricht wegen ihres Inhalts: Nachrichteninhalt abgelehnt" },
  ], "de"),
  ...rulesOf("policy", [
    { slug: "gmail-blocked", strength: "vague", phrase: "nachricht an wurde blockiert", source: GMAIL, example: "Ihre Nachricht an a@example.com wurde blockiert. Weitere Informationen finden Sie unten in den technischen Details." },
    { slug: "mail-flow-rule", phrase: "benutzerdefinierte {nachrichtenflussregel,e-mail-flussregel,transportregel}", source: MICROSOFT_365, example: "Eine benutzerdefinierte Nachrichtenflussregel, die von einem Administrator bei example.com erstellt wurde, hat Ihre Nachricht blockiert." },
    { slug: "security-or-policy", phrase: "{sicherheits,sicherheitseinstellungen} oder richtlinieneinstellungen", source: MICROSOFT_365, example: "Die Sicherheits- oder Richtlinieneinstellungen bei example.com haben Ihre Nachricht zurückgewiesen." },
    { slug: "policy-violation", phrase: "{verstoß gegen,verstoss gegen,verstößt gegen,aufgrund,wegen} * {richtlinie,richtlinien,policy,sicherheitsrichtlinie,sicherheitsrichtlinien}", source: REPLY, example: "550 5.7.1 Nachricht aufgrund unserer Richtlinien abgelehnt" },
  ], "de"),
  ...rulesOf("recipient-refused", [
        { slug: "restricted", phrase: "zustellung an diese adresse {ist,} eingeschränkt", source: EXCHANGE, example: "Ihre Nachricht kann nicht zugestellt werden, weil die Zustellung an diese Adresse eingeschränkt ist." },
    { slug: "permission-issue", phrase: "berechtigungs- oder sicherheitsproblem", source: EXCHANGE, example: "Die Nachricht wurde aufgrund eines Berechtigungs- oder Sicherheitsproblems nicht zugestellt: Berechtigungs- oder Sicherheitsproblem." },
    { slug: "no-permission", phrase: "{keine berechtigung,nicht berechtigt} * {an diesen empfänger,diesem empfänger}", source: EXCHANGE_2003, example: "Sie haben keine Berechtigung zum Senden an diesen Empfänger. Wenden Sie sich an den Systemadministrator. <mail.example.com #5.7.1>" },
    { slug: "allowed-senders", phrase: "nur nachrichten von personen in {ihrer,der} organisation", source: MICROSOFT_365, example: "Die Gruppe Vertrieb akzeptiert nur Nachrichten von Personen in ihrer Organisation oder auf ihrer Liste zulässiger Absender." },
    { slug: "moderator", phrase: "{moderator hat ihre nachricht,von einem moderator} {abgelehnt,zurückgewiesen}", source: EXCHANGE, example: "Die Nachricht wurde von einem Moderator abgelehnt." },
    { slug: "refused", strength: "vague", phrase: "{empfänger,empfaenger} {abgelehnt,zurückgewiesen,wurde abgelehnt,nicht angenommen,nicht akzeptiert}", source: EXCHANGE_2003, example: "550 Empfaenger abgelehnt" },
    { slug: "provider-rejected", strength: "vague", phrase: "e-mail-anbieter des empfängers {sie abgelehnt,hat sie abgelehnt,die nachricht abgelehnt}", source: MICROSOFT_365, example: "Ihre Nachricht wurde nicht zugestellt, weil der E-Mail-Anbieter des Empfängers sie abgelehnt hat." },
  ], "de"),
  ...rulesOf("sender-refused", [
    { slug: "google-group", strength: "exact", phrase: "{gruppe die sie kontaktieren,gruppe zu der sie kontakt,gruppe die sie zu kontaktieren,gruppe an die sie} * {nicht existiert,existiert,nicht vorhanden,vorhanden,versucht}", source: "Google Groups notification", example: "Möglicherweise ist die Gruppe, die Sie zu kontaktieren versucht haben (liste), nicht vorhanden oder Sie sind nicht berechtigt, Nachrichten an sie zu senden." },
    { slug: "sender-rejected", phrase: "{absender,absenderadresse} {abgelehnt,gesperrt,nicht erlaubt,unzulässig,ungültig,ungueltig,wurde abgelehnt,ist gesperrt,nicht akzeptiert,ist ungültig}", source: REPLY, example: "550 5.7.1 Absender abgelehnt" },
    { slug: "not-a-valid-sender", phrase: "nicht als gültiger absender", source: MICROSOFT_365, example: "Ihre Nachricht konnte nicht zugestellt werden, weil Sie nicht als gültiger Absender erkannt wurden." },
    { slug: "sender-domain", phrase: "{absenderdomain,absenderdomäne,domain des absenders} * {nicht gefunden,existiert nicht,ungültig,nicht auflösbar}", source: REPLY, example: "553 5.1.8 Die Domain des Absenders existiert nicht" },
  ], "de"),
  ...rulesOf("rate-limited", [
    { slug: "too-many", phrase: "{zu viele,zuviele} {nachrichten,mails,e-mails,verbindungen,empfänger,empfaenger,anfragen}", source: REPLY, example: "421 4.7.0 Zu viele Verbindungen von 192.0.2.7" },
    { slug: "sending-limit", phrase: "{sendelimit,limit für das senden von e-mails,tageslimit} * {erreicht,überschritten}", source: GMAIL, example: "Sie haben das Limit für das Senden von E-Mails erreicht. Die Nachricht wurde nicht gesendet." },
  ], "de"),
  ...rulesOf("greylisted", [
    { slug: "greylisting", phrase: "{greylisting,graue liste,greylist} * {später,spaeter}", source: REPLY, example: "450 4.7.1 Greylisting aktiv, bitte versuchen Sie es spaeter erneut" },
  ], "de"),
  ...rulesOf("authentication-failed", [
    { slug: "spf-dkim", phrase: "{spf,dkim,dmarc} {prüfung,pruefung,überprüfung,ueberpruefung} {fehlgeschlagen,nicht bestanden,ist fehlgeschlagen}", source: REPLY, example: "550 5.7.1 DKIM-Pruefung fehlgeschlagen" },
  ], "de"),
  ...rulesOf("security", [
    { slug: "authentication-required", phrase: "{authentifizierung,anmeldung,authentisierung} {erforderlich,ist erforderlich,notwendig,fehlgeschlagen}", source: REPLY, example: "530 5.7.0 Authentifizierung erforderlich" },
  ], "de"),
  ...rulesOf("tls-failed", [
    { slug: "tls", phrase: "{verschlüsselte,verschluesselte,tls} verbindung {erforderlich,fehlgeschlagen,nicht möglich,konnte nicht hergestellt werden}", source: REPLY, example: "530 5.7.0 TLS-Verbindung erforderlich" },
  ], "de"),
  ...rulesOf("system-full", [
    { slug: "server-space", phrase: "{server,system,mailsystem} * {kein speicherplatz,nicht genügend speicherplatz,zu wenig speicherplatz}", source: REPLY, example: "452 4.3.1 Auf dem Server ist kein Speicherplatz verfuegbar" },
  ], "de"),
  ...rulesOf("system-error", [
    { slug: "internal-error", phrase: "{interner,temporärer,temporaerer} {fehler,serverfehler,systemfehler}", source: REPLY, example: "451 4.3.0 Interner Serverfehler" },
    { slug: "try-later", phrase: "{server,mailserver,dienst} {zurzeit,derzeit,momentan,vorübergehend,ist zurzeit,ist vorübergehend} nicht {verfügbar,verfuegbar}", source: REPLY, example: "421 4.3.2 Mailserver derzeit nicht verfuegbar" },
  ], "de"),
];
