/** All text formats, and nothing else: add a file of data, name it here. */

import { activeHunter } from "./active-hunter.ts";
import { aliyunMail } from "./aliyun-mail.ts";
import { amavis } from "./amavis.ts";
import { amavisAlert } from "./amavis-alert.ts";
import { amazonSes } from "./amazon-ses.ts";
import { aol } from "./aol.ts";
import { auEzweb } from "./au-ezweb.ts";
import { barracuda } from "./barracuda.ts";
import { biglobe } from "./biglobe.ts";
import { chasquid } from "./chasquid.ts";
import { citadel } from "./citadel.ts";
import { clamavMilter } from "./clamav-milter.ts";
import { columbiaMailer } from "./columbia-mailer.ts";
import { communigate } from "./communigate.ts";
import { compuserve } from "./compuserve.ts";
import { courier } from "./courier.ts";
import { courierDelay } from "./courier-delay.ts";
import { courierSuccess } from "./courier-success.ts";
import { deliveryErrorsList } from "./delivery-errors-list.ts";
import { dma } from "./dma.ts";
import { domino } from "./domino.ts";
import { dovecot } from "./dovecot.ts";
import { drWeb } from "./dr-web.ts";
import { errorFor } from "./error-for.ts";
import { exchange2003 } from "./exchange-2003.ts";
import { exchange2007 } from "./exchange-2007.ts";
import { exchangeDelay } from "./exchange-delay.ts";
import { exchangeDelivered, exchangeExpanded, exchangeRelayed } from "./exchange-success.ts";
import { exim } from "./exim.ts";
import { eximCustom } from "./exim-custom.ts";
import { eximDelay } from "./exim-delay.ts";
import { eximMalformed } from "./exim-malformed.ts";
import { eximSuccess } from "./exim-success.ts";
import { facebook } from "./facebook.ts";
import { fml } from "./fml.ts";
import { gmailLegacy } from "./gmail-legacy.ts";
import { gmailNotice } from "./gmail-notice.ts";
import { gmx } from "./gmx.ts";
import { googleGroups } from "./google-groups.ts";
import { groupwise } from "./groupwise.ts";
import { haraka } from "./haraka.ts";
import { hmailserver } from "./hmailserver.ts";
import { imail } from "./imail.ts";
import { intermail } from "./intermail.ts";
import { ironport } from "./ironport.ts";
import { james } from "./james.ts";
import { kddi } from "./kddi.ts";
import { koreanWebmail } from "./korean-webmail.ts";
import { kumomta } from "./kumomta.ts";
import { listserv } from "./listserv.ts";
import { lotusNotes } from "./lotus-notes.ts";
import { mFilter } from "./m-filter.ts";
import { maddy } from "./maddy.ts";
import { mailMarshal } from "./mail-marshal.ts";
import { mailRu } from "./mail-ru.ts";
import { mailScanner } from "./mail-scanner.ts";
import { mailenable } from "./mailenable.ts";
import { mailfoundry } from "./mailfoundry.ts";
import { mailman } from "./mailman.ts";
import { masqmail } from "./masqmail.ts";
import { mcafee } from "./mcafee.ts";
import { mdaemon } from "./mdaemon.ts";
import { mdaemonDelay } from "./mdaemon-delay.ts";
import { mercury } from "./mercury.ts";
import { messagelabs } from "./messagelabs.ts";
import { messagingServer } from "./messaging-server.ts";
import { messagingServerDelay } from "./messaging-server-delay.ts";
import { microsoft365Details } from "./microsoft-365-details.ts";
import { microsoft365Notice } from "./microsoft-365-notice.ts";
import { mimecast } from "./mimecast.ts";
import { mmdf } from "./mmdf.ts";
import { mmdfDelay } from "./mmdf-delay.ts";
import { momentum } from "./momentum.ts";
import { mox } from "./mox.ts";
import { moxDelay } from "./mox-delay.ts";
import { mxlogic } from "./mxlogic.ts";
import { netease } from "./netease.ts";
import { nullmailer } from "./nullmailer.ts";
import { opensmtpd } from "./opensmtpd.ts";
import { opensmtpdRelayed } from "./opensmtpd-relayed.ts";
import { opensmtpdSuccess } from "./opensmtpd-success.ts";
import { outlookCom } from "./outlook-com.ts";
import { postaCertificata } from "./posta-certificata.ts";
import { postal } from "./postal.ts";
import { postfix } from "./postfix.ts";
import { postfixSession } from "./postfix-session.ts";
import { postfixSuccess } from "./postfix-success.ts";
import { powerMta } from "./power-mta.ts";
import { pp } from "./pp.ts";
import { qmail } from "./qmail.ts";
import { qmailScanner } from "./qmail-scanner.ts";
import { qqMail } from "./qq-mail.ts";
import { scanMail } from "./scan-mail.ts";
import { secureServer } from "./secure-server.ts";
import { sendgrid } from "./sendgrid.ts";
import { sendmail } from "./sendmail.ts";
import { sendmail5 } from "./sendmail-5.ts";
import { sendmail8 } from "./sendmail-8.ts";
import { sendmailDelay } from "./sendmail-delay.ts";
import { sendmailSuccess } from "./sendmail-success.ts";
import { smail } from "./smail.ts";
import { smartermail } from "./smartermail.ts";
import { stalwart } from "./stalwart.ts";
import { stalwartDelay } from "./stalwart-delay.ts";
import { surfcontrol } from "./surfcontrol.ts";
import { svr4Mail } from "./svr4-mail.ts";
import { symantecMailSecurity } from "./symantec-mail-security.ts";
import { sympa } from "./sympa.ts";
import { technicalDetailsList } from "./technical-details-list.ts";
import type { TextFormat } from "./text-format.ts";
import { trendMicroEmanager } from "./trend-micro-emanager.ts";
import { trendMicroInterscan } from "./trend-micro-interscan.ts";
import { troubleDelivering } from "./trouble-delivering.ts";
import { uucp } from "./uucp.ts";
import { verizonWireless } from "./verizon-wireless.ts";
import { vmSmtp } from "./vm-smtp.ts";
import { vmsMx } from "./vms-mx.ts";
import { winmail } from "./winmail.ts";
import { xmail } from "./xmail.ts";
import { yahoo } from "./yahoo.ts";
import { yahooGroups } from "./yahoo-groups.ts";
import { yandex } from "./yandex.ts";
import { zmailer } from "./zmailer.ts";
import { zoho } from "./zoho.ts";

export type { FormatExample, Sign, TextFormat } from "./text-format.ts";

export const TEXT_FORMATS: readonly TextFormat[] = [
  activeHunter,
  aliyunMail,
  amavis,
  amavisAlert,
  amazonSes,
  aol,
  auEzweb,
  barracuda,
  biglobe,
  chasquid,
  citadel,
  clamavMilter,
  columbiaMailer,
  communigate,
  compuserve,
  courier,
  courierDelay,
  courierSuccess,
  deliveryErrorsList,
  dma,
  domino,
  dovecot,
  drWeb,
  errorFor,
  exchange2003,
  exchange2007,
  exchangeDelay,
  exchangeDelivered,
  exchangeExpanded,
  exchangeRelayed,
  exim,
  eximCustom,
  eximDelay,
  eximMalformed,
  eximSuccess,
  facebook,
  fml,
  gmailLegacy,
  gmailNotice,
  gmx,
  googleGroups,
  groupwise,
  haraka,
  hmailserver,
  imail,
  intermail,
  ironport,
  james,
  kddi,
  koreanWebmail,
  kumomta,
  listserv,
  lotusNotes,
  mFilter,
  maddy,
  mailMarshal,
  mailRu,
  mailScanner,
  mailenable,
  mailfoundry,
  mailman,
  masqmail,
  mcafee,
  mdaemon,
  mdaemonDelay,
  mercury,
  messagelabs,
  messagingServer,
  messagingServerDelay,
  microsoft365Details,
  microsoft365Notice,
  mimecast,
  mmdf,
  mmdfDelay,
  momentum,
  mox,
  moxDelay,
  mxlogic,
  netease,
  nullmailer,
  opensmtpd,
  opensmtpdRelayed,
  opensmtpdSuccess,
  outlookCom,
  postaCertificata,
  postal,
  postfix,
  postfixSession,
  postfixSuccess,
  powerMta,
  pp,
  qmail,
  qmailScanner,
  qqMail,
  scanMail,
  secureServer,
  sendgrid,
  sendmail,
  sendmail5,
  sendmail8,
  sendmailDelay,
  sendmailSuccess,
  smail,
  smartermail,
  stalwart,
  stalwartDelay,
  surfcontrol,
  svr4Mail,
  symantecMailSecurity,
  sympa,
  technicalDetailsList,
  trendMicroEmanager,
  trendMicroInterscan,
  troubleDelivering,
  uucp,
  verizonWireless,
  vmSmtp,
  vmsMx,
  winmail,
  xmail,
  yahoo,
  yahooGroups,
  yandex,
  zmailer,
  zoho,
];
