/**
 * Words beside a day that make it the day of return, by language. "Back" words outweigh "until"
 * words; an "until" rules the day right behind it, a "back" the next day of its sentence.
 */

export interface ReturnCues {
  /** BCP 47. */
  readonly language: string;
  /** In front of the day of return. */
  readonly back: readonly string[];
  /** In front of the last day of absence. */
  readonly until: readonly string[];
  /** The same behind the day. */
  readonly backBehind?: readonly string[];
  readonly untilBehind?: readonly string[];
}

// biome-ignore format: one language a line or two
export const RETURN_CUES: readonly ReturnCues[] = [
  { language: "en", back: ["{back,returning,return,returns,returned}", "available {again,} {on,from,as of,after,starting}", "{reachable,in the office} again", "{resume,resuming}"], until: ["{until,till,til,untill,thru,through}", "up to"],
    backBehind: ["{back,available,reachable,return} {in the office,again,}"] },
  { language: "de", back: ["{zurück,zurueck,rückkehr,rueckkehr}", "wieder"], until: ["bis {zum,einschließlich,einschl,inkl,inklusive,einschließlich zum,}"],
    backBehind: ["{wieder,zurück,zurueck}"] },
  { language: "fr", back: ["{de retour,retour,reviens,reviendrai,revenons,rentre,rentrerai,reprise}", "{à nouveau,de nouveau} {disponible,joignable,présent,présente}", "{disponible,joignable} {à partir,dès}"], until: ["{jusqu au,jusqu à,jusque,jusqu}"],
    backBehind: ["{de retour,à nouveau,de nouveau}"] },
  { language: "es", back: ["{de vuelta,regreso,regresaré,regresare,regresando,vuelvo,volveré,volvere,vuelta,reincorporaré,reincorporo,reincorporación,retorno,retornaré,incorporaré,incorporo}", "disponible {a partir,de nuevo,nuevamente}"], until: ["hasta"],
    backBehind: ["{de vuelta,nuevamente}"] },
  { language: "it", back: ["{rientro,rientrerò,rientrero,tornerò,tornero,torno,ritorno,ritornerò,di nuovo,nuovamente}", "disponibile {dal,da,a partire}"], until: ["{fino,sino}"] },
  { language: "pt", back: ["{regresso,regressarei,retorno,retornarei,retornando,voltarei,volto,de volta,volta}", "disponível {a partir,novamente}"], until: ["até"] },
  { language: "nl", back: ["{terug,retour}", "weer"], until: ["{tot,t m} {en met,}"], backBehind: ["{weer,terug}"] },
  { language: "pl", back: ["{wracam,wrócę,powrót,powrotu,powracam,powrócę,powrocie}", "{ponownie,znów,znowu} {dostępny,dostępna,od,w biurze}", "z powrotem"], until: ["do {dnia,}"] },
  { language: "ru", back: ["{вернусь,возвращаюсь,возвращение,возвращения,вернется,выйду,выхожу,приступлю}", "буду {на работе,на месте,в офисе,доступен,доступна,снова}", "{снова,вновь} {в офисе,на работе,доступен,доступна}"], until: ["{до,по} {включительно,}"],
    backBehind: ["{вернусь,выйду,буду}"] },
  { language: "uk", back: ["{повернусь,повертаюсь,повернення}"], until: ["до"] },
  { language: "ja", back: ["{次回出社,出社予定,出社日,復帰,帰社,戻り}"], until: ["期間"],
    backBehind: ["{から,より,に} {の,} {出社,復帰,戻,通常,営業,業務,勤務,対応}", "以降"], untilBehind: ["まで", "の間"] },
  { language: "zh", back: ["{返回,回来,回來,回到,返岗,恢复}"], until: ["{直到,截至,截止,至,到}"],
    backBehind: ["{返回,回来,回來,回到,返岗,恢复,上班,復工,复工,回覆您,後回,后回}"], untilBehind: ["{前,止,为止,為止,期间,期間}"] },
  { language: "ko", back: ["{복귀,돌아오는}"], until: [], backBehind: ["{복귀,부터 근무,부터 정상,이후,에 돌아,에 출근,부터 출근}"], untilBehind: ["까지"] },
  { language: "sv", back: ["{tillbaka,åter}"], until: ["{till,tom,t o m,fram till} {och med,}"], backBehind: ["{tillbaka,åter}"] },
  { language: "da", back: ["{tilbage,retur}"], until: ["{til,indtil,frem til} {og med,}"], backBehind: ["{tilbage,igen}"] },
  { language: "nb", back: ["tilbake"], until: ["{inntil,tom} {og med,}"], backBehind: ["{tilbake,igjen}"] },
  { language: "fi", back: ["{palaan,takaisin}"], until: [], backBehind: ["{palaan,takaisin,asti,saakka}"] },
  { language: "cs", back: ["{vrátím se,vracím se,zpět,opět}"], until: ["až do"] },
  { language: "sk", back: ["{vrátim sa,späť,opäť}"], until: ["až do"] },
  { language: "hu", back: ["{visszatérek,vissza,ismét}"], until: [], untilBehind: ["ig"] },
  { language: "ro", back: ["{revin,mă întorc,înapoi}"], until: ["până {la,pe,în,}"] },
  { language: "tr", back: ["{dönüş,döneceğim}"], until: [], backBehind: ["{döneceğim,dönüyorum}"], untilBehind: ["{tarihine kadar,kadar}", "e kadar"] },
  { language: "el", back: ["{επιστρέφω,επιστροφή,επιστρέψω}"], until: ["{μέχρι,έως} {και,τις,την,}"] },
  { language: "ca", back: [], until: ["fins {al,a}"] },
  { language: "vi", back: ["trở lại"], until: ["đến {hết,} {ngày,}"] },
  { language: "id", back: ["kembali"], until: ["{sampai,hingga} {dengan,} {tanggal,}"] },
  { language: "he", back: ["{אחזור,אשוב,חוזר,חוזרת}"], until: ["עד"] },
  { language: "ar", back: ["{سأعود,العودة}"], until: ["حتى"] },
];
