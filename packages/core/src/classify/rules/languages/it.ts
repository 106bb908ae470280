/**
 * What bounces say in Italian. Words before an apostrophe are words of their own: "l'indirizzo" is "l indirizzo".
 */

import { type DocumentedRule, rulesOf } from "../rule.ts";
import { DOMINO, EXCHANGE, EXCHANGE_2003, GMAIL, MICROSOFT_365, REPLY, TEMPLATE } from "./sources.ts";

export const it: readonly DocumentedRule[] = [
  ...rulesOf("user-unknown", [
    { slug: "could-not-find-address", phrase: "{non sono riuscito a trovare,non siamo riusciti a trovare,non è stato possibile trovare} l'indirizzo", source: EXCHANGE, example: "Non sono riuscito a trovare l'indirizzo e-mail che hai immesso. Verifica l'indirizzo e-mail del destinatario." },
    { slug: "address-not-found", phrase: "indirizzo {di posta elettronica,e-mail} {immesso,specificato,inserito,digitato} non {è stato,} trovato", source: EXCHANGE, example: "L'indirizzo di posta elettronica immesso non è stato trovato. Controllare l'indirizzo di posta elettronica del destinatario e provare a inviare di nuovo il messaggio." },
    { slug: "cannot-find-address", phrase: "impossibile trovare l'indirizzo {di posta elettronica,e-mail,}", source: EXCHANGE, example: "Impossibile trovare l'indirizzo di posta elettronica immesso." },
    { slug: "recipient-not-found", phrase: "destinatario non {è stato,} trovato", source: EXCHANGE, example: "Il destinatario non è stato trovato nel sistema di posta elettronica del destinatario." },
    { slug: "no-account-at-organisation", phrase: "account di posta elettronica non esiste {nell'organizzazione,presso l'organizzazione}", source: EXCHANGE_2003, example: "L'account di posta elettronica non esiste nell'organizzazione a cui è stato inviato il messaggio. <mail.example.com #5.1.1>" },
    { slug: "not-found-at-domain", strength: "vague", phrase: "{non è stato trovato,non trovato} {in,presso,nel dominio,su}", source: MICROSOFT_365, example: "a.rossi@example.com non è stato trovato in example.com." },
    { slug: "unknown-to-address", phrase: "indirizzo {a,di destinazione,nel campo a} sconosciuto", source: MICROSOFT_365, example: "Azione necessaria: Destinatario. Indirizzo A sconosciuto" },
    { slug: "misspelt", phrase: "indirizzo potrebbe essere {errato,stato digitato in modo errato,scritto in modo errato,stato scritto in modo errato}", source: MICROSOFT_365, example: "L'indirizzo potrebbe essere scritto in modo errato o non esistere." },
    { slug: "gmail-not-found", phrase: "perché l'indirizzo non è stato trovato o non può ricevere {posta,email,e-mail}", source: GMAIL, example: "Il tuo messaggio non è stato recapitato a a@example.com perché l'indirizzo non è stato trovato o non può ricevere posta." },
    { slug: "gmail-title", phrase: "indirizzo {e-mail,email,} non trovato", source: GMAIL, example: "Indirizzo non trovato" },
    { slug: "domino-directory", phrase: "non {è presente,presente,elencato,è elencato,è riportato} {nella directory domino,nella rubrica pubblica,nella rubrica,nella directory di domino}", source: DOMINO, example: "L'utente rossi (rossi@example.com) non è elencato nella Directory Domino" },
    { slug: "user-unknown", phrase: "utente {è,} sconosciuto", source: "Libero, Tiscali and others", example: "550 5.1.1 <a@example.it>: Utente sconosciuto" },
    { slug: "recipient-unknown", phrase: "destinatario {è,} sconosciuto", source: REPLY, example: "550 5.1.1 Destinatario sconosciuto" },
    { slug: "user-does-not-exist", phrase: "{utente,destinatario,account} {non esiste,inesistente,non esistente}", source: REPLY, example: "550 5.1.1 Utente inesistente" },
    { slug: "address-does-not-exist", phrase: "{indirizzo,indirizzo e-mail,indirizzo email,indirizzo del destinatario,indirizzo di posta} {non esiste,inesistente,sconosciuto,non esistente}", source: REPLY, example: "550 5.1.1 L'indirizzo email non esiste" },
    { slug: "mailbox-does-not-exist", phrase: "{casella,casella di posta,casella postale,mailbox,casella email} {non esiste,inesistente,non esistente,sconosciuta,non trovata,non è presente}", source: "Aruba and others", example: "550 5.1.1 La casella non esiste" },
    { slug: "invalid-recipient", phrase: "destinatario {non valido,errato,non corretto}", source: REPLY, example: "550 Destinatario non valido" },
    { slug: "invalid-address", phrase: "indirizzo {del destinatario,di destinazione,destinatario} {non valido,errato,non corretto,non è valido}", source: REPLY, example: "553 L'indirizzo del destinatario non è valido" },
    { slug: "no-such-user", phrase: "{nessun utente,nessuna casella,nessuna casella di posta,nessun account} {con questo nome,con quel nome,a questo indirizzo,corrispondente}", source: TEMPLATE, example: "Spiacente, qui non c'è nessuna casella di posta con quel nome. (#5.1.1)" },
    { slug: "pec-recipient", phrase: "{il destinatario non è valido,destinatari non validi}", source: "PEC providers", example: "Avviso di mancata consegna per indirizzo non valido: il destinatario non è valido" },
    { slug: "deleted", phrase: "{casella,utenza,account,indirizzo} {è stata,è stato} {cancellata,cancellato,eliminata,eliminato,rimossa,rimosso}", source: TEMPLATE, example: "La casella è stata eliminata." },
  ], "it"),
  ...rulesOf("mailbox-full", [
    { slug: "recipient-mailbox-full", phrase: "cassetta postale del destinatario è piena", source: EXCHANGE, example: "La cassetta postale del destinatario è piena e al momento non può accettare messaggi." },
    { slug: "mailbox-full", phrase: "{casella,casella di posta,casella postale,mailbox,cassetta postale,casella del destinatario} {è,} piena", source: REPLY, example: "552 5.2.2 Casella piena" },
    { slug: "mailbox-of-full", phrase: "{cassetta postale di,casella di,posta in arrivo di} * è piena", source: MICROSOFT_365, example: "La cassetta postale di Anna Rossi è piena." },
    { slug: "gmail-inbox-full", phrase: "posta in arrivo è piena o {riceve,sta ricevendo} {troppi messaggi,troppa posta,troppe email}", source: GMAIL, example: "Impossibile recapitare il messaggio a a@example.com. La posta in arrivo è piena o riceve troppi messaggi in questo momento." },
    { slug: "gmail-title", phrase: "posta in arrivo del destinatario {è,} piena", source: GMAIL, example: "Posta in arrivo del destinatario piena" },
    { slug: "quota", phrase: "{quota,spazio disponibile,limite di spazio,spazio della casella} * {superata,superato,esaurita,esaurito,ecceduta}", source: REPLY, example: "552 5.2.2 Quota superata" },
    { slug: "exceeded-quota", phrase: "ha {superato,esaurito,raggiunto} {la quota,la sua quota,lo spazio,il limite di spazio,lo spazio disponibile,la propria quota}", source: REPLY, example: "552 5.2.2 L'utente ha superato la quota" },
    { slug: "no-space", phrase: "{spazio insufficiente,non c'è spazio,nessuno spazio} {nella casella,nella mailbox,disponibile nella casella}", source: TEMPLATE, example: "Spazio insufficiente nella casella del destinatario" },
  ], "it"),
  ...rulesOf("mailbox-disabled", [
    { slug: "disabled", phrase: "{casella,mailbox,utenza,cassetta postale} * {disabilitata,disattivata,sospesa,bloccata,inattiva,non attiva,chiusa}", source: REPLY, example: "550 5.2.1 Casella disabilitata" },
    { slug: "account-disabled", phrase: "{account,utente,indirizzo} {è stato,è,} {disabilitato,disattivato,sospeso,bloccato,inattivo,non attivo}", source: REPLY, example: "550 5.2.1 Utente sospeso" },
    { slug: "not-accepting", phrase: "cassetta postale * non accetta messaggi", source: EXCHANGE_2003, example: "La cassetta postale del destinatario non accetta messaggi in questo momento. <mail.example.com #5.2.1>" },
  ], "it"),
  ...rulesOf("user-moved", [
    { slug: "left-company", phrase: "{non lavora più,non fa più parte,non è più dipendente} {in,per,presso,della,di,con}", source: TEMPLATE, example: "Questa persona non lavora più per la nostra azienda." },
    { slug: "address-changed", phrase: "indirizzo {di posta elettronica,e-mail} del destinatario è {cambiato,stato modificato}", source: EXCHANGE, example: "L'indirizzo di posta elettronica del destinatario è cambiato. <mail.example.com #5.1.6>" },
    { slug: "no-longer-used", phrase: "{indirizzo,indirizzo email,indirizzo e-mail,indirizzo di posta} non è più {attivo,in uso,valido,utilizzato}", source: TEMPLATE, example: "Questo indirizzo email non è più attivo." },
  ], "it"),
  ...rulesOf("domain-unknown", [
    { slug: "not-in-dns", phrase: "server di destinazione * {non trovato,non è stato trovato} * dns", source: EXCHANGE_2003, example: "Il server di destinazione per questo destinatario non è stato trovato nel servizio DNS." },
    { slug: "domain-not-found", phrase: "dominio * {non esiste,inesistente,non trovato,non è stato trovato,sconosciuto}", source: MICROSOFT_365, example: "550 5.1.2 Il dominio example.com non esiste" },
    { slug: "gmail-domain", phrase: "perché il dominio * non è stato trovato", source: GMAIL, example: "Il tuo messaggio non è stato recapitato a a@example.com perché il dominio example.com non è stato trovato." },
    { slug: "unknown-host", phrase: "host {sconosciuto,inesistente,non trovato}", source: REPLY, example: "550 5.1.2 Host sconosciuto" },
  ], "it"),
  ...rulesOf("message-too-large", [
    { slug: "too-large", phrase: "messaggio è troppo {grande,lungo,pesante}", source: EXCHANGE, example: "Il messaggio è troppo grande. Ridurne le dimensioni e riprovare a inviarlo." },
    { slug: "too-large-reply", phrase: "messaggio troppo {grande,lungo,pesante}", source: REPLY, example: "552 5.3.4 Messaggio troppo grande" },
    { slug: "larger-than-limit", phrase: "messaggio {supera,eccede,è superiore al} {il,} limite {attuale,corrente,} {del sistema,di sistema}", source: EXCHANGE_2003, example: "Questo messaggio supera il limite corrente del sistema o la cassetta postale del destinatario è piena." },
    { slug: "size-exceeds", phrase: "{dimensione,dimensioni} {del messaggio,messaggio,} {supera,superano,eccede,eccedono,eccessive,eccessiva,superiore al,superiori al}", source: REPLY, example: "552 Dimensione del messaggio superiore al limite consentito" },
    { slug: "gmail-size", phrase: "perché supera {il limite di dimensioni,le dimensioni massime,la dimensione massima,il limite di dimensione}", source: GMAIL, example: "Impossibile recapitare il messaggio a a@example.com perché supera il limite di dimensioni." },
  ], "it"),
  ...rulesOf("expired", [
    { slug: "stopped-trying", phrase: "server ha tentato di recapitare * {senza esito,senza riuscirci,interrotto}", source: EXCHANGE, example: "Il server ha tentato di recapitare il messaggio, senza esito, e ha smesso di tentare." },
    { slug: "time-limit", phrase: "{recapitare,consegnare,recapitato,consegnato} {il messaggio,} entro il {limite di tempo,tempo,termine}", source: EXCHANGE_2003, example: "Impossibile recapitare il messaggio entro il limite di tempo specificato. <mail.example.com #4.4.7>" },
    { slug: "repeated-attempts", phrase: "{nonostante i ripetuti tentativi,malgrado i ripetuti tentativi,nonostante ripetuti tentativi,dopo ripetuti tentativi}", source: MICROSOFT_365, example: "Il messaggio non è stato recapitato. Nonostante i ripetuti tentativi di contattare il sistema di posta del destinatario, non ha risposto." },
    { slug: "days", phrase: "non {è stato possibile consegnarlo,è stato consegnato,ha potuto essere consegnato,può essere consegnato} {per,da,dopo} * {giorni,ore}", source: TEMPLATE, example: "Il messaggio non è stato consegnato dopo 5 giorni e viene restituito." },
    { slug: "delivery-time", phrase: "{tempo di consegna,tempo di recapito,tempo massimo} {scaduto,superato,esaurito}", source: DOMINO, example: "Tempo di consegna scaduto" },
    { slug: "pec-no-receipt", phrase: "{mancata consegna per superamento tempo massimo,mancata consegna per sup. tempo massimo,mancata consegna nelle,mancata consegna entro le}", source: "PEC providers", example: "Anomalia messaggio: avviso di mancata consegna per superamento tempo massimo" },
  ], "it"),
  ...rulesOf("network-error", [
    { slug: "communication-failure", phrase: "{problema,errore} di comunicazione * {server,destinatario}", source: EXCHANGE_2003, example: "Si è verificato un problema di comunicazione SMTP con il server di posta del destinatario." },
    { slug: "loop", phrase: "errore di configurazione {nel,del} sistema di posta", source: EXCHANGE_2003, example: "Un errore di configurazione nel sistema di posta ha causato il rimbalzo del messaggio tra due server. <mail.example.com #5.4.6>" },
    { slug: "connection-failed", phrase: "{impossibile connettersi,impossibile stabilire la connessione,impossibile contattare il server,connessione non riuscita,connessione fallita}", source: REPLY, example: "Impossibile connettersi al server mx.example.it" },
    { slug: "connection-refused", phrase: "connessione {rifiutata,interrotta,chiusa,persa}", source: TEMPLATE, example: "Connessione rifiutata da mx.example.it" },
    { slug: "timed-out", phrase: "{timeout della connessione,tempo di connessione scaduto,connessione scaduta,timeout di connessione}", source: TEMPLATE, example: "Timeout della connessione verso mx.example.it" },
    { slug: "hops", phrase: "troppi {hop,hops,salti,passaggi}", source: REPLY, example: "554 5.4.6 Troppi hop" },
  ], "it"),
  ...rulesOf("relay-denied", [
    { slug: "relay", phrase: "{relay,relaying,inoltro} {non consentito,negato,non permesso,non autorizzato,vietato}", source: REPLY, example: "550 5.7.1 Relay non consentito" },
  ], "it"),
  ...rulesOf("blocked", [
    { slug: "ip-blocked", phrase: "{indirizzo ip,ip,server} * {bloccato,bloccata,lista nera,lista di blocco}", source: REPLY, example: "554 5.7.1 Il vostro indirizzo IP 192.0.2.7 risulta bloccato" },
    { slug: "libero-blocked", phrase: "{mittente,connessione} bloccato per {spam,abuso}", source: "Libero", example: "554 5.7.1 Mittente bloccato per abuso" },
  ], "it"),
  ...rulesOf("spam", [
    { slug: "suspected", phrase: "sospetta che il {messaggio,tuo messaggio} sia {spam,posta indesiderata}", source: MICROSOFT_365, example: "example.com sospetta che il messaggio sia posta indesiderata e lo ha rifiutato." },
    { slug: "as-spam", phrase: "{considerato,identificato,rilevato,classificato,riconosciuto,rifiutato,marcato,respinto} {come,perché} {spam,posta indesiderata,probabile spam,sospetto spam}", source: REPLY, example: "554 5.7.1 Messaggio identificato come spam" },
    { slug: "suspicion", phrase: "{sospetto spam,sospetto di spam,contenuto spam}", source: REPLY, example: "550 Messaggio respinto: sospetto spam" },
  ], "it"),
  ...rulesOf("virus", [
    { slug: "virus-found", phrase: "{messaggio,allegato,mail} * {contiene,conteneva,infetto da,infettato da} {un,} virus", source: REPLY, example: "554 Il messaggio contiene un virus" },
    { slug: "virus-detected", phrase: "{rilevato,trovato,individuato} {un,} {virus,malware}", source: TEMPLATE, example: "Nel messaggio è stato rilevato un virus." },
    { slug: "pec-virus", phrase: "{mancata consegna per virus,errore di consegna per virus,non accettazione per virus}", source: "PEC providers", example: "Avviso di mancata consegna per virus" },
  ], "it"),
  ...rulesOf("content-refused", [
    { slug: "attachment-type", phrase: "{allegato,allegati,tipo di file,file allegato} * {non consentito,non consentiti,vietato,vietati,non ammesso,non ammessi,bloccato,rifiutato}", source: REPLY, example: "554 5.7.1 Allegato fattura.exe non consentito" },
    { slug: "content", phrase: "contenuto {del messaggio,} {rifiutato,non consentito,vietato,non accettato,inaccettabile}", source: REPLY, example: "554 Contenuto del messaggio non consentito" },
  ], "it"),
  ...rulesOf("policy", [
    { slug: "gmail-blocked", strength: "vague", phrase: "messaggio {a,per} è stato bloccato", source: GMAIL, example: "Il tuo messaggio a a@example.com è stato bloccato. Per ulteriori informazioni, consulta i dettagli tecnici di seguito." },
    { slug: "mail-flow-rule", phrase: "regola {personalizzata,} {del flusso di posta,di flusso di posta,di trasporto}", source: MICROSOFT_365, example: "Una regola del flusso di posta creata da un amministratore di example.com ha bloccato il messaggio." },
    { slug: "security-or-policy", phrase: "impostazioni di {sicurezza o dei criteri,sicurezza o criteri,sicurezza o di criteri,protezione o dei criteri}", source: MICROSOFT_365, example: "Le impostazioni di sicurezza o dei criteri di example.com hanno rifiutato il messaggio." },
    { slug: "policy-violation", phrase: "{violazione,in base,a causa} {delle,della,alle,alla,di} {policy,politica,politiche}", source: REPLY, example: "550 5.7.1 Messaggio rifiutato per violazione delle policy" },
  ], "it"),
  ...rulesOf("recipient-refused", [
        { slug: "restricted", phrase: "recapito a questo indirizzo è {limitato,soggetto a restrizioni}", source: EXCHANGE, example: "Impossibile recapitare il messaggio perché il recapito a questo indirizzo è limitato." },
    { slug: "permission-issue", phrase: "problema di {autorizzazione o sicurezza,autorizzazioni o di sicurezza,autorizzazioni o sicurezza,sicurezza o autorizzazione}", source: EXCHANGE, example: "Il messaggio non è stato recapitato a causa di un problema di autorizzazioni o sicurezza." },
    { slug: "no-permission", phrase: "{autorizzazione,autorizzazioni,autorizzato} * {a questo destinatario,per questo destinatario}", source: EXCHANGE_2003, example: "Non si dispone dell'autorizzazione per inviare messaggi a questo destinatario. <mail.example.com #5.7.1>" },
    { slug: "allowed-senders", phrase: "accetta solo messaggi {da,inviati da,provenienti da} {persone,utenti,membri}", source: MICROSOFT_365, example: "Il gruppo Vendite accetta solo messaggi da persone della propria organizzazione." },
    { slug: "moderator", phrase: "{rifiutato da un moderatore,rifiutato dal moderatore,moderatore ha rifiutato}", source: EXCHANGE, example: "Il messaggio è stato rifiutato da un moderatore." },
    { slug: "refused", strength: "vague", phrase: "{destinatario rifiutato,destinatario respinto,indirizzo del destinatario rifiutato,destinatario non accettato}", source: REPLY, example: "550 Destinatario rifiutato" },
    { slug: "provider-rejected", strength: "vague", phrase: "provider di posta {elettronica,} del destinatario {lo ha,ha} rifiutato", source: MICROSOFT_365, example: "Il messaggio non è stato recapitato perché il provider di posta elettronica del destinatario lo ha rifiutato." },
  ], "it"),
  ...rulesOf("sender-refused", [
    { slug: "google-group", strength: "exact", phrase: "gruppo che hai {tentato,cercato} di contattare", source: "Google Groups notification", example: "Il gruppo che hai tentato di contattare (lista) potrebbe non esistere oppure potresti non disporre dell'autorizzazione a pubblicare messaggi." },
    { slug: "sender-rejected", phrase: "mittente * {rifiutato,respinto,bloccato,non consentito,non autorizzato,non valido,non accettato}", source: REPLY, example: "550 5.7.1 Mittente non autorizzato" },
    { slug: "sender-domain", phrase: "dominio {del mittente,mittente} {non esiste,inesistente,non valido,non trovato}", source: REPLY, example: "553 5.1.8 Dominio del mittente inesistente" },
    { slug: "not-a-valid-sender", phrase: "riconosciuto come {mittente valido,un mittente valido}", source: MICROSOFT_365, example: "Impossibile recapitare il messaggio perché l'utente non è stato riconosciuto come mittente valido." },
  ], "it"),
  ...rulesOf("rate-limited", [
    { slug: "too-many", phrase: "{troppi,troppe} {messaggi,mail,email,connessioni,destinatari,richieste,errori}", source: REPLY, example: "421 4.7.0 Troppe connessioni da 192.0.2.7" },
    { slug: "sending-limit", phrase: "limite {di invio,per l'invio,giornaliero} * {raggiunto,superato,messaggi}", source: GMAIL, example: "Hai raggiunto il limite per l'invio di messaggi. Il messaggio non è stato inviato." },
  ], "it"),
  ...rulesOf("greylisted", [
    { slug: "greylisting", phrase: "{greylisting,lista grigia,greylist,greylisted} * {più tardi,riprovare,riprova,minuti}", source: REPLY, example: "450 4.7.1 Greylisting attivo, riprovare più tardi" },
  ], "it"),
  ...rulesOf("authentication-failed", [
    { slug: "spf-dkim", phrase: "{spf,dkim,dmarc} {non valido,non valida,fallito,fallita,non superato,non superata,errato}", source: REPLY, example: "550 5.7.1 Verifica DKIM non superata" },
  ], "it"),
  ...rulesOf("security", [
    { slug: "authentication-required", phrase: "autenticazione {richiesta,necessaria,obbligatoria,fallita,non riuscita}", source: REPLY, example: "530 5.7.0 Autenticazione richiesta" },
  ], "it"),
  ...rulesOf("system-full", [
    { slug: "disk", phrase: "{spazio su disco,spazio sul server,spazio disco} {insufficiente,esaurito}", source: REPLY, example: "452 4.3.1 Spazio su disco insufficiente" },
  ], "it"),
  ...rulesOf("system-error", [
    { slug: "internal-error", phrase: "{errore interno,errore temporaneo,errore di sistema,problema temporaneo}", source: REPLY, example: "451 4.3.0 Errore interno del server" },
    { slug: "unavailable", phrase: "{servizio non disponibile,servizio momentaneamente non disponibile,server non disponibile}", source: REPLY, example: "421 4.3.2 Servizio momentaneamente non disponibile" },
  ], "it"),
];
