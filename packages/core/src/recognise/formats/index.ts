/** All text formats, and nothing else: add a file of data, name it here. */

import { activeHunter } from "./active-hunter.ts";
import { amazonSes } from "./amazon-ses.ts";
import { aol } from "./aol.ts";
import { auEzweb } from "./au-ezweb.ts";
import { barracuda } from "./barracuda.ts";
import { biglobe } from "./biglobe.ts";
import { courier } from "./courier.ts";
import { courierDelay } from "./courier-delay.ts";
import { courierSuccess } from "./courier-success.ts";
import { dma } from "./dma.ts";
import { exim } from "./exim.ts";
import { eximCustom } from "./exim-custom.ts";
import { eximDelay } from "./exim-delay.ts";
import { eximMalformed } from "./exim-malformed.ts";
import { eximSuccess } from "./exim-success.ts";
import { gmailLegacy } from "./gmail-legacy.ts";
import { gmailNotice } from "./gmail-notice.ts";
import { gmx } from "./gmx.ts";
import { googleGroups } from "./google-groups.ts";
import { haraka } from "./haraka.ts";
import { ironport } from "./ironport.ts";
import { james } from "./james.ts";
import { kddi } from "./kddi.ts";
import { mFilter } from "./m-filter.ts";
import { maddy } from "./maddy.ts";
import { mailRu } from "./mail-ru.ts";
import { mailfoundry } from "./mailfoundry.ts";
import { mcafee } from "./mcafee.ts";
import { messagelabs } from "./messagelabs.ts";
import { mimecast } from "./mimecast.ts";
import { mmdf } from "./mmdf.ts";
import { mmdfDelay } from "./mmdf-delay.ts";
import { mxlogic } from "./mxlogic.ts";
import { nullmailer } from "./nullmailer.ts";
import { opensmtpd } from "./opensmtpd.ts";
import { opensmtpdRelayed } from "./opensmtpd-relayed.ts";
import { opensmtpdSuccess } from "./opensmtpd-success.ts";
import { outlookCom } from "./outlook-com.ts";
import { postfix } from "./postfix.ts";
import { postfixSession } from "./postfix-session.ts";
import { postfixSuccess } from "./postfix-success.ts";
import { powerMta } from "./power-mta.ts";
import { qmail } from "./qmail.ts";
import { sendgrid } from "./sendgrid.ts";
import { sendmail } from "./sendmail.ts";
import { sendmail5 } from "./sendmail-5.ts";
import { sendmailDelay } from "./sendmail-delay.ts";
import { sendmailSuccess } from "./sendmail-success.ts";
import { smail } from "./smail.ts";
import { stalwart } from "./stalwart.ts";
import { stalwartDelay } from "./stalwart-delay.ts";
import { surfcontrol } from "./surfcontrol.ts";
import type { TextFormat } from "./text-format.ts";
import { trendMicroEmanager } from "./trend-micro-emanager.ts";
import { trendMicroInterscan } from "./trend-micro-interscan.ts";
import { verizonWireless } from "./verizon-wireless.ts";
import { xmail } from "./xmail.ts";
import { yahoo } from "./yahoo.ts";
import { yandex } from "./yandex.ts";
import { zmailer } from "./zmailer.ts";
import { zoho } from "./zoho.ts";

export type { FormatExample, Sign, TextFormat } from "./text-format.ts";

export const TEXT_FORMATS: readonly TextFormat[] = [
  activeHunter,
  amazonSes,
  aol,
  auEzweb,
  barracuda,
  biglobe,
  courier,
  courierDelay,
  courierSuccess,
  dma,
  exim,
  eximCustom,
  eximDelay,
  eximMalformed,
  eximSuccess,
  gmailLegacy,
  gmailNotice,
  gmx,
  googleGroups,
  haraka,
  ironport,
  james,
  kddi,
  maddy,
  mailfoundry,
  mailRu,
  mcafee,
  messagelabs,
  mFilter,
  mimecast,
  mmdf,
  mmdfDelay,
  mxlogic,
  nullmailer,
  opensmtpd,
  opensmtpdRelayed,
  opensmtpdSuccess,
  outlookCom,
  postfix,
  postfixSession,
  postfixSuccess,
  powerMta,
  qmail,
  sendgrid,
  sendmail,
  sendmail5,
  sendmailDelay,
  sendmailSuccess,
  smail,
  stalwart,
  stalwartDelay,
  surfcontrol,
  trendMicroEmanager,
  trendMicroInterscan,
  verizonWireless,
  xmail,
  yahoo,
  yandex,
  zmailer,
  zoho,
];
