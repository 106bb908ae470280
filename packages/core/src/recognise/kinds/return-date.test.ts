import { describe, expect, it } from "vitest";
import { findReturnDate } from "./return-date.ts";

const SENT = "2024-04-29T10:00:00+02:00";

describe("the day of return", () => {
  // biome-ignore format: one text a line
  it.each([
    // en
    ["I am out of the office until Monday, 6 May 2024 with limited access to e-mail.", "2024-05-06"],
    ["I will be back on May 6th.", "2024-05-06"],
    ["I'm away and will be returning to work on Monday the 6th of May.", "2024-05-06"],
    ["Thanks for your mail. I am on leave from April 26 through May 3, 2024, and back in the office on May 6, 2024.", "2024-05-06"],
    ["I will be traveling May 1-10. Please call 555 2024 in urgent cases.", "2024-05-10"],
    ["I am out of the office until 05/06/2024.", "2024-05-06"],
    ["I am out of the office until 13/05/2024.", "2024-05-13"],
    ["I am away until 06-May-24.", "2024-05-06"],
    ["I am away until 3 May and back on 6 May.", "2024-05-06"],
    ["AUTO: Ann Example is out of the office (returning 05/13/2024)", "2024-05-13"],
    ["Back 2024-05-06.", "2024-05-06"],
    ["I will be back in the office on Monday, 05/13.", "2024-05-13"],
    ["We will get back to you within 1/2 day.", undefined],
    ["I am out from 6 May to 10 May.", "2024-05-10"],
    // de
    ["Ich bin bis einschließlich 6. Mai 2024 nicht im Büro.", "2024-05-06"],
    ["Ich bin ab dem 6. Mai wieder für Sie da.", "2024-05-06"],
    ["Vom 29.04. bis 03.05.2024 bin ich im Urlaub. Am 06.05.2024 bin ich zurück.", "2024-05-06"],
    ["Ich bin vom 29.04.-06.05.2024 im Urlaub.", "2024-05-06"],
    ["Urlaub 29.04.-06.05.", "2024-05-06"],
    ["Ich bin bis auf Weiteres nur unter 030-23.11 zu erreichen.", undefined],
    ["Bis zum 06.05. bin ich nicht erreichbar.", "2024-05-06"],
    ["Ich bin vom 1. bis 5. Mai abwesend.", "2024-05-05"],
    // fr
    ["Je suis absente du bureau jusqu'au lundi 6 mai 2024 inclus.", "2024-05-06"],
    ["Je suis en congés du 29 avril au 6 mai.", "2024-05-06"],
    ["Je serai de retour le 6 mai.", "2024-05-06"],
    ["De retour le 05/06/2024.", "2024-06-05"],
    ["Je serai de retour au bureau le lundi 06/05.", "2024-05-06"],
    // es
    ["Estaré fuera de la oficina hasta el 6 de mayo de 2024.", "2024-05-06"],
    ["Me reincorporaré el día 6 de mayo.", "2024-05-06"],
    // it
    ["Sono in ferie fino al 6 maggio 2024.", "2024-05-06"],
    ["Rientrerò in ufficio il 6 maggio.", "2024-05-06"],
    // pt
    ["Estou de férias até 6 de maio de 2024.", "2024-05-06"],
    ["Retornarei no dia 06/05/2024.", "2024-05-06"],
    // ca, vi, id
    ["Soc fora de l'oficina fins al 6 de maig de 2024.", "2024-05-06"],
    ["Tôi nghỉ phép đến hết ngày 6/5/2024.", "2024-05-06"],
    ["Tôi sẽ trở lại làm việc vào ngày 06/05/2024.", "2024-05-06"],
    ["Saya sedang cuti sampai dengan tanggal 6 Agustus 2024.", "2024-08-06"],
    ["Saya akan kembali bekerja pada 6 Mei 2024.", "2024-05-06"],
    // nl
    ["Ik ben afwezig tot en met 6 mei 2024.", "2024-05-06"],
    ["Vanaf 6 mei ben ik weer bereikbaar.", "2024-05-06"],
    // sv, cs
    ["Jag är åter på kontoret måndag 06/05.", "2024-05-06"],
    ["Vracím se v pondělí 06.05.", "2024-05-06"],
    // pl
    ["Jestem na urlopie do 6 maja 2024 r.", "2024-05-06"],
    ["Wracam do biura 6 maja.", "2024-05-06"],
    // ru
    ["Я в отпуске до 6 мая 2024 года.", "2024-05-06"],
    ["Я буду отсутствовать с 29 апреля по 6 мая.", "2024-05-06"],
    ["Вернусь 06.05.2024.", "2024-05-06"],
    // ja
    ["2024年5月6日(月)まで休暇をいただいております。", "2024-05-06"],
    ["4月29日~5月5日は不在です。5月6日より通常業務となります。", "2024-05-06"],
    ["５月６日から出社いたします。", "2024-05-06"],
    ["令和6年5月6日まで不在です。", "2024-05-06"],
    ["5/6まで不在にしております。", "2024-05-06"],
    // zh
    ["我于4月29日至5月6日休假，期间无法回复邮件。", "2024-05-06"],
    ["我将于2024年5月6日返回办公室。", "2024-05-06"],
    ["5月6日前無法回覆。", "2024-05-06"],
    // ko
    ["2024년 5월 6일까지 부재중입니다.", "2024-05-06"],
    ["5월 7일부터 정상 근무합니다.", "2024-05-07"],
    // others
    ["Jag är tillbaka den 6 maj.", "2024-05-06"],
    ["Jeg er tilbage den 6. maj 2024.", "2024-05-06"],
    ["Jeg er på ferie til og med 6. mai.", "2024-05-06"],
    ["Palaan töihin 6. toukokuuta 2024.", "2024-05-06"],
    ["Jsem na dovolené až do 6. května 2024.", "2024-05-06"],
    ["2024. május 6-ig szabadságon vagyok.", "2024-05-06"],
    ["6 Mayıs tarihine kadar ofis dışındayım.", "2024-05-06"],
    ["Θα λείπω μέχρι τις 6 Μαΐου 2024.", "2024-05-06"],
    ["אני בחופשה עד 6 במאי 2024.", "2024-05-06"],
  ])("is found in %s", (text, day) => expect(findReturnDate(text, SENT)).toBe(day));

  it.each([
    ["2023-12-22T10:00:00Z", "I am back on 3 January.", "2024-01-03"],
    ["2024-01-02T10:00:00Z", "Back on 31 December.", "2023-12-31"],
    ["2024-08-28T10:00:00Z", "Out of office until 09/12/2024.", "2024-09-12"],
    ["2024-11-28T10:00:00Z", "Out of office until 09/12/2024.", "2024-12-09"],
  ])("is near the day on which the message was sent: %s, %s", (sent, text, day) => expect(findReturnDate(text, sent)).toBe(day));

  it("is read across line ends", () => expect(findReturnDate("I am out of the office until\nMonday, 6\nMay.", SENT)).toBe("2024-05-06"));

  it("is the one to come, when an older text still stands there", () => {
    expect(findReturnDate("I returned on 2 February 2024.\n\nI am out of the office until 6 May.", SENT)).toBe("2024-05-06");
  });

  // biome-ignore format: one text a line
  it.each([
    "I am out of the office.",
    "Your message of 6 May 2024 has been received.",
    "I left the company on 1 April 2024.",
    "I am available 24/7 until further notice.",
    "Back at 10.30, call 555-12-34.",
    "Our offer ends soon. Ref. 12.05, version 3.4.1.",
    "Until 31.02.2024 nobody is here.",
    "",
  ])("is not found in: %s", (text) => expect(findReturnDate(text, SENT)).toBeUndefined());

  it("needs the year, or when the message was sent", () => {
    expect(findReturnDate("Back on 6 May.", undefined)).toBeUndefined();
    expect(findReturnDate("Back on 6 May 2024.", undefined)).toBe("2024-05-06");
  });

  it("is found among very many", () => {
    expect(findReturnDate(`${"Call 1 May. ".repeat(300)}Back on 6 May.`, SENT)).toBe("2024-05-06");
  });
});
