/** Notices in Hungarian: Exchange and Microsoft 365, Gmail, Domino, translated templates of mail servers, and the providers there. */

import type { NoticeWords } from "./notice-words.ts";

export const hu: NoticeWords = {
  language: "hu",
  failed: [
    "{üzenet,üzenete,üzenetet,levél,levele} * {nem kézbesíthető,nem volt kézbesíthető,nem sikerült kézbesíteni,nem lehetett kézbesíteni,kézbesítése sikertelen}",
    "kézbesítés {nem sikerült,sikertelen} * {címzetteknek,címzettek,címzettnek}",
    "{üzenete,az üzenet} nem {jutott el,érkezett meg} {néhány,minden,a,az,egy}",
    "{következő címzettek,alábbi címzettek,következő címzett} {nem érhető,nem érhetők,nem volt elérhető} el",
    "{üzenetét,üzenetet,levelet,levelét} * {elutasította,visszautasították,letiltottuk,blokkolták,visszautasította}",
    "{ez végleges hiba,ez egy végleges hiba,a hiba végleges}",
  ],
  delayed: [
    "{kézbesítés,kézbesítése,üzenet kézbesítése} {késik,késedelmet szenved,késést szenved,késedelmes,késésben}",
    "{üzenetet még nem,üzenet még nem} {sikerült kézbesíteni,lett kézbesítve}",
    "{még nem,eddig nem} {kézbesítettük,sikerült kézbesíteni,lett kézbesítve,került kézbesítésre}",
    "{a kézbesítési kísérletek folytatódnak,továbbra is megpróbáljuk,a kiszolgáló tovább próbálkozik,további kézbesítési kísérletek}",
    "{ez csak figyelmeztetés,ez csupán figyelmeztetés,nem kell újraküldenie,nem szükséges újraküldeni}",
  ],
  recipientLabels: [
    "címzett",
    "címzettek",
    "cím",
    "e-mail cím",
    "címzett címe",
    "végső címzett",
    "eredeti címzett",
    "felhasználó",
    "következő címzett",
  ],
  subject: [
    "{kézbesíthetetlen,nem kézbesíthető,nem kézbesített,kézbesítetlen,nem sikerült kézbesíteni}",
    "{kézbesítési hiba,sikertelen kézbesítés,kézbesítés sikertelen,kézbesítési állapot,értesítés a kézbesítés állapotáról,kézbesítési értesítés,visszaküldött levél,az üzenet nem kézbesíthető}",
    "{késik a kézbesítés,kézbesítés késik,kézbesítési késés,késleltetett kézbesítés,a cím nem található,üzenet letiltva}",
  ],
};
