/** All rules, and nothing else: add a file of data, name it here. */

import { authenticationFailed } from "./authentication-failed.ts";
import { blocked } from "./blocked.ts";
import { contentRefused } from "./content-refused.ts";
import { domainUnknown } from "./domain-unknown.ts";
import { expired } from "./expired.ts";
import { greylisted } from "./greylisted.ts";
import { ar } from "./languages/ar.ts";
import { ca } from "./languages/ca.ts";
import { cs } from "./languages/cs.ts";
import { da } from "./languages/da.ts";
import { de } from "./languages/de.ts";
import { el } from "./languages/el.ts";
import { es } from "./languages/es.ts";
import { fi } from "./languages/fi.ts";
import { fr } from "./languages/fr.ts";
import { he } from "./languages/he.ts";
import { hu } from "./languages/hu.ts";
import { id } from "./languages/id.ts";
import { it } from "./languages/it.ts";
import { ja } from "./languages/ja.ts";
import { ko } from "./languages/ko.ts";
import { nb } from "./languages/nb.ts";
import { nl } from "./languages/nl.ts";
import { pl } from "./languages/pl.ts";
import { pt } from "./languages/pt.ts";
import { ro } from "./languages/ro.ts";
import { ru } from "./languages/ru.ts";
import { sk } from "./languages/sk.ts";
import { sv } from "./languages/sv.ts";
import { th } from "./languages/th.ts";
import { tr } from "./languages/tr.ts";
import { uk } from "./languages/uk.ts";
import { vi } from "./languages/vi.ts";
import { zh } from "./languages/zh.ts";
import { mailboxDisabled } from "./mailbox-disabled.ts";
import { mailboxFull } from "./mailbox-full.ts";
import { mailerError } from "./mailer-error.ts";
import { malformedMessage } from "./malformed-message.ts";
import { messageTooLarge } from "./message-too-large.ts";
import { networkError } from "./network-error.ts";
import { noMailAccepted } from "./no-mail-accepted.ts";
import { policy } from "./policy.ts";
import { poorReputation } from "./poor-reputation.ts";
import { protocolError } from "./protocol-error.ts";
import { amazon } from "./providers/amazon.ts";
import { apple } from "./providers/apple.ts";
import { barracuda } from "./providers/barracuda.ts";
import { centralEuropeanProviders } from "./providers/central-european-providers.ts";
import { charterSpectrum } from "./providers/charter-spectrum.ts";
import { chineseProviders } from "./providers/chinese-providers.ts";
import { ciscoIronport } from "./providers/cisco-ironport.ts";
import { cloudmark } from "./providers/cloudmark.ts";
import { comcast } from "./providers/comcast.ts";
import { cox } from "./providers/cox.ts";
import { dnsbl } from "./providers/dnsbl.ts";
import { fortinet } from "./providers/fortinet.ts";
import { forwardingServices } from "./providers/forwarding-services.ts";
import { frenchProviders } from "./providers/french-providers.ts";
import { germanProviders } from "./providers/german-providers.ts";
import { google } from "./providers/google.ts";
import { italianProviders } from "./providers/italian-providers.ts";
import { japaneseProviders } from "./providers/japanese-providers.ts";
import { koreanProviders } from "./providers/korean-providers.ts";
import { mailGateways } from "./providers/mail-gateways.ts";
import { mailRu } from "./providers/mail-ru.ts";
import { microsoft365 } from "./providers/microsoft-365.ts";
import { mimecast } from "./providers/mimecast.ts";
import { outlookCom } from "./providers/outlook-com.ts";
import { proofpoint } from "./providers/proofpoint.ts";
import { sendingServices } from "./providers/sending-services.ts";
import { symantecMessagelabs } from "./providers/symantec-messagelabs.ts";
import { telstra } from "./providers/telstra.ts";
import { trendMicro } from "./providers/trend-micro.ts";
import { unitedInternet } from "./providers/united-internet.ts";
import { usProviders } from "./providers/us-providers.ts";
import { yahooAol } from "./providers/yahoo-aol.ts";
import { yandex } from "./providers/yandex.ts";
import { rateLimited } from "./rate-limited.ts";
import { recipientRefused } from "./recipient-refused.ts";
import { relayDenied } from "./relay-denied.ts";
import { reverseDns } from "./reverse-dns.ts";
import type { Rule } from "./rule.ts";
import { security } from "./security.ts";
import { senderRefused } from "./sender-refused.ts";
import { spam } from "./spam.ts";
import { suppressed } from "./suppressed.ts";
import { systemError } from "./system-error.ts";
import { systemFull } from "./system-full.ts";
import { tlsFailed } from "./tls-failed.ts";
import { userMoved } from "./user-moved.ts";
import { userUnknown } from "./user-unknown.ts";
import { virus } from "./virus.ts";

export type { Rule, RuleRow, Strength } from "./rule.ts";

export const RULES: readonly Rule[] = [
  // by reason
  ...authenticationFailed,
  ...blocked,
  ...contentRefused,
  ...domainUnknown,
  ...expired,
  ...greylisted,
  ...mailboxDisabled,
  ...mailboxFull,
  ...mailerError,
  ...malformedMessage,
  ...messageTooLarge,
  ...networkError,
  ...noMailAccepted,
  ...policy,
  ...poorReputation,
  ...protocolError,
  ...rateLimited,
  ...recipientRefused,
  ...relayDenied,
  ...reverseDns,
  ...security,
  ...senderRefused,
  ...spam,
  ...suppressed,
  ...systemError,
  ...systemFull,
  ...tlsFailed,
  ...userMoved,
  ...userUnknown,
  ...virus,
  // by language
  ...ar,
  ...ca,
  ...cs,
  ...da,
  ...de,
  ...el,
  ...es,
  ...fi,
  ...fr,
  ...he,
  ...hu,
  ...id,
  ...it,
  ...ja,
  ...ko,
  ...nb,
  ...nl,
  ...pl,
  ...pt,
  ...ro,
  ...ru,
  ...sk,
  ...sv,
  ...th,
  ...tr,
  ...uk,
  ...vi,
  ...zh,
  // by provider
  ...amazon,
  ...apple,
  ...barracuda,
  ...centralEuropeanProviders,
  ...charterSpectrum,
  ...chineseProviders,
  ...ciscoIronport,
  ...cloudmark,
  ...comcast,
  ...cox,
  ...dnsbl,
  ...fortinet,
  ...forwardingServices,
  ...frenchProviders,
  ...germanProviders,
  ...google,
  ...italianProviders,
  ...japaneseProviders,
  ...koreanProviders,
  ...mailGateways,
  ...mailRu,
  ...microsoft365,
  ...mimecast,
  ...outlookCom,
  ...proofpoint,
  ...sendingServices,
  ...symantecMessagelabs,
  ...telstra,
  ...trendMicro,
  ...unitedInternet,
  ...usProviders,
  ...yahooAol,
  ...yandex,
];
