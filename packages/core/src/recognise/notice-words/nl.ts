/** Notices in Dutch: Exchange and Microsoft 365, Gmail, Domino, translated templates of mail servers, and the providers there. */

import type { NoticeWords } from "./notice-words.ts";

export const nl: NoticeWords = {
  language: "nl",
  failed: [
    "{bericht,e-mail,bericht aan,mail} {kan,kon} niet worden {bezorgd,afgeleverd,verzonden,besteld}",
    "{bericht,e-mail,mail} {is,werd} niet {bezorgd,afgeleverd,bezorgd bij,verzonden}",
    "bezorging {aan,bij} * {geadresseerden,ontvangers,geadresseerde,ontvanger} * mislukt",
    "{bericht,uw bericht} heeft {niet alle,een aantal,sommige,enkele of alle} {geadresseerden,ontvangers,beoogde ontvangers}",
    "de volgende {geadresseerde n,geadresseerde,ontvanger,ontvangers,geadresseerden} {kan kunnen,kan,kunnen,kon,konden} niet worden bereikt",
    "{bezorging,aflevering,verzending} van * {mislukt,is niet gelukt}",
    "{uw,je} {bericht,e-mail} {is,werd} {geweigerd,onbestelbaar,geretourneerd,teruggestuurd}",
    "organisatie heeft {uw,het} bericht geweigerd",
    "er is een probleem opgetreden bij het bezorgen van",
    "bericht aan is geblokkeerd",
    "{dit is een permanente fout,dit is een blijvende fout,de fout is permanent}",
    "{kon,kan,konden} niet worden {bezorgd,afgeleverd} {aan,bij} * {ontvangers,geadresseerden,ontvanger,geadresseerde}",
  ],
  delayed: [
    "{bezorging,aflevering,verzending} * {is vertraagd,vertraagd,loopt vertraging}",
    "{bericht,e-mail} is vertraagd",
    "{is,kon} {nog niet,nog steeds niet} {bezorgd,afgeleverd,worden bezorgd,worden afgeleverd}",
    "{er wordt nog steeds geprobeerd,er zal worden geprobeerd,er wordt geprobeerd,we blijven proberen,blijft proberen,zal blijven proberen} * {te bezorgen,af te leveren,bezorgen,afleveren}",
    "{dit is slechts een waarschuwing,dit is alleen een waarschuwing,u hoeft het bericht niet opnieuw te verzenden,u hoeft uw bericht niet opnieuw}",
    "{tijdelijk probleem opgetreden,gmail probeert het nog,je krijgt een melding als}",
  ],
  recipientLabels: [
    "ontvanger", "ontvangers", "geadresseerde", "geadresseerden", "aan", "adres", "e-mailadres", "emailadres", "volgende ontvanger",
    "volgende geadresseerde", "uiteindelijke ontvanger", "oorspronkelijke ontvanger", "gebruiker", "naar", "voor", "mailadres", "postvak",
  ],
  subject: [
    "{onbestelbaar,niet bestelbaar,niet bezorgd,onbestelbare e-mail,onbestelbare mail,kan niet worden bezorgd}",
    "{bezorging mislukt,aflevering mislukt,bezorgfout,fout bij bezorging,verzending mislukt,bezorgingsfout}",
    "{bericht niet bezorgd,bericht geblokkeerd,bericht geweigerd,mail niet afgeleverd,e-mail niet bezorgd,geretourneerde e-mail,bericht geretourneerd,retour afzender}",
    "{statusmelding van bezorging,melding van bezorgingsstatus,bezorgingsstatus,melding van niet-bezorging,rapport over niet-bezorging,bericht over niet-bezorging}",
    "{bezorging vertraagd,vertraagde bezorging,vertraging bij bezorging,bericht vertraagd,bezorging onvolledig,bezorging niet voltooid,aflevering vertraagd}",
    "adres niet gevonden",
  ],
};
