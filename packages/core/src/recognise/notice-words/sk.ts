/** Notices in Slovak: Exchange and Microsoft 365, Gmail, Domino, translated templates of mail servers, and the providers there. */

import type { NoticeWords } from "./notice-words.ts";

export const sk: NoticeWords = {
  language: "sk",
  failed: [
    "{správu,správa} {nemožno doručiť,nebolo možné doručiť,sa nepodarilo doručiť,nemohla byť doručená,nebola doručená}",
    "doručenie {týmto,nasledujúcim} príjemcom {alebo skupinám,alebo distribučným zoznamom,} {zlyhalo,sa nepodarilo,neúspešné}",
    "doručenie {správy,vašej správy} {zlyhalo,sa nepodarilo,nie je možné}",
    "{správa,vaša správa} {sa nedostala,nedosiahla,nebola doručená} {k niektorým,niektorým,všetkým,jednému}",
    "{správa,vaša správa} bola {odmietnutá,zablokovaná,vrátená}",
    "organizácia odmietla {vašu,} správu",
    "{ide o trvalú chybu,jedná sa o trvalú chybu}",
  ],
  delayed: [
    "doručenie {správy,} * {je oneskorené,sa oneskorilo,bolo oneskorené,mešká}",
    "{správa,vaša správa} {zatiaľ nebola,ešte nebola,doteraz nebola} doručená",
    "{pokusy o doručenie budú pokračovať,v pokusoch o doručenie sa bude pokračovať,server sa bude naďalej pokúšať}",
    "{toto je len upozornenie,toto je iba upozornenie,správu nie je potrebné odoslať znova,nemusíte správu posielať znova}",
  ],
  recipientLabels: [
    "príjemca",
    "príjemcovia",
    "adresát",
    "komu",
    "adresa",
    "e-mailová adresa",
    "konečný príjemca",
    "pôvodný príjemca",
    "adresa príjemcu",
    "používateľ",
  ],
  subject: [
    "{nedoručiteľné,nedoručené,nemožno doručiť,nedoručená pošta,nedoručiteľná správa,nedoručená správa}",
    "{doručenie zlyhalo,chyba doručenia,zlyhanie doručenia,vrátená pošta,vrátená správa,oznámenie o stave doručenia,stav doručenia,správa nebola doručená}",
    "{oneskorenie doručenia,doručenie oneskorené,oneskorené doručenie,adresa sa nenašla,správa bola zablokovaná}",
  ],
};
