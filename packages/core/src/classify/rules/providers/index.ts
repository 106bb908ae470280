/** The rules that only one provider's or one program's replies need: add a file, name it here. */

import type { DocumentedRule } from "../rule.ts";
import { amazon } from "./amazon.ts";
import { apple } from "./apple.ts";
import { barracuda } from "./barracuda.ts";
import { centralEuropeanProviders } from "./central-european-providers.ts";
import { charterSpectrum } from "./charter-spectrum.ts";
import { chineseProviders } from "./chinese-providers.ts";
import { ciscoIronport } from "./cisco-ironport.ts";
import { cloudmark } from "./cloudmark.ts";
import { comcast } from "./comcast.ts";
import { cox } from "./cox.ts";
import { dnsbl } from "./dnsbl.ts";
import { fortinet } from "./fortinet.ts";
import { forwardingServices } from "./forwarding-services.ts";
import { frenchProviders } from "./french-providers.ts";
import { germanProviders } from "./german-providers.ts";
import { google } from "./google.ts";
import { italianProviders } from "./italian-providers.ts";
import { japaneseProviders } from "./japanese-providers.ts";
import { koreanProviders } from "./korean-providers.ts";
import { mailGateways } from "./mail-gateways.ts";
import { mailRu } from "./mail-ru.ts";
import { microsoft365 } from "./microsoft-365.ts";
import { mimecast } from "./mimecast.ts";
import { outlookCom } from "./outlook-com.ts";
import { proofpoint } from "./proofpoint.ts";
import { sendingServices } from "./sending-services.ts";
import { symantecMessagelabs } from "./symantec-messagelabs.ts";
import { telstra } from "./telstra.ts";
import { trendMicro } from "./trend-micro.ts";
import { unitedInternet } from "./united-internet.ts";
import { usProviders } from "./us-providers.ts";
import { yahooAol } from "./yahoo-aol.ts";
import { yandex } from "./yandex.ts";

export const PROVIDER_RULES: readonly DocumentedRule[] = [
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
