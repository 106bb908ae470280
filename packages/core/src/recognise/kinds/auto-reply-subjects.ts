/**
 * How the subject of an auto-reply begins, in the languages of the programs that print it: Outlook
 * and Exchange ("Automatic reply:" and, before 2010, "Out of Office:"), Gmail, Notes ("AUTO:"),
 * Thunderbird, Zimbra, Coremail, QQ and others. A subject alone proves nothing: anybody may write it.
 */

export interface AutoReplySubjects {
  /** BCP 47. */
  readonly language: string;
  /** What a program puts before the subject that it answers. */
  readonly prefixes: readonly string[];
  /** What people and older programs write as a subject of its own. */
  readonly phrases: readonly string[];
}

// biome-ignore format: one language a line
export const AUTO_REPLY_SUBJECTS: readonly AutoReplySubjects[] = [
  { language: "en", prefixes: ["{automatic,automated,auto} {reply,response}", "auto", "autoreply", "autoresponse", "autorespons", "autoresponder", "autorespond", "out of {the,} office", "out of office {autoreply,auto reply,reply,message,response,notification}", "vacation {reply,response,message,notice}", "away", "on vacation", "ooo"],
    phrases: ["out of {the,} office", "away from {my,the} {mail,e-mail,email,office,desk}", "on {vacation,holiday,annual leave,maternity leave,paternity leave,parental leave,sick leave,leave}", "{vacation,away,absence} {notice,message,notification}", "auto reply", "automatic reply", "automated {reply,response}"] },
  { language: "de", prefixes: ["automatische {antwort,rückantwort,e-mail-antwort,nachricht}", "{abwesenheitsnotiz,abwesenheit,abwesend,abwesenheitsmeldung,abwesenheitsassistent,abwesenheitsnachricht,abwesenheitsbenachrichtigung}", "autoantwort", "{außer haus,ausser haus,urlaub,nicht im büro}"],
    phrases: ["{abwesenheitsnotiz,abwesenheitsmeldung,abwesenheitsnachricht,automatische antwort}", "{nicht im büro,nicht im haus,im urlaub,außer haus,ausser haus,nicht erreichbar,im mutterschutz,in elternzeit}"] },
  { language: "fr", prefixes: ["réponse automatique", "{absence,absent,absente} {du bureau,de bureau,}", "message d'absence", "{répondeur,répondeur automatique}", "en congés", "notification d'absence", "hors du bureau"],
    phrases: ["{absent,absente} du bureau", "absence du bureau", "réponse automatique", "{en congé,en congés,en vacances}", "message d'absence"] },
  { language: "es", prefixes: ["respuesta automática", "{fuera de la oficina,fuera de oficina,ausente,ausencia,de vacaciones,autorespuesta,auto respuesta}", "contestación automática"],
    phrases: ["{fuera de la oficina,fuera de oficina,respuesta automática,de vacaciones}", "{aviso,mensaje} de ausencia"] },
  { language: "it", prefixes: ["risposta automatica", "{fuori sede,fuori ufficio,assente,assenza,in ferie,non al computer}", "risposta {fuori sede,non al computer}"],
    phrases: ["{fuori ufficio,fuori sede,risposta automatica,in ferie}", "assenza dall'ufficio"] },
  { language: "pt", prefixes: ["resposta automática", "{ausência temporária,ausência,ausente,fora do escritório,de férias,ausente do escritório}", "auto resposta"],
    phrases: ["{fora do escritório,ausência temporária,resposta automática,de férias,em férias}"] },
  { language: "nl", prefixes: ["automatisch antwoord", "automatische {reactie,beantwoording,reply}", "{afwezigheidsbericht,afwezigheidsmelding,afwezig,afwezigheid,niet op kantoor}"],
    phrases: ["{afwezigheidsbericht,afwezigheidsmelding,niet op kantoor,op vakantie,met vakantie,automatisch antwoord}"] },
  { language: "sv", prefixes: ["{autosvar,automatiskt svar,automatsvar,frånvarande,frånvaro,frånvaromeddelande,ej på kontoret}"], phrases: ["{inte på kontoret,ej på plats,på semester,frånvaromeddelande,automatiskt svar}"] },
  { language: "da", prefixes: ["{autosvar,automatisk svar,ikke til stede,ikke på kontoret,fravær,fraværsbesked}"], phrases: ["{ikke på kontoret,på ferie,fraværsbesked,holder ferie}"] },
  { language: "nb", prefixes: ["{automatisk svar,fraværende,fraværsmelding,ute av kontoret,ikke til stede}"], phrases: ["{ute av kontoret,fraværsmelding,på ferie,ikke på kontoret}"] },
  { language: "fi", prefixes: ["{automaattinen vastaus,poissa toimistosta,poissaoloilmoitus,poissa,lomalla}"], phrases: ["{poissa toimistosta,olen lomalla,automaattinen vastaus,poissaoloilmoitus}"] },
  { language: "is", prefixes: ["{sjálfvirkt svar,fjarverandi}"], phrases: ["ekki við"] },
  { language: "pl", prefixes: ["{automatyczna odpowiedź,odpowiedź automatyczna,autoodpowiedź,autoresponder,poza biurem,nieobecność,nieobecność w biurze}"], phrases: ["{poza biurem,na urlopie,jestem nieobecny,jestem nieobecna,automatyczna odpowiedź}"] },
  { language: "cs", prefixes: ["{automatická odpověď,automatická odpoveď,nepřítomnost,mimo kancelář}"], phrases: ["{mimo kancelář,na dovolené,nepřítomnost v kanceláři}"] },
  { language: "sk", prefixes: ["{automatická odpoveď,mimo kancelárie,neprítomnosť,mimo pracoviska}"], phrases: ["{mimo kancelárie,na dovolenke}"] },
  { language: "sl", prefixes: ["{samodejni odgovor,samodejno odgovor,odsotnost,odsoten}"], phrases: ["ni v pisarni"] },
  { language: "hr", prefixes: ["{automatski odgovor,automatsko odgovaranje,odsutan,izvan ureda}"], phrases: ["izvan ureda"] },
  { language: "sr", prefixes: ["{аутоматски одговор,automatski odgovor}"], phrases: ["{ван канцеларије,van kancelarije}"] },
  { language: "hu", prefixes: ["{automatikus válasz,házon kívül,nincs irodában}"], phrases: ["{házon kívül vagyok,szabadságon}"] },
  { language: "ro", prefixes: ["{răspuns automat,absent,absență de la birou,în afara biroului}"], phrases: ["{nu sunt la birou,în concediu}"] },
  { language: "bg", prefixes: ["{автоматичен отговор,извън офиса}"], phrases: ["извън офиса"] },
  { language: "ru", prefixes: ["{автоматический ответ,автоответ,автоответчик,отсутствую,нет на месте,вне офиса,автоматическое уведомление}"], phrases: ["{вне офиса,в отпуске,нет на рабочем месте,отсутствую на рабочем месте,автоматический ответ}"] },
  { language: "uk", prefixes: ["{автоматична відповідь,автовідповідь,немає на місці,поза офісом}"], phrases: ["{поза офісом,у відпустці}"] },
  { language: "lt", prefixes: ["{automatinis atsakymas,ne biure}"], phrases: ["atostogauju"] },
  { language: "lv", prefixes: ["{automātiskā atbilde,automātiska atbilde,ārpus biroja}"], phrases: ["ārpus biroja"] },
  { language: "et", prefixes: ["{automaatvastus,automaatne vastus,kontorist väljas}"], phrases: ["{puhkusel,kontorist väljas}"] },
  { language: "tr", prefixes: ["{otomatik yanıt,otomatik cevap,ofis dışında,işyeri dışında}"], phrases: ["{ofis dışında,ofis dışındayım,yıllık izindeyim,izindeyim}"] },
  { language: "el", prefixes: ["{αυτόματη απάντηση,εκτός γραφείου}"], phrases: ["εκτός γραφείου"] },
  { language: "ca", prefixes: ["{resposta automàtica,fora de l'oficina}"], phrases: ["fora de l'oficina"] },
  { language: "eu", prefixes: ["erantzun automatikoa"], phrases: ["bulegotik kanpo"] },
  { language: "gl", prefixes: ["{resposta automática,fóra da oficina}"], phrases: ["fóra da oficina"] },
  { language: "he", prefixes: ["{תשובה אוטומטית,מענה אוטומטי,מחוץ למשרד}"], phrases: ["{מחוץ למשרד,בחופשה}"] },
  { language: "ar", prefixes: ["{رد تلقائي,الرد التلقائي,خارج المكتب}"], phrases: ["خارج المكتب"] },
  { language: "fa", prefixes: ["{پاسخ خودکار}"], phrases: [] },
  { language: "th", prefixes: ["{ตอบกลับอัตโนมัติ,การตอบกลับอัตโนมัติ}"], phrases: [] },
  { language: "vi", prefixes: ["{trả lời tự động,thư trả lời tự động}"], phrases: ["vắng mặt"] },
  { language: "id", prefixes: ["{balasan otomatis,jawaban otomatis}"], phrases: ["di luar kantor"] },
  { language: "hi", prefixes: ["{स्वचालित उत्तर,स्वत उत्तर}"], phrases: [] },
  { language: "ja", prefixes: ["{自動応答,自動返信,自動返答,不在通知,不在,外出中,不在連絡,休暇}"], phrases: ["{自動返信,自動応答,不在のお知らせ,不在通知,休暇のお知らせ,夏季休業,年末年始休業,出張中,休業のお知らせ}"] },
  { language: "zh", prefixes: ["{自动答复,自动回复,自動回覆,自動答覆,自動回復,外出,休假,不在办公室,不在辦公室}"], phrases: ["{自动回复,自动答复,自動回覆,不在办公室,不在辦公室,休假通知,外出通知}"] },
  { language: "ko", prefixes: ["{자동 회신,자동 응답,자동회신,자동응답,부재중,부재 중,휴가}"], phrases: ["{부재중,부재 중,자동 회신,자동 응답,자동회신,휴가 중}"] },
];
