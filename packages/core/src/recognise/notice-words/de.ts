/** Notices in German: Exchange and Microsoft 365, Gmail, Domino, translated templates of mail servers, and the providers there. */

import type { NoticeWords } from "./notice-words.ts";

export const de: NoticeWords = {
  language: "de",
  failed: [
    "{nachricht,mail} * {konnte,kann} nicht {zugestellt,übermittelt,ausgeliefert,gesendet} werden",
    "{konnte,konnten} * nicht {zugestellt,ausgeliefert} werden",
    "{wurde,wurden} nicht {an zugestellt,zugestellt da,zugestellt weil,zugestellt}",
    "fehler bei der {nachrichtenzustellung,zustellung} an {folgende,die folgenden,diese} {empfänger,empfaenger}",
    "{nachricht,mail} hat {einige,einige oder alle,nicht alle,den,die,die folgenden} empfänger nicht erreicht",
    "folgende {r empfänger,empfänger} {kann können,können,konnte konnten,konnten,kann} nicht erreicht werden",
    "zustellung an * empfänger * {fehlgeschlagen,nicht möglich}",
    "{zustellung,übermittlung,auslieferung} * {fehlgeschlagen,nicht möglich,gescheitert}",
    "{organisation,server,e-mail-anbieter} {hat,} ihre nachricht {zurückgewiesen,abgelehnt}",
    "ihre {nachricht,mail,e-mail} {wurde,ist} {zurückgewiesen,abgelehnt,unzustellbar,nicht zustellbar}",
    "{beim,bei dem} {zustellen,versuch der zustellung} ihrer nachricht an ist ein problem aufgetreten",
    "nachricht an wurde blockiert",
    "{dies ist ein permanenter fehler,dies ist ein dauerhafter fehler,dieser fehler ist permanent}",
    "{adresse,adressen,empfänger} {ist,sind} {unzustellbar,nicht erreichbar,fehlgeschlagen}",
    "ihre {e-mail,nachricht,mail} geht {zurück,an sie zurück}",
  ],
  delayed: [
    "{zustellung,übermittlung,auslieferung} * {hat sich verzögert,ist verzögert,wurde verzögert,verzögert sich}",
    "{wurde,ist,hat sich} {bisher,} verzögert",
    "{wurde,konnte} {bisher,noch} nicht {zugestellt,zugestellt werden} es wird weiterhin versucht",
    "{wurde,ist} noch nicht zugestellt",
    "{es wird,es wird jedoch,das system wird,der server wird,gmail wird} {weiterhin,weiter,noch} * versucht",
    "{konnte bisher,konnte noch,konnte seit} * nicht {zugestellt,ausgeliefert} werden * {weiter,erneut,weiterhin}",
    "{dies ist nur eine warnung,dies ist lediglich eine warnung,sie müssen die nachricht nicht erneut senden,sie müssen ihre nachricht nicht erneut senden}",
    "vorübergehendes problem aufgetreten",
    "{zustellung,die zustellung} {wird,} {weiterhin,weiter} versucht",
    "{zustellversuche werden,zustellversuch wird} {fortgesetzt,wiederholt}",
  ],
  recipientLabels: [
    "empfänger", "empfaenger", "an", "empfängeradresse", "adresse", "e-mail-adresse", "ursprünglicher empfänger", "endgültiger empfänger",
    "folgender empfänger", "folgende empfänger", "betroffener empfänger", "betroffene empfänger", "zieladresse", "unzustellbar an",
    "nicht zugestellt an", "benutzer", "mailadresse", "postfach",
  ],
  subject: [
    "unzustellbar",
    "{nicht zustellbar,nicht zugestellt,unzustellbare nachricht,unzustellbare mail,unzustellbarkeitsbericht,unzustellbarkeitsnachricht}",
    "{zustellung fehlgeschlagen,zustellung nicht möglich,zustellfehler,zustellungsfehler,fehler bei der zustellung,fehler bei der übermittlung,übermittlungsfehler}",
    "{zustellung verzögert,verzögerte zustellung,zustellungsverzögerung,nachricht verzögert,zustellung unvollständig}",
    "{benachrichtigung über den zustellstatus,benachrichtigung zum übermittlungsstatus,zustellstatus,zustellbericht,übermittlungsstatus}",
    "{rücksendung,e-mail zurück,mail zurück,adresse nicht gefunden,nachricht blockiert,nachricht abgelehnt,nachricht nicht zugestellt}",
  ],
};
