/** Notices in Catalan: Exchange and Microsoft 365, Gmail, Domino, translated templates of mail servers, and the providers there. */

import type { NoticeWords } from "./notice-words.ts";

export const ca: NoticeWords = {
  language: "ca",
  failed: [
    "{missatge,correu} no {s'ha pogut,ha pogut,es pot} * {lliurar,entregar,lliurat,entregat}",
    "no s'ha pogut {lliurar,entregar,enviar} {el,aquest,el vostre,el teu} {missatge,correu}",
    "{error,ha fallat} * lliurament * {destinataris,destinatari}",
    "{el vostre missatge,el teu missatge,el missatge} {no s'ha lliurat,no s'ha entregat,no ha arribat,s'ha bloquejat,ha estat rebutjat,ha estat bloquejat}",
    "{aquest és un error permanent,es tracta d'un error permanent}",
  ],
  delayed: [
    "{lliurament,missatge,entrega} * {s'ha retardat,s'ha endarrerit,ha estat retardat}",
    "{encara no s'ha,encara no ha} {lliurat,entregat,pogut lliurar,pogut entregar,estat lliurat}",
    "{es continuarà intentant,es continuaran fent intents,continuarà intentant,es tornarà a intentar} {el lliurament,lliurar,entregar,}",
    "{això és només un avís,això només és un avís,no cal que torneu a enviar,no cal que reenvieu}",
  ],
  recipientLabels: [
    "destinatari",
    "destinataris",
    "per a",
    "a",
    "adreça",
    "adreça electrònica",
    "adreça de correu",
    "adreça del destinatari",
    "destinatari final",
    "destinatari original",
    "usuari",
  ],
  subject: [
    "{no es pot lliurar,no s'ha pogut lliurar,no lliurat,no entregat,no s'ha pogut entregar}",
    "{error de lliurament,error en el lliurament,lliurament fallit,missatge no lliurat,correu retornat,missatge retornat,notificació de l'estat del lliurament,estat del lliurament,correu no lliurat}",
    "{lliurament retardat,retard en el lliurament,no s'ha trobat l'adreça,missatge bloquejat}",
  ],
};
