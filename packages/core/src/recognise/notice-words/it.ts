/** Notices in Italian: Exchange and Microsoft 365, Gmail, Domino, translated templates of mail servers, and the providers there. */

import type { NoticeWords } from "./notice-words.ts";

export const it: NoticeWords = {
  language: "it",
  failed: [
    "{messaggio,mail,email} non * {recapitato,consegnato,inviato,consegnata}",
    "impossibile {recapitare,consegnare,inviare,inoltrare} {il,questo,il tuo,il suo} messaggio",
    "impossibile raggiungere {i seguenti,il seguente} {destinatari,destinatario}",
    "recapito non riuscito * {destinatari,destinatario}",
    "{messaggio,suo messaggio} non ha raggiunto {alcuni,alcuni o tutti,tutti,i,il}",
    "{recapito,consegna,invio} * {non riuscito,non riuscita,fallito,fallita,impossibile}",
    "errore * {consegna,recapito} * {messaggio,destinatario,destinatari}",
    "non è stato possibile {recapitare,consegnare,inviare} {il,questo,al,ai}",
    "{mancata consegna,avviso di mancata consegna} {del,per,nel,di}",
    "{messaggio,tuo messaggio} {è stato,} {rifiutato,respinto} {da,dal,perché}",
    "organizzazione {seguente,} ha rifiutato il messaggio",
    "si è verificato un problema durante il recapito",
    "messaggio a è stato bloccato",
    "{questo è un errore permanente,si tratta di un errore permanente,errore permanente rinuncio}",
  ],
  delayed: [
    "{recapito,consegna,invio} * {è stato ritardato,è stata ritardata,ritardato,ritardata,è in ritardo,è rimandata}",
    "messaggio {è stato ritardato,è in ritardo,ritardato}",
    "non è {ancora stato,stato ancora} {recapitato,consegnato,inviato,possibile}",
    "{tentativi di recapito,tentativi di consegna} {continueranno,proseguiranno,verranno ripetuti}",
    "{continuerà,continueranno,continueremo,si continuerà} a {tentare,provare,tentarne,cercare}",
    "{questo è solo un avviso,questo è solo un avvertimento,questo è soltanto un avviso,non è necessario inviare di nuovo,non è necessario rispedire,non è necessario reinviare}",
    "{problema temporaneo durante il recapito,gmail effettuerà nuovi tentativi,riceverai una notifica se}",
  ],
  recipientLabels: [
    "destinatario", "destinatari", "a", "indirizzo", "indirizzo e-mail", "indirizzo email", "indirizzo del destinatario",
    "destinatario finale", "destinatario originale", "seguente destinatario", "utente", "per", "casella", "non recapitato a",
    "indirizzo di posta elettronica",
  ],
  subject: [
    "{non recapitabile,non recapitato,mancato recapito,impossibile recapitare,non consegnato}",
    "{recapito non riuscito,consegna non riuscita,errore di consegna,errore di recapito,mancata consegna,consegna fallita,invio non riuscito,fallita consegna}",
    "{messaggio non recapitato,messaggio non recapitabile,messaggio non consegnato,messaggio bloccato,messaggio respinto,messaggio rifiutato,mail non consegnata,email non consegnata,posta non recapitata,posta restituita}",
    "{notifica sullo stato del recapito,notifica dello stato del recapito,notifica sullo stato di consegna,rapporto di mancato recapito,notifica di mancato recapito,stato della consegna,notifica dello stato di consegna}",
    "{recapito ritardato,consegna ritardata,ritardo nella consegna,messaggio in ritardo,recapito incompleto,ritardo di consegna}",
    "{indirizzo non trovato,anomalia messaggio,avviso di mancata consegna,restituzione al mittente}",
  ],
};
