/** All rules, and nothing else: add a file of data, name it here. */

import { authenticationFailed } from "./authentication-failed.ts";
import { blocked } from "./blocked.ts";
import { domainUnknown } from "./domain-unknown.ts";
import { greylisted } from "./greylisted.ts";
import { de } from "./languages/de.ts";
import { es } from "./languages/es.ts";
import { fr } from "./languages/fr.ts";
import { it } from "./languages/it.ts";
import { ja } from "./languages/ja.ts";
import { ko } from "./languages/ko.ts";
import { nl } from "./languages/nl.ts";
import { pl } from "./languages/pl.ts";
import { pt } from "./languages/pt.ts";
import { ru } from "./languages/ru.ts";
import { zh } from "./languages/zh.ts";
import { mailboxDisabled } from "./mailbox-disabled.ts";
import { mailboxFull } from "./mailbox-full.ts";
import { noMailAccepted } from "./no-mail-accepted.ts";
import { poorReputation } from "./poor-reputation.ts";
import { apple } from "./providers/apple.ts";
import { charterSpectrum } from "./providers/charter-spectrum.ts";
import { comcast } from "./providers/comcast.ts";
import { cox } from "./providers/cox.ts";
import { google } from "./providers/google.ts";
import { microsoft365 } from "./providers/microsoft-365.ts";
import { outlookCom } from "./providers/outlook-com.ts";
import { yahooAol } from "./providers/yahoo-aol.ts";
import { rateLimited } from "./rate-limited.ts";
import { recipientRefused } from "./recipient-refused.ts";
import { relayDenied } from "./relay-denied.ts";
import { reverseDns } from "./reverse-dns.ts";
import { senderRefused } from "./sender-refused.ts";
import { spam } from "./spam.ts";
import { suppressed } from "./suppressed.ts";
import { userMoved } from "./user-moved.ts";
import { userUnknown } from "./user-unknown.ts";
import { virus } from "./virus.ts";
import type { Rule } from "./rule.ts";

export type { Rule, RuleRow, Strength } from "./rule.ts";

export const RULES: readonly Rule[] = [
  // by reason
  ...authenticationFailed,
  ...blocked,
  ...domainUnknown,
  ...greylisted,
  ...mailboxDisabled,
  ...mailboxFull,
  ...noMailAccepted,
  ...poorReputation,
  ...rateLimited,
  ...recipientRefused,
  ...relayDenied,
  ...reverseDns,
  ...senderRefused,
  ...spam,
  ...suppressed,
  ...userMoved,
  ...userUnknown,
  ...virus,
  // by language
  ...de,
  ...es,
  ...fr,
  ...it,
  ...ja,
  ...ko,
  ...nl,
  ...pl,
  ...pt,
  ...ru,
  ...zh,
  // by provider
  ...apple,
  ...charterSpectrum,
  ...comcast,
  ...cox,
  ...google,
  ...microsoft365,
  ...outlookCom,
  ...yahooAol,
];
