/** Notices in Finnish: Exchange and Microsoft 365, Gmail, Domino, translated templates of mail servers, and the providers there. */

import type { NoticeWords } from "./notice-words.ts";

export const fi: NoticeWords = {
  language: "fi",
  failed: [
    "{viestiä,viestiäsi,sähköpostiviestiä} ei {voitu,voi,voida} {toimittaa,lähettää,välittää}",
    "{viestin,viestisi} {toimitus,toimittaminen,välitys,lähetys} * {epäonnistui,ei onnistunut}",
    "toimitus {seuraaville,näille} vastaanottajille * {epäonnistui,ei onnistunut}",
    "{viesti,viestisi} ei {tavoittanut,saavuttanut} {kaikkia,joitakin,osaa,yhtä}",
    "{seuraaviin vastaanottajiin,seuraavia vastaanottajia,seuraavaa vastaanottajaa} ei {saatu yhteyttä,voitu tavoittaa,tavoitettu}",
    "{viestiä,viestiäsi} ei toimitettu",
    "{viestisi,viesti} * {hylättiin,estettiin,palautettiin,on estetty,on hylätty}",
    "{virhe on pysyvä,tämä on pysyvä virhe}",
  ],
  delayed: [
    "{toimitus,toimittaminen,viestin toimitus} * {on viivästynyt,viivästyy,viivästyi}",
    "{viestiä,viestiäsi} * ei ole vielä {toimitettu,voitu toimittaa}",
    "{toimitusyrityksiä jatketaan,toimitusta yritetään edelleen,viestin toimittamista yritetään,toimittamista yritetään uudelleen}",
    "{tämä on vain varoitus,viestiä ei tarvitse lähettää uudelleen,sinun ei tarvitse lähettää}",
  ],
  recipientLabels: [
    "vastaanottaja",
    "vastaanottajat",
    "osoite",
    "sähköpostiosoite",
    "vastaanottajan osoite",
    "lopullinen vastaanottaja",
    "alkuperäinen vastaanottaja",
    "seuraava vastaanottaja",
    "käyttäjä",
  ],
  subject: [
    "{ei voi toimittaa,ei voitu toimittaa,ei toimitettu,toimittamaton,toimitus ei onnistu,perille toimittamaton}",
    "{toimitus epäonnistui,toimitusvirhe,viestiä ei toimitettu,palautettu viesti,palautettu sähköposti,toimituksen tila,ilmoitus toimituksen tilasta,toimitustilan ilmoitus}",
    "{toimitus viivästynyt,toimitus viivästyy,viestin toimitus viivästyy,osoitetta ei löytynyt,viesti estetty,viesti on estetty}",
  ],
};
