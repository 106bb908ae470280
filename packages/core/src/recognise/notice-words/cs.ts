/** Notices in Czech: Exchange and Microsoft 365, Gmail, Domino, translated templates of mail servers, and the providers there. */

import type { NoticeWords } from "./notice-words.ts";

export const cs: NoticeWords = {
  language: "cs",
  failed: [
    "{zprávu,zpráva} * {nelze doručit,nebylo možné doručit,se nepodařilo doručit,nemohla být doručena,nebyla doručena}",
    "doručení {těmto,následujícím} příjemcům {nebo skupinám,nebo distribučním seznamům,} {se nezdařilo,selhalo,se nepodařilo}",
    "doručení {zprávy,vaší zprávy} {se nezdařilo,selhalo,se nepodařilo,není možné}",
    "{zpráva,vaše zpráva} {se nedostala,nedosáhla,nebyla doručena} {k některým,některým,ke všem,všem,jednomu}",
    "{následujících příjemců,následující příjemce,následujícího příjemce} {se nepodařilo,nelze} {dosáhnout,zastihnout,kontaktovat}",
    "zpráva * byla {odmítnuta,zablokována,vrácena}",
    "organizace {odmítla,zamítla} {vaši,} zprávu",
    "{jde o trvalou chybu,jedná se o trvalou chybu,toto je trvalá chyba}",
  ],
  delayed: [
    "{doručení,doručování} {zprávy,} * {je zpožděno,bylo zpožděno,se zpozdilo,bylo pozdrženo}",
    "{zpráva,vaše zpráva} {dosud nebyla,zatím nebyla,ještě nebyla} doručena",
    "{pokusy o doručení budou pokračovat,v pokusech o doručení se bude pokračovat,server se bude dále pokoušet,bude se dále pokoušet}",
    "{toto je pouze varování,jde pouze o upozornění,zprávu není nutné odesílat znovu,nemusíte zprávu posílat znovu}",
  ],
  recipientLabels: [
    "příjemce",
    "příjemci",
    "adresát",
    "komu",
    "adresa",
    "e-mailová adresa",
    "konečný příjemce",
    "původní příjemce",
    "adresa příjemce",
    "následující příjemce",
    "uživatel",
  ],
  subject: [
    "{nedoručitelné,nedoručeno,nelze doručit,nedoručená,nedoručitelná pošta,nedoručená pošta,nedoručitelná zpráva}",
    "{doručení se nezdařilo,chyba doručení,chyba při doručování,selhání doručení,vrácená pošta,vrácená zpráva,oznámení o stavu doručení,stav doručení,zpráva o nedoručení,zpráva nebyla doručena}",
    "{zpoždění doručení,doručení zpožděno,opožděné doručení,adresa nenalezena,zpráva byla zablokována}",
  ],
};
