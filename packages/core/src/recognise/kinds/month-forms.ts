/**
 * Months by name, in the languages of auto-replies: nominative, the case that a date takes where
 * it differs, and the usual short forms. Two words of two languages never mean different months.
 */

/** Twelve months separated by blanks; forms of one month by "/". Accents do not matter. */
// biome-ignore format: one language a line
export const MONTH_FORMS: readonly string[] = [
  "january/jan february/feb march/mar april/apr may june/jun july/jul august/aug september/sep/sept october/oct november/nov december/dec",
  "januar/jänner/jän februar/feber märz/mrz april mai juni juli august september oktober/okt november dezember/dez",
  "janvier/janv février/févr/fév mars avril/avr mai juin juillet/juil août septembre octobre novembre décembre/déc",
  "enero/ene/gener febrero/febrer marzo/març abril/abr mayo/maig junio/juny julio/juliol agosto/ago/agost septiembre/setiembre/setembre octubre noviembre diciembre/dic/desembre",
  "gennaio/gen febbraio marzo aprile maggio/mag giugno/giu luglio/lug agosto settembre/set ottobre/ott novembre dicembre",
  "janeiro fevereiro/fev março abril maio/mai junho julho agosto setembro outubro novembro dezembro",
  "januari februari maart/mrt/maret april mei juni juli augustus/agustus september oktober november december",
  "styczeń/stycznia/sty luty/lutego/lut marzec/marca kwiecień/kwietnia/kwi maj/maja czerwiec/czerwca/cze lipiec/lipca/lip sierpień/sierpnia/sie wrzesień/września/wrz październik/października/paź listopad/listopada/lis grudzień/grudnia/gru",
  "январь/января/янв февраль/февраля/фев март/марта/мар апрель/апреля/апр май/мая июнь/июня июль/июля август/августа/авг сентябрь/сентября/сент октябрь/октября/окт ноябрь/ноября/нояб декабрь/декабря/дек",
  "січень/січня лютий/лютого березень/березня квітень/квітня травень/травня червень/червня липень/липня серпень/серпня вересень/вересня жовтень/жовтня листопад/листопада грудень/грудня",
  "januari februari mars april maj juni juli augusti september oktober november december",
  "januar februar marts april maj juni juli august september oktober november december",
  "januar februar mars april mai juni juli august september oktober november desember/des",
  "tammikuu/tammikuuta helmikuu/helmikuuta maaliskuu/maaliskuuta huhtikuu/huhtikuuta toukokuu/toukokuuta kesäkuu/kesäkuuta heinäkuu/heinäkuuta elokuu/elokuuta syyskuu/syyskuuta lokakuu/lokakuuta marraskuu/marraskuuta joulukuu/joulukuuta",
  "leden/ledna únor/února březen/března duben/dubna květen/května červen/června červenec/července srpen/srpna září říjen/října listopadu prosinec/prosince",
  "január/januára február/februára marec/marca apríl/apríla máj/mája jún/júna júl/júla august/augusta september/septembra október/októbra november/novembra december/decembra",
  "január/januárig február/februárig március/márciusig április/áprilisig május/májusig június/júniusig július/júliusig augusztus/augusztusig szeptember/szeptemberig október/októberig november/novemberig december/decemberig",
  "ianuarie/ian februarie martie aprilie mai iunie iulie august septembrie octombrie/oct noiembrie decembrie",
  "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
  "ιανουάριος/ιανουαρίου φεβρουάριος/φεβρουαρίου μάρτιος/μαρτίου απρίλιος/απριλίου μάιος/μαΐου ιούνιος/ιουνίου ιούλιος/ιουλίου αύγουστος/αυγούστου σεπτέμβριος/σεπτεμβρίου οκτώβριος/οκτωβρίου νοέμβριος/νοεμβρίου δεκέμβριος/δεκεμβρίου",
  "януари февруари март април май юни юли август септември октомври ноември декември",
  "ינואר/בינואר פברואר/בפברואר מרץ/במרץ אפריל/באפריל מאי/במאי יוני/ביוני יולי/ביולי אוגוסט/באוגוסט ספטמבר/בספטמבר אוקטובר/באוקטובר נובמבר/בנובמבר דצמבר/בדצמבר",
  "يناير فبراير مارس أبريل/ابريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
];
