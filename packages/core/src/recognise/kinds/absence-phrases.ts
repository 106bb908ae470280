/**
 * What people write when they are away, and what is printed around it, by language. It counts only
 * in mail that a machine sent in answer to another one.
 */

// biome-ignore format: one language a line
export const ABSENCE_PHRASES: Readonly<Record<string, readonly string[]>> = {
  en: ["{out of,away from,not in} {the,my} office", "{I am,I'm,I will be,I'll be,we are} {away,out of office,on vacation,on leave,on annual leave,on holiday,on maternity leave,on parental leave,travelling,traveling,currently out,currently away,unavailable}", "on {vacation,holiday,holidays,annual leave,maternity leave,paternity leave,parental leave,sick leave,business trip}", "{limited,no,intermittent,sporadic} access to {my,} {email,e-mail,mail,emails,e-mails}", "{will,shall} {be back,return,reply,respond,answer,get back to you} {on,in,as soon as,when,upon,at}", "this is an {automatic,automated} {reply,response,message,e-mail}", "{automatic,automated} {reply,response}", "{thank you,thanks} for {your,the} {message,e-mail,email,mail} * {will,currently,I am}", "no longer {in use,works,with,employed,monitored,checked}", "your {message,e-mail,email} has been received", "will be read {when,after,upon}", "{is,will be} out of the office"],
  de: ["{nicht im büro,nicht im haus,außer haus,ausser haus,im urlaub,nicht erreichbar,nicht am platz,auf dienstreise,in elternzeit,im mutterschutz,im krankenstand}", "{bin ich,ich bin,sind wir,wir sind} * {wieder,nicht,abwesend,urlaub}", "{vielen dank,danke} für {ihre,deine,eure} {nachricht,mail,e-mail}", "{nachricht,mail,e-mail,e-mails} {wird,werden} nicht {weitergeleitet,gelesen,bearbeitet}", "{automatisch generierte,automatische} {antwort,nachricht,e-mail}", "nicht mehr {im unternehmen,für,tätig}", "zurück {bin,sein}"],
  fr: ["{absent,absente,absents,absentes} {du bureau,jusqu,du,pour,actuellement}", "{je suis,je serai} {actuellement,} {absent,absente,en congé,en congés,en vacances,en déplacement,indisponible}", "{de retour,mon retour,à mon retour}", "{message,réponse} automatique", "j'ai bien reçu votre", "en congé {maternité,parental,maladie}", "merci {de,pour} votre {message,mail,courriel,e-mail}"],
  es: ["fuera de {la,mi} oficina", "{estoy,estaré,me encuentro,me encontraré} {ausente,de vacaciones,fuera,de viaje,de baja}", "{respuesta,mensaje} {automática,automático}", "{a mi,mi} regreso", "no {podré,estaré} {responder,disponible,contestar}", "gracias por {su,tu} {mensaje,correo}"],
  it: ["fuori {ufficio,sede}", "{sono,sarò} {assente,in ferie,fuori,in viaggio}", "{al mio,il mio} {rientro,ritorno}", "risposta automatica", "grazie per {il,la} {suo,sua,tuo,tua} {messaggio,e-mail,mail}", "in ferie"],
  pt: ["fora do {escritório,serviço}", "{estou,estarei,encontro me} {ausente,de férias,em férias,fora,em viagem}", "{resposta,mensagem} automática", "{no meu,meu} {regresso,retorno}", "obrigado pela sua mensagem", "licença {maternidade,médica}"],
  nl: ["{niet op kantoor,niet aanwezig,met vakantie,op vakantie,buiten kantoor,met verlof,met zwangerschapsverlof,afwezig}", "{ben ik,ik ben} * {afwezig,weer,niet,vakantie}", "automatisch {antwoord,bericht}", "{bedankt,dank} voor {uw,je} {bericht,mail,e-mail}"],
  pl: ["{jestem,będę} {nieobecny,nieobecna,na urlopie,poza biurem,niedostępny,niedostępna}", "na urlopie", "{automatyczna,automatyczną} odpowiedź", "{po,moim} powrocie", "dziękuję za {wiadomość,maila,e-mail}", "wiadomość {wygenerowana,wysłana} automatycznie"],
  ru: ["{в отпуске,в командировке,вне офиса,на больничном,отсутствую,буду отсутствовать}", "{нет,отсутствую} на {рабочем месте,месте}", "{автоматический ответ,автоответ,автоматическое сообщение}", "после возвращения", "{спасибо,благодарю} за {ваше,} {письмо,сообщение}"],
  ja: ["不在", "{自動返信,自動応答,自動送信}", "{休暇,出張,外出,休業} {中,を,の}", "留守", "メールを{受け取りました,拝見,受信}", "{お問い合わせ,メール,ご連絡} {ありがとうございます,いただき,頂き,を}"],
  zh: ["{不在办公室,不在辦公室,休假,出差,度假,外出}", "{自动回复,自动答复,自動回覆}", "{我已收到,已收到,我會盡快,我会尽快}"],
  ko: ["{부재,부재중,휴가,출장,휴직}", "{자동 응답,자동 회신,자동응답,자동회신}", "{메일,메시지} {확인,받았,회신}"],
  sv: ["{inte på kontoret,på semester,på tjänsteresa,föräldraledig,frånvarande}", "automatiskt svar", "tack för {ditt,ert} {mail,mejl,meddelande}"],
  da: ["{ikke på kontoret,på ferie,holder ferie,på barsel,ikke til stede}", "automatisk svar", "tak for din {mail,besked,e-mail}"],
  nb: ["{ikke på kontoret,på ferie,ute av kontoret,i permisjon}", "takk for din {e-post,mail}"],
  fi: ["{olen lomalla,en ole paikalla,poissa toimistosta,vuosilomalla,poissa}", "automaattinen vastaus", "kiitos {viestistäsi,sähköpostistasi,viestistänne}"],
  cs: ["{na dovolené,mimo kancelář,nejsem přítomen,nejsem přítomna,nepřítomen}", "automatická odpověď"],
  sk: ["{na dovolenke,mimo kancelárie,nie som prítomný}", "automatická odpoveď"],
  hu: ["{szabadságon,házon kívül,nem vagyok az irodában}", "automatikus válasz"],
  ro: ["{nu sunt la birou,în concediu,în afara biroului}", "răspuns automat"],
  uk: ["{у відпустці,поза офісом,у відрядженні}", "автоматична відповідь"],
  tr: ["{ofis dışında,ofis dışındayım,izindeyim,yıllık izinde,tatildeyim}", "otomatik {yanıt,cevap}"],
  el: ["{εκτός γραφείου,σε άδεια}", "αυτόματη απάντηση"],
  he: ["{מחוץ למשרד,בחופשה}", "תשובה אוטומטית"],
  ar: ["{خارج المكتب,في إجازة}", "رد تلقائي"],
};
